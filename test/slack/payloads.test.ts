import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import type { Message } from '../../src/fake-slack/messages.ts';
import { elementsIn } from '../../src/fake-slack/slack-blocks.ts';
import type { SlackRequest } from '../../src/fake-slack/slack-request.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { actionIdsOf, wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';
import { differences } from './payloads/documented.ts';
import { mentions, type Said, shares } from './payloads/events.ts';
import {
  actions,
  actionsInViews,
  type Clicked,
  type Submitted,
  submissions,
} from './payloads/interactions.ts';

const { mia } = people;
const { support } = places;
const direct = `D${mia.slice(1)}`;

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp();
});
afterEach(() => app.stop());

/** Delivered in the place of what the fake Slack would send. */
async function deliver(like: SlackRequest, payload: Readonly<Record<string, unknown>>): Promise<void> {
  const text = JSON.stringify(payload);
  const isEvent = like.contentType === 'application/json';
  const body = isEvent ? text : new URLSearchParams({ payload: text }).toString();
  expect((await app.deliver({ ...like, payload, body })).status).toBe(200);
}

const ids = () => {
  const { team, bot } = app.workspace;
  return { team: team.id, app: bot.appId, bot: bot.userId };
};

function saidIn(message: Message, channel: string): Said {
  const { ts, text, user, thread_ts = ts, parent_user_id = user } = message;
  return { ...ids(), user, channel, ts, text, root: { ts: thread_ts, user: parent_user_id } };
}

const words = (card: string) => wordsOf(app.cards().get(card) ?? {});

/** Everything said around an event beyond the examples: https://docs.slack.dev/apis/events-api#callback-field */
const AROUND = /^(?:context_team_id|context_enterprise_id|is_ext_shared_channel|event_context)$/;

describe('a mention', () => {
  const say = (text: string) =>
    app.workspace.say({ user: mia, channel: support, text: `<@${app.workspace.bot.userId}> ${text}` });

  test.each(mentions)('is understood $name ($source)', async ({ payload }) => {
    const message = say('parent gets missed the sale, job is archived');
    await deliver(app.requests.appMention(message), payload(saidIn(message, support)));
    expect((await app.cardWith('fix:jobArchived')).thread_ts).toBe(message.ts);
    expect(words('case')).toContain(mia);
  });

  test('has the same shape here', () => {
    const message = say('missed the sale');
    const documented = mentions.map(({ payload }) => payload(saidIn(message, support)));
    expect(differences(app.requests.appMention(message).payload, documented, AROUND)).toEqual([]);
  });
});

describe('a shared file', () => {
  const bring = (place: { channel: string; threadTs?: string }, text: string) => {
    const file = app.workspace.upload({ user: mia, name: 'screen.png', content: new Uint8Array(4) });
    return app.workspace.say({ user: mia, text, files: [file], ...place });
  };

  test.each(shares)('is understood: $name ($source)', async ({ payload }) => {
    await app.open({ text: 'missed the sale' });
    const { thread_ts: threadTs = '' } = await app.cardWith('question', 'answer:jobStatus:archived');
    const { event } = payload(saidIn(bring({ channel: support, threadTs }, 'archived'), support));
    const isReply = typeof event === 'object' && event !== null && 'thread_ts' in event;
    const place = isReply ? { channel: support, threadTs } : { channel: direct };
    if (!isReply)
      await app.workspace.call('conversations.open', { users: mia }, { token: app.workspace.bot.token });
    const message = bring(
      place,
      isReply ? 'it is archived' : 'customer sees missed the sale, job is archived',
    );
    await deliver(app.requests.message(message), payload(saidIn(message, place.channel)));
    const card = await app.cardWith('fix:jobArchived');
    expect(card.thread_ts).toBe(isReply ? threadTs : message.ts);
  });

  test('has the same shape here', () => {
    const root = app.workspace.say({ user: mia, channel: support, text: 'Look' });
    const message = bring({ channel: support, threadTs: root.ts }, 'archived');
    const documented = shares.map(({ payload }) => payload(saidIn(message, support)));
    const { payload } = app.requests.message(message);
    // Where the file can be seen: https://docs.slack.dev/reference/objects/file-object
    const also = new RegExp(`${AROUND.source}|files\\[\\]\\.(?:user_team|channels|groups|ims)(?:\\[\\])?$`);
    expect(differences(payload, documented, also)).toEqual([]);
  });
});

