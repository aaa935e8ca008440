import { describe, expect, test } from 'vitest';
import { requestKey } from '../../src/slack/listeners/request-key.ts';
import {
  ACT_VERSION,
  actMigrations,
  migrateAct,
  renaming,
  type StoredAct,
  writeAct,
} from '../../src/store/acts.ts';
import { StoredDataError } from '../../src/store/errors.ts';
import { readHistoryRows } from '../../src/store/read.ts';
import { type Act, actSchema, type Entry } from '../../src/triage/history.ts';

const fix = {
  flow: 'photosAlmostReady',
  cause: 'photosHidden',
  because: ['galleryPhotos'],
  repairs: { galleryPhotos: 'visible' },
} satisfies StoredAct;

/** Every kind of act, as this version stores it. */
const acts: readonly Act[] = [
  { type: 'answered', question: 'jobStatus', option: 'selling' },
  { type: 'told', facts: [{ question: 'jobStatus', option: 'selling', excerpt: "job's selling" }] },
  { type: 'told', facts: [] },
  {
    type: 'told',
    facts: [],
    likely: [{ question: 'jobStatus', option: 'selling', excerpt: 'selling, I guess' }],
  },
  { type: 'notUnderstood' },
  actSchema.parse({ type: 'judged', verdict: 'notSolved', fixes: [fix, { ...fix, possible: true }] }),
  { type: 'ticked', step: 'photosHidden/unhide-images', done: true },
  actSchema.parse({ type: 'changing', question: 'symptom', done: [fix] }),
  { type: 'kept' },
  { type: 'wentBack' },
  { type: 'restarted' },
  { type: 'handedOver' },
  { type: 'handedOver', note: 'please look' },
  { type: 'noted', note: 'please look' },
  { type: 'answered', question: 'symptom', option: 'somethingElse', note: 'a mug' },
  { type: 'reopened' },
  { type: 'referenced', reference: 'HELP-1' },
  { type: 'abandoned' },
];

/** Reads one act's column, as the only entry of a case. */
function readEntry(json: string): Entry | undefined {
  const row = { seq: 1, by_id: 'U1', by_name: 'mia', at: 1, act: json, message: null };
  return readHistoryRows('triage-1', 1, [row])[0];
}

const readAct = (json: string) => readEntry(json)?.act;

describe('what this version stores', () => {
  test.each(acts)('it reads again: $type', (act) => expect(readAct(writeAct(act))).toEqual(act));

  test('says which version it is of', () => {
    expect(JSON.parse(writeAct({ type: 'kept' }))).toEqual({ v: ACT_VERSION, type: 'kept' });
  });

  test('is read by a replica that knows no versions yet', () => {
    for (const act of acts) expect(actSchema.parse(JSON.parse(writeAct(act, 'a key')))).toEqual(act);
  });

  test('keeps the key of what asked for it beside the act, in 25 bytes', () => {
    const key = requestKey('U1', '1760000000.000100', '1760000001.000200');
    expect(readEntry(writeAct({ type: 'kept' }, key))).toMatchObject({ act: { type: 'kept' }, key });
    expect(readEntry(writeAct({ type: 'kept' }))).not.toHaveProperty('key');
    expect(writeAct({ type: 'kept' }, key).length - writeAct({ type: 'kept' }).length).toBe(25);
  });
});

