import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import { articles } from '../../flows/articles.ts';
import { people, places } from '../../src/fake-slack/directory.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { actionIdsOf, wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

let app: PhotoHelp;
afterEach(() => app.stop());

const only = (everywhere: 'GotPhoto' | 'Photocloud') => ({ platforms: { everywhere, channels: new Map() } });

describe('where Photocloud is set', () => {
  test('the first question offers nothing of GotPhoto, and links nothing of it', async () => {
    app = await startPhotoHelp(only('Photocloud'));
    await app.open();
    const question = await app.cardWith('question', 'answer:symptom:filesNotReceived');
    expect(actionIdsOf(question)).not.toContain('answer:symptom:photosAlmostReady');
    expect(wordsOf(question)).not.toContain('almost ready');
    expect(wordsOf(question)).toContain(articles.S2.address);
    expect(wordsOf(question)).not.toContain(articles.S0.address);
  });

  test('a symptom of GotPhoto is not heard', async () => {
    app = await startPhotoHelp(only('Photocloud'));
    await app.open({ text: 'customer sees “Your photos are almost ready”' });
    const question = await app.cardWith('question', 'answer:symptom:filesNotReceived');
    expect(wordsOf(question)).toContain('I could not tell from your words what happened.');
  });

  test('an old button of GotPhoto is refused', async () => {
    app = await startPhotoHelp(only('Photocloud'));
    await app.open();
    const message = await app.cardWith('question', 'answer:symptom:filesNotReceived');
    const value = String(message.metadata?.event_payload.triage);
    await app.deliver(app.requests.forge({ message, actionId: 'answer:symptom:jobDeleted', value }));
    const [whisper] = await until(() => app.workspace.ephemerals().length > 0 && app.workspace.ephemerals(), {
      what: 'A private message',
    });
    expect(whisper && wordsOf(whisper)).toContain('I do not know that answer');
  });

  test('help names nothing of GotPhoto', async () => {
    app = await startPhotoHelp(only('Photocloud'));
    await app.open({ text: 'help' });
    const words = app.workspace.ephemerals().map(wordsOf).join();
    expect(words).toContain('ordered photo files did not arrive');
    expect(words).not.toMatch(/“Your photos are almost ready.”|three basics/);
  });
});

test('a channel can have its own', async () => {
  const channels = new Map([[places.support, 'Photocloud' as const]]);
  app = await startPhotoHelp({ platforms: { everywhere: 'GotPhoto', channels } });
  await app.open();
  const question = await app.cardWith('question', 'answer:symptom:filesNotReceived');
  expect(actionIdsOf(question)).not.toContain('answer:symptom:photosAlmostReady');
});

test('a platform that was told leaves every question its buttons', async () => {
  app = await startPhotoHelp();
  await app.open({ text: 'ordered files not received on photocloud' });
  const { thread_ts } = await app.cardWith('question', 'answer:autoSendLinks:off');
  const text = `<@${app.workspace.bot.userId}> sorry, she sees “Your photos are almost ready.”`;
  const said = app.workspace.say({
    user: people.mia,
    channel: places.support,
    text,
    ...(thread_ts && { threadTs: thread_ts }),
  });
  await app.deliver(app.requests.appMention(said));
  await app.cardWith('question', 'answer:jobStatus:selling');
});

test('a card of a version before, which knew no platform, is made new by a click on it', async () => {
  app = await startPhotoHelp(only('Photocloud'));
  await app.open();
  await app.answer([['symptom', 'filesNotReceived']]);
  const old = await app.cardWith('question', 'answer:autoSendLinks:off');
  const click = app.requests.blockActions({ message: old, actionId: 'answer:autoSendLinks:off' });
  const database = new DatabaseSync(join(app.directory, 'photo-help.db'));
  database.exec('update triages set due_at = null, lease_owner = null, lease_until = null');
  database.exec(`update entries set act = '{"type":"notUnderstood"}' where act like '%"given"%'`);
  database.close();
  await app.restart();
  // Nothing else makes it due.
  expect(actionIdsOf(app.cards().get('question') ?? {})).toContain('answer:autoSendLinks:off');
  await app.deliver(click);
  await app.click('question', 'answer:platform:photocloud');
  await app.click('question', 'answer:autoSendLinks:off');
  await app.cardWith('question', 'answer:retouchQueue:waiting');
});

test('where GotPhoto is set, nobody is asked and it survives a new start of the case', async () => {
  app = await startPhotoHelp(only('GotPhoto'));
  await app.open({ text: 'on photocloud: almost ready page' });
  await app.answer([['jobStatus', 'selling']]);
  await app.click('question', 'triage:restart');
  const question = await app.cardWith('question', 'answer:symptom:photosAlmostReady');
  expect(wordsOf(question)).not.toMatch(/Photocloud/);
  expect(wordsOf(question)).not.toContain(articles.S2.address);
});
