import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import type { SlackRequest } from '../../src/fake-slack/slack-request.ts';
import { NOTE_MAX } from '../../src/triage/note.ts';
import { clock } from '../support/moved-clock.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { until } from '../support/until.ts';
import { carriers, forms as firstForms } from '../triage/understand/private/forms.ts';
import { inWords } from '../triage/understand/private/in-words.ts';
import { moreForms } from '../triage/understand/private/more-forms.ts';

const { support, escalations } = places;
const { mia, jonas } = people;

const forms = [...firstForms, ...moreForms, ...inWords];

/** The number of a case may be such a number too. */
const lookedFor = [...firstForms, ...moreForms]
  .flatMap(([, ...secrets]) => secrets)
  .filter((secret) => !/^\d{1,3}$/.test(secret));
/** An ordinary word alone is in what the app itself says. */
const inOrdinaryWords = inWords.flatMap(([written, ...secrets]) => [
  written,
  ...secrets.filter((secret) => /\S \S/.test(secret)),
]);
const hidden = [...lookedFor, ...inOrdinaryWords];

/** Texts as long as a note may be, of as many parts as there is room for. */
function joined(parts: readonly string[]): string[] {
  const all: string[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last === undefined || last.length + part.length + 2 > NOTE_MAX) all.push(part);
    else all[all.length - 1] = `${last}\n\n${part}`;
  }
  return all;
}

/** Each form in a sentence from which something is read, in turn, so that all sentences come; and by itself. */
const texts = [
  ...joined(
    forms.map(([written], at) => (carriers[at % carriers.length] ?? '{}').replace('{}', () => written)),
  ),
  ...joined(forms.map(([written]) => written)),
];

let app: PhotoHelp;
let answered: string[] = [];
beforeEach(async () => {
  answered = [];
  app = await startPhotoHelp({ escalationChannel: escalations });
});
afterEach(() => app.stop());

async function deliver(request: SlackRequest): Promise<void> {
  const { status, body } = await app.deliver(request);
  expect(status).toBe(200);
  answered.push(body);
}

const bot = () => `<@${app.workspace.bot.userId}>`;

/** Every row of every table, as text. */
function rows(): string {
  const database = new DatabaseSync(join(app.directory, 'photo-help.db'), { readOnly: true });
  try {
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
    return tables
      .map(({ name }) => JSON.stringify(database.prepare(`select * from "${String(name)}"`).all()))
      .join('\n');
  } finally {
    database.close();
  }
}

function hasWork(): boolean {
  const database = new DatabaseSync(join(app.directory, 'photo-help.db'), { readOnly: true });
  try {
    // Reminders are due days later.
    const soon = clock.now() + 60 * 60_000;
    const due = database.prepare('select 1 from triages where due_at < ? limit 1').get(soon);
    return due !== undefined || app.workspace.calls().some(({ outcome }) => outcome === 'pending');
  } finally {
    database.close();
  }
}

function countOf(table: 'triages' | 'gaps'): number {
  const database = new DatabaseSync(join(app.directory, 'photo-help.db'), { readOnly: true });
  try {
    return Number(database.prepare(`select count(*) as count from ${table}`).get()?.count);
  } finally {
    database.close();
  }
}

/** Says each text, no faster than one person may: then nothing is left unread. */
async function each(say: (text: string) => Promise<void>): Promise<void> {
  for (const [index, text] of texts.entries()) {
    if (index % 20 === 19) {
      await until(() => !hasWork(), { timeout: 60_000, every: 50, what: 'Nothing left to send' });
      clock.pass(150_000);
    }
    await say(text);
  }
}

/** Everything that left the app for Slack, and all that it has stored. */
async function everything(): Promise<string> {
  await until(() => !hasWork(), { timeout: 60_000, every: 50, what: 'Nothing left to send' });
  return [...answered, ...app.workspace.calls().map(({ args }) => JSON.stringify(args)), rows()].join('\n');
}

async function expectNothingHidden(): Promise<void> {
  const all = await everything();
  expect(hidden.filter((secret) => isIn(all, secret))).toEqual([]);
}

/** Ids and times are made by Slack and by us: a few figures in a row may be in one of them. */
function isIn(all: string, secret: string): boolean {
  const escaped = secret.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  // Few letters begin many a word and id.
  const behind = secret.length > 4 ? String.raw`[\p{N}_-]` : String.raw`[\p{L}\p{N}_-]`;
  return new RegExp(String.raw`(?<![\p{L}\p{N}_.-])${escaped}(?!${behind})`, 'u').test(all);
}

describe('of codes, names and the like nothing reaches a card or the database', { timeout: 120_000 }, () => {
  test('from the slash command', async () => {
    await each((text) => deliver(app.requests.slashCommand({ text })));
    expect(countOf('triages')).toBeGreaterThan(texts.length * 0.8);
    expect(countOf('gaps')).toBeGreaterThan(0);
    await expectNothingHidden();
  });

  test('from a mention', async () => {
    await each(async (text) => {
      const said = app.workspace.say({ user: mia, channel: support, text: `${bot()} ${text}` });
      await deliver(app.requests.appMention(said));
    });
    expect(countOf('triages')).toBeGreaterThan(texts.length * 0.8);
    expect(countOf('gaps')).toBeGreaterThan(0);
    await expectNothingHidden();
  });

  test('from a customer’s message that is diagnosed', async () => {
    await each(async (text) => {
      const said = app.workspace.say({ user: jonas, channel: support, text });
      await deliver(app.requests.messageShortcut({ message: said, callbackId: 'diagnose' }));
    });
    expect(countOf('triages')).toBeGreaterThan(texts.length * 0.8);
    expect(countOf('gaps')).toBeGreaterThan(0);
    await expectNothingHidden();
  });

  test('from the window that takes what a customer wrote', async () => {
    await each(async (text) => {
      await deliver(app.requests.globalShortcut({ callbackId: 'diagnose_text' }));
      const [view] = await until(() => app.workspace.views(mia).length > 0 && app.workspace.views(mia));
      if (view === undefined) throw new Error('There is no window');
      await deliver(app.requests.viewSubmission({ view, inputs: { text } }));
      for (const { id } of app.workspace.views(mia)) app.requests.viewClosed({ view: { id } });
    });
    expect(countOf('triages')).toBeGreaterThan(texts.length * 0.8);
    expect(countOf('gaps')).toBeGreaterThan(0);
    await expectNothingHidden();
  });

  test.each([
    ['replies in a case’s thread', ''],
    ['replies to the bot', 'mention'],
  ])('from %s', async (_, how) => {
    await app.open();
    const { thread_ts } = await app.cardWith('question', 'answer:symptom:photosAlmostReady');
    await each(async (text) => {
      const words = how === 'mention' ? `${bot()} ${text}` : text;
      const said = app.workspace.say({ user: mia, channel: support, text: words, threadTs: thread_ts ?? '' });
      if (how === 'mention') await deliver(app.requests.appMention(said));
      await deliver(app.requests.message(said));
    });
    await expectNothingHidden();
  });

  test('from notes for whoever takes a case over', async () => {
    await app.open({ text: 'almost ready' });
    for (const note of texts) {
      await app.handOver(note);
      await app.click('question', 'triage:reopen');
    }
    await expectNothingHidden();
  });

  test('from what no article covers, and so from the gaps', async () => {
    await app.open();
    for (const note of texts) {
      await app.answer([['symptom', 'somethingElse']]);
      await app.submit({ notCovered: note });
      await app.click('question', 'triage:reopen');
    }
    expect(await app.gaps()).not.toEqual([]);
    await expectNothingHidden();
  });
});