describe('what older versions stored', () => {
  test('is of version 1 where it does not say', () => {
    const told = { type: 'told', facts: [{ question: 'jobStatus', option: 'selling', words: 'is live' }] };
    expect(readAct(JSON.stringify(told))).toEqual({
      type: 'told',
      facts: [{ question: 'jobStatus', option: 'selling', excerpt: 'is live' }],
    });
  });

  /** For each version from which there is a way up: an act as it was, and as the next version has it. */
  const changed: readonly { from: number; before: StoredAct; after: StoredAct }[] = [
    {
      from: 1,
      before: {
        type: 'told',
        facts: [
          { question: 'jobStatus', option: 'selling', words: 'is live' },
          { question: 'codeTyped', option: 'unknown' },
        ],
        done: [fix],
      },
      after: {
        type: 'told',
        facts: [
          { question: 'jobStatus', option: 'selling', excerpt: 'is live' },
          { question: 'codeTyped', option: 'unknown' },
        ],
        done: [fix],
      },
    },
  ];

  test.each(changed)('from version $from: $before.type', ({ from, before, after }) => {
    expect(actMigrations[from - 1]?.(before)).toEqual(after);
  });

  test('has a tested way up from every version', () => {
    expect(changed.map(({ from }) => from)).toEqual(actMigrations.map((_, index) => index + 1));
  });

  test.each(acts)('does not change where there is nothing to change: $type', (act) => {
    for (const migrate of actMigrations) expect(migrate({ ...act })).toEqual(act);
  });
});

describe('what cannot be read is said, not guessed', () => {
  test.each([
    ['a newer version', { v: ACT_VERSION + 1, type: 'kept' }, 'newer version of Photo Help'],
    ['no version', { v: 'two', type: 'kept' }, 'v: '],
    ['an unknown act', { v: ACT_VERSION, type: 'sung' }, 'type: '],
  ])('%s', (_, stored, says) => {
    expect(() => readAct(JSON.stringify(stored))).toThrow(StoredDataError);
    expect(() => readAct(JSON.stringify(stored))).toThrow(`Entry 1 of triage triage-1`);
    expect(() => readAct(JSON.stringify(stored))).toThrow(says);
  });
});

describe('an id that gets a new name', () => {
  /** As if what is called so today had been called otherwise once: one line for each. */
  const migrations = [
    renaming({ questions: { status: 'jobStatus' }, options: { status: { draft: 'planning' } } }),
    renaming({ options: { symptom: { almostReady: 'photosAlmostReady' } } }),
    renaming({ causes: { notLive: 'jobNotSelling' } }),
  ];
  const old = { flow: 'almostReady', cause: 'notLive', because: ['status'], repairs: { status: 'selling' } };
  const now = {
    flow: 'photosAlmostReady',
    cause: 'jobNotSelling',
    because: ['jobStatus'],
    repairs: { jobStatus: 'selling' },
  };

  test.each<{ what: string; before: StoredAct; after: StoredAct }>([
    {
      what: 'in an answer',
      before: { type: 'answered', question: 'status', option: 'draft' },
      after: { type: 'answered', question: 'jobStatus', option: 'planning' },
    },
    {
      what: 'in what was told, with what had been done before',
      before: { type: 'told', facts: [{ question: 'symptom', option: 'almostReady' }], done: [old] },
      after: { type: 'told', facts: [{ question: 'symptom', option: 'photosAlmostReady' }], done: [now] },
    },
    {
      what: 'in a verdict',
      before: { type: 'judged', verdict: 'notSolved', fixes: [old] },
      after: { type: 'judged', verdict: 'notSolved', fixes: [now] },
    },
    {
      what: 'in a step',
      before: { type: 'ticked', step: 'notLive/set-to-selling', done: true },
      after: { type: 'ticked', step: 'jobNotSelling/set-to-selling', done: true },
    },
    {
      what: 'in a change',
      before: { type: 'changing', question: 'status' },
      after: { type: 'changing', question: 'jobStatus' },
    },
    {
      what: 'nowhere else',
      before: { type: 'answered', question: 'galleryPhotos', option: 'draft' },
      after: { type: 'answered', question: 'galleryPhotos', option: 'draft' },
    },
  ])('has it $what', ({ before, after }) => {
    expect(migrateAct(before, 1, migrations)).toEqual(after);
  });

  test('is left alone where the act has been stored since', () => {
    const act = { type: 'answered', question: 'status', option: 'draft' };
    expect(migrateAct(act, migrations.length + 1, migrations)).toEqual(act);
  });
});