describe('a click', () => {
  /** How the fake Slack would tell of it, and the same in the documented shape. */
  function clicked(like: SlackRequest, blocks: readonly unknown[] = []): Clicked {
    const { payload } = like;
    const at = (...path: readonly string[]) =>
      path.reduce<unknown>(
        (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
        payload,
      );
    const record = (value: unknown) => (typeof value === 'object' && value !== null ? { ...value } : {});
    return {
      ...ids(),
      user: mia,
      triggerId: String(at('trigger_id')),
      channel: String(at('channel', 'id')),
      ts: String(at('container', 'message_ts')),
      responseUrl: String(at('response_url')),
      action: record(at('actions', '0')),
      blocks,
      view: record(at('view')),
    };
  }

  const onQuestion = async () => {
    const message = await app.cardWith('question', 'answer:jobStatus:archived');
    const like = app.requests.blockActions({ message, actionId: 'answer:jobStatus:archived' });
    return { like, given: clicked(like, message.blocks) };
  };
  const onWhisper = async () => {
    const { thread_ts: threadTs = '' } = await app.cardWith('question', 'answer:jobStatus:archived');
    const message = app.workspace.say({ user: mia, channel: support, text: 'start over', threadTs });
    await app.deliver(app.requests.message(message));
    const whisper = await until(() =>
      app.workspace.ephemerals(mia).find((one) => wordsOf(one).includes('Shall I start over?')),
    );
    const [actionId = ''] = actionIdsOf(whisper);
    const like = app.requests.blockActions({ message: whisper, actionId });
    return { like, given: clicked(like) };
  };
  const onWindow = async () => {
    await app.click('question', 'answer:jobStatus:archived');
    await app.click('fix:jobArchived', 'triage:reply');
    const view = await until(() => app.workspace.views(mia)[0]);
    const [language] = view.blocks.flatMap(elementsIn);
    const like = app.requests.blockActions({ view, actionId: language?.action_id ?? '', input: 'de' });
    return { like, given: clicked(like) };
  };

  beforeEach(() => app.open({ text: 'missed the sale' }));

  test.each(actions)('is understood $name ($source)', async ({ payload, name }) => {
    if (name.includes('private')) {
      const { like, given } = await onWhisper();
      await deliver(like, payload(given));
      await app.cardWith('question', 'answer:symptom:jobDeleted');
    } else {
      const { like, given } = await onQuestion();
      await deliver(like, payload(given));
      await app.cardWith('fix:jobArchived');
    }
  });

  test.each(actionsInViews)('is understood $name ($source)', async ({ payload }) => {
    const { like, given } = await onWindow();
    await deliver(like, payload(given));
    await until(() =>
      app.workspace
        .views(mia)
        .some((view) => JSON.stringify(view.blocks).includes('Mit freundlichen Grüßen')),
    );
  });

  /** Of a message all is told that there is of it: https://docs.slack.dev/messaging/retrieving-messages */
  const ofMessage = /^container\.thread_ts$|^message\./;
  /** `BlockAction` in `@slack/bolt` 5.1. */
  const ofBolt = /^(?:enterprise|is_enterprise_install)$/;

  test('has the same shape here', async () => {
    for (const { like, given } of [await onQuestion(), await onWhisper()]) {
      const documented = actions.map(({ payload }) => payload(given));
      expect(differences(like.payload, documented, ofMessage)).toEqual([]);
    }
    const { like, given } = await onWindow();
    const documented = actionsInViews.map(({ payload }) => payload(given));
    expect(differences(like.payload, documented, ofBolt)).toEqual([]);
  });
});

describe('a window that is sent', () => {
  const sent = async (inputs: Readonly<Record<string, string>>) => {
    const view = await until(() => app.workspace.views(mia)[0]);
    const like = app.requests.viewSubmission({ view, inputs });
    const [kept] = app.workspace.views(mia);
    const given: Submitted = {
      ...ids(),
      user: mia,
      triggerId: String(like.payload.trigger_id),
      view: {
        id: view.id,
        callbackId: view.callback_id,
        metadata: view.private_metadata,
        hash: view.hash,
        title: view.title,
        submit: view.submit ?? {},
        close: view.close ?? {},
        blocks: view.blocks,
        values: kept?.state.values ?? {},
      },
    };
    return { like, given };
  };

  beforeEach(() => app.open({ text: 'missed the sale' }));

  test.each(submissions)('is understood $name ($source)', async ({ payload }) => {
    await app.click('case', 'triage:reference');
    const { like, given } = await sent({ text: 'HELP-4711' });
    await deliver(like, payload(given));
    await until(() => words('case').includes('HELP-4711'));
    expect(app.workspace.views(mia)).toEqual([]);
  });

  test('has the same shape here', async () => {
    await app.click('case', 'triage:reference');
    const { like, given } = await sent({ text: 'HELP-4711' });
    const documented = submissions.map(({ payload }) => payload(given));
    expect(differences(like.payload, documented, /^is_enterprise_install$/)).toEqual([]);
  });
});
