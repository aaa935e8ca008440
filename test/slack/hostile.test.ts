import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import { signRequest } from '../../src/fake-slack/signing.ts';
import { type PhotoHelp, SIGNING_SECRET, startPhotoHelp } from '../support/photo-help.ts';
import { actionIdsOf, wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp();
});
afterEach(() => app.stop());

async function told(user: string, words: string | RegExp) {
  return until(
    () =>
      app.workspace
        .ephemerals(user)
        .map(wordsOf)
        .find((text) => text.match(words)),
    {
      what: `A private message to ${user} with ${words}`,
    },
  );
}

describe('where a case is opened', () => {
  test('a public channel is joined first', async () => {
    await app.open({ channel: places.botNotInvited });
    await app.cardWith('question');
    expect(app.workspace.channel(places.botNotInvited).members).toContain(app.workspace.bot.userId);
    expect(app.workspace.messages(places.botNotInvited)).toHaveLength(2);
  });

  test.each([
    ['a private channel the bot is not in', places.secret, /invite me/],
    ['an archived channel', places.archived, /archived/],
    ['a read-only channel', places.readOnly, /may not post/],
    ['a channel shared with another organisation', places.shared, /customers might read along/],
    ['a direct message between two people', places.betweenPeople, /direct message/],
  ])('%s: in a direct message, and the agent is told why', async (_, channel, why) => {
    await app.open({ channel });
    await told(people.mia, why);
    const card = await app.cardWith('question', 'answer:symptom:photosAlmostReady');
    expect(app.workspace.messages(`D${people.mia.slice(1)}`)).toContainEqual(
      expect.objectContaining({ ts: card.ts }),
    );
    await app.answer([['symptom', 'missedTheSale']]);
    await app.cardWith('question', 'answer:jobStatus:archived');
  });

  test('one command delivered twice opens one case', async () => {
    const request = app.requests.slashCommand();
    const answers = await Promise.all([app.deliver(request), app.deliver(request)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await app.cardWith('question');
    expect(app.workspace.calls('chat.postMessage')).toHaveLength(2);
  });

  test('help is private and opens nothing', async () => {
    const { body } = await app.open({ text: ' HELP ' });
    expect(JSON.parse(body)).toMatchObject({ response_type: 'ephemeral' });
    expect(body).toContain('none of them hidden'.slice(0, 4));
    expect(app.cards().size).toBe(0);
  });

  test('what stands behind the command is shown nowhere', async () => {
    await app.open({ text: '<!channel> code abc123 of Oliver, mum@example.com' });
    await app.cardWith('question');
    expect(JSON.stringify(app.workspace.calls())).not.toMatch(/abc123|Oliver|mum@example|!channel/);
  });
});

describe('several agents', () => {
  test('two different answers: the first stands, the second is told and can change it', async () => {
    await app.open();
    const message = await app.cardWith('question', 'answer:symptom:photosAlmostReady');
    const mia = app.requests.blockActions({
      user: people.mia,
      message,
      actionId: 'answer:symptom:photosAlmostReady',
    });
    const jonas = app.requests.blockActions({
      user: people.jonas,
      message,
      actionId: 'answer:symptom:missedTheSale',
    });
    expect((await app.deliver(mia)).status).toBe(200);
    expect((await app.deliver(jonas)).status).toBe(200);
    expect(await told(people.jonas, /mia has already answered/)).toContain('Photos almost ready');
    const [ephemeral] = app.workspace.ephemerals(people.jonas);
    expect(actionIdsOf(ephemeral ?? {})).toEqual(['triage:change:symptom']);
  });

  test('clicking twice is clicking once', async () => {
    await app.open();
    const message = await app.cardWith('question', 'answer:symptom:photosAlmostReady');
    const click = () => app.requests.blockActions({ message, actionId: 'answer:symptom:photosAlmostReady' });
    await Promise.all([app.deliver(click()), app.deliver(click()), app.deliver(click())]);
    const next = await app.cardWith('question', 'answer:jobStatus:selling');
    expect(wordsOf(next)).toContain('mia');
    expect(app.workspace.ephemerals()).toEqual([]);
  });

  test('ticks by many at once are all kept', async () => {
    await app.open();
    await app.answer([
      ['symptom', 'missedTheSale'],
      ['jobStatus', 'archived'],
    ]);
    const card = await app.cardWith('fix:jobArchived', 'verdict:solved');
    const steps = actionIdsOf(card).filter((id) => id.startsWith('step:'));
    expect(steps.length).toBeGreaterThan(3);
    await Promise.all(
      steps.map((actionId, index) =>
        app.deliver(
          app.requests.blockActions({
            user: index % 2 ? people.jonas : people.priya,
            message: card,
            actionId,
          }),
        ),
      ),
    );
    await until(() => {
      const ids = actionIdsOf(app.cards().get('fix:jobArchived') ?? {});
      return steps.every((id) => ids.includes(id.replace('done', 'open')));
    });
  });

  test('a verdict or Back from an earlier moment changes nothing and says so', async () => {
    await app.open();
    await app.answer([
      ['symptom', 'missedTheSale'],
      ['jobStatus', 'archived'],
    ]);
    const fix = await app.cardWith('fix:jobArchived', 'verdict:solved');
    const question = await app.cardWith('question', 'triage:back');
    const solved = app.requests.blockActions({
      user: people.jonas,
      message: fix,
      actionId: 'verdict:solved',
    });
    const back = app.requests.blockActions({
      user: people.jonas,
      message: question,
      actionId: 'triage:back',
    });
    await app.click('question', 'triage:back');
    await app.cardWith('question', 'answer:jobStatus:archived');
    expect((await app.deliver(solved)).status).toBe(200);
    expect((await app.deliver(back)).status).toBe(200);
    await until(() => app.workspace.ephemerals(people.jonas).length === 2);
    expect(await told(people.jonas, /earlier moment/)).toContain('See where it stands now');
    await app.cardWith('question', 'answer:jobStatus:archived');
  });
});

describe('what is not believed', () => {
  test.each([
    ['answer:symptom:nonsense'],
    ['answer:__proto__:polluted'],
    ['answer:constructor:name'],
    ['answer::'],
    ['verdict:solved'],
    ['verdict:maybe'],
    ['step:99:done'],
    ['step:x'],
    ['triage:change:nonsense'],
    ['triage:change:jobStatus'],
    ['triage:nonsense'],
    ['something else entirely'],
    [''],
  ])('%s is answered 200, changes nothing and is explained', async (actionId) => {
    await app.open();
    const message = await app.cardWith('question', 'answer:symptom:photosAlmostReady');
    const value = message.metadata?.event_payload.triage;
    const before = app.workspace.calls('chat.update').length;
    const { status } = await app.deliver(app.requests.forge({ message, actionId, value: String(value) }));
    expect(status).toBe(200);
    await told(people.mia, /nothing was changed/i);
    expect(app.workspace.calls('chat.update')).toHaveLength(before);
  });

  test('an unknown case', async () => {
    await app.open();
    const message = await app.cardWith('question');
    const forged = app.requests.forge({ message, actionId: 'triage:handover', value: 'nobody' });
    expect((await app.deliver(forged)).status).toBe(200);
    await told(people.mia, /do not know this case/);
  });

  test('a case of another installation looks like no case at all', async () => {
    await app.open();
    const message = await app.cardWith('question', 'answer:symptom:missedTheSale');
    const request = app.requests.blockActions({ message, actionId: 'answer:symptom:missedTheSale' });
    const payload = JSON.parse(new URLSearchParams(request.body).get('payload') ?? '{}');
    payload.team.id = 'T07ELSEWHERE';
    payload.user.team_id = 'T07ELSEWHERE';
    const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    expect((await app.deliver({ ...request, body })).status).toBe(200);
    await told(people.mia, /do not know this case/);
  });

  test('somebody of another organisation is refused privately', async () => {
    await app.open();
    const message = await app.cardWith('question', 'answer:symptom:missedTheSale');
    const request = app.requests.blockActions({
      user: people.outsider,
      message,
      actionId: 'answer:symptom:missedTheSale',
    });
    expect((await app.deliver(request)).status).toBe(200);
    await told(people.outsider, /Only members of the organisation/);
    await app.cardWith('question', 'answer:symptom:missedTheSale');
  });

  test('a wrong signature and an old timestamp are refused', async () => {
    const { body, contentType } = app.requests.slashCommand();
    const now = Math.floor(Date.now() / 1000);
    for (const headers of [
      signRequest('f'.repeat(32), body, now),
      signRequest(SIGNING_SECRET, body, now - 600),
    ]) {
      const response = await fetch(`${app.url()}/slack/events`, {
        method: 'POST',
        headers: { ...headers, 'content-type': contentType },
        body,
      });
      expect(response.status).toBe(401);
    }
    expect(app.cards().size).toBe(0);
  });

  test('a name that nobody would see has words', async () => {
    await app.open();
    const message = await app.cardWith('question', 'answer:symptom:missedTheSale');
    const request = app.requests.blockActions({ message, actionId: 'answer:symptom:missedTheSale' });
    const payload = JSON.parse(new URLSearchParams(request.body).get('payload') ?? '{}');
    payload.user.name = ' \u200b\u2060 ';
    const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    await app.deliver({ ...request, body });
    expect(wordsOf(await app.cardWith('question', 'answer:jobStatus:archived'))).toContain('_somebody_');
  });

  test('names cannot mention or link', async () => {
    await app.open();
    const message = await app.cardWith('question', 'answer:symptom:missedTheSale');
    const request = app.requests.blockActions({ message, actionId: 'answer:symptom:missedTheSale' });
    const payload = JSON.parse(new URLSearchParams(request.body).get('payload') ?? '{}');
    payload.user.name = '<!channel> & <https://evil.example|mia>';
    const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    await app.deliver({ ...request, body });
    const card = await app.cardWith('question', 'answer:jobStatus:archived');
    expect(wordsOf(card)).toContain('&lt;!channel&gt; &amp;');
    expect(JSON.stringify(card)).not.toContain('<!channel>');
  });
});

describe('the reference', () => {
  async function submit(text: string) {
    await app.click('case', 'triage:reference');
    const [view] = await until(
      () => app.workspace.views(people.mia).length > 0 && app.workspace.views(people.mia),
    );
    if (view === undefined) throw new Error('No window opened');
    await app.deliver(app.requests.viewSubmission({ view, inputs: { text } }));
    return app.workspace.viewErrors(view.id);
  }

  test('a ticket number stands on the case card', async () => {
    await app.open();
    expect(await submit('HELP-123')).toEqual({});
    await until(() => wordsOf(app.cards().get('case') ?? {}).includes('HELP-123'));
  });

  test.each(['mum@example.com', 'Oliver Twist', 'abc123', '0176 1234567'])('%s is refused', async (text) => {
    await app.open();
    expect((await submit(text)).reference).toMatch(/ticket number/);
  });
});
