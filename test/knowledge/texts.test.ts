import { describe, expect, test } from 'vitest';
import { articles } from '../../flows/articles.ts';
import type { StateMeta } from '../../flows/flow.ts';
import { machineOf } from '../../flows/index.ts';
import { isQuestion } from '../../flows/questions.ts';
import type { Symptom } from '../../flows/symptom.ts';
import { causesOf, shownTogether, symptomFlows, symptoms } from '../../flows/symptoms.ts';
import type { Fix } from '../../src/knowledge/fix.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

const knowledge = loadKnowledge();
const files = knowledge.all.map((fix): [string, Fix] => [fix.file, fix]);

const ACCESS_REPAIRS = [
  'jobNotSelling',
  'codeNotActivated',
  'noPhotosAttached',
  'photosHidden',
  'photosElsewhere',
  'jobArchived',
  'codeMistyped',
  'codeNotFound',
  'codeGoneWithPhotos',
  'parentsCode',
];

/** Everything of a fix that somebody reads. */
function textsOf(fix: Fix): string[] {
  const { title, sentence, steps, closing } = fix;
  const parts = [...steps, ...closing].flatMap(({ text, warning }) => [text, warning ?? '']);
  return [title, sentence, ...repliesOf(fix), ...parts];
}

/** What it adds to letters, in all languages. */
function repliesOf({ replies, closing }: Fix): string[] {
  const own = Object.values(replies).flatMap((texts) => Object.values(texts));
  return [...own, ...closing.flatMap(({ reply = {} }) => Object.values(reply))].filter(
    (text) => text !== undefined,
  );
}

test('every cause that a flow lists has its fix', () => {
  const listed = symptomFlows.flatMap(causesOf);
  expect(knowledge.all.map(({ cause }) => cause)).toEqual(listed);
  expect(knowledge.fix('missedTheSale', 'wrongJobOrMessage').file).toBe(
    'flows/missed-the-sale/wrong-job-or-message.md',
  );
  expect(knowledge.fix('incorrectAccessCode', 'wrongJobOrMessage').file).toBe(
    'flows/incorrect-access-code/wrong-job-or-message.md',
  );
});

test('a cause of another flow is refused', () => {
  expect(() => knowledge.fix('missedTheSale', 'photosHidden')).toThrow(
    'flows/missed-the-sale/photos-hidden.md',
  );
});

describe.each(files)('%s', (_, fix) => {
  test('fits the limits', () => {
    const steps = [...fix.steps, ...fix.closing];
    expect(fix.steps.length).toBeGreaterThan(0);
    expect(fix.title.length).toBeLessThanOrEqual(100);
    expect(fix.verdicts.solved.length).toBeLessThanOrEqual(30);
    expect(fix.verdicts.notSolved.length).toBeLessThanOrEqual(30);
    expect(repliesOf(fix).filter((text) => text.length > 1200)).toEqual([]);
    expect(steps.filter(({ text, warning = '' }) => text.length > 600 || warning.length > 600)).toEqual([]);
  });

  test('uses only facts that have been asked where it is shown', () => {
    const states = Object.values<{ meta?: StateMeta }>(machineOf(fix.flow).config.states ?? {});
    const shown = states.flatMap(({ meta }) =>
      meta !== undefined && 'fixes' in meta && meta.fixes.includes(fix.cause) ? [meta.because] : [],
    );
    expect(shown.length).toBeGreaterThan(0);
    const names = textsOf(fix).flatMap((text) =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
    );
    for (const because of shown) {
      expect(names.filter((name) => isQuestion(name) && !because.includes(name))).toEqual([]);
    }
  });

  test('is Slack’s own formatting, without invisible characters', () => {
    for (const text of textsOf(fix)) expect(text).not.toMatch(/\*\*|\u200b|\n\s/);
  });

  test('writes a paragraph that stands in a letter with others', () => {
    for (const text of repliesOf(fix)) expect(text).not.toMatch(/^(hello|hi|dear)\b|kind regards|\n|[{}]/i);
    for (const { frame } of Object.values(knowledge.letters)) {
      for (const text of repliesOf(fix)) expect(text).not.toContain(frame.regret);
    }
  });

  test('names its platform’s help as the source', () => {
    const { platform }: Symptom = symptoms[fix.flow];
    expect(fix.platform).toBe(platform ?? fix.platform);
    for (const id of fix.articles) expect(articles[id].platform).toBe(fix.platform);
  });
});

test('fixes shown together repair something, or the same question would be asked again', () => {
  for (const fix of knowledge.all.filter(({ cause }) => shownTogether.includes(cause))) {
    expect(fix.repairs, fix.file).not.toEqual({});
  }
});

test('a fix that says that something was repaired says so only once its steps are ticked', () => {
  for (const fix of knowledge.all) {
    const doing = fix.steps.some(({ kind }) => kind === 'do');
    if (Object.keys(fix.repairs).length > 0 && doing) expect(fix.claims, fix.file).toBe(true);
    // What was looked at is no repair.
    if (/\bWe have (?!checked|looked|not|your)/.test(fix.replies.en.reply))
      expect(fix.claims, fix.file).toBe(true);
  }
});

test('after an access repair the customer tries, and may see another message', () => {
  const repairs = knowledge.all.filter(
    ({ changesMessage, cause }) => changesMessage && cause !== 'nothingExplainsIt',
  );
  // Symptoms share some of them.
  expect([...new Set(repairs.map(({ cause }) => cause))].sort()).toEqual([...ACCESS_REPAIRS].sort());
  for (const { file, closing } of repairs) {
    expect(closing.at(-1)?.slug, file).toBe('customer-opens-gallery');
  }
});

test('a job that goes live is looked over when everything is repaired, before the customer is told', () => {
  expect(knowledge.fix('photosAlmostReady', 'jobNotSelling').closing.map(({ slug }) => slug)).toEqual([
    'code-is-activated',
    'code-is-right',
    'no-image-hidden',
    'customer-opens-gallery',
  ]);
});

test('what families have to do with their code is told before the campaign goes out', () => {
  for (const cause of ['informSomeContacts', 'informAllContacts'] as const) {
    const slugs = knowledge.fix('jobDeleted', cause).steps.map(({ slug }) => slug);
    const sent = slugs.findIndex((slug) => slug === 'campaign-for-some' || slug === 'send-campaign');
    expect(slugs.indexOf('new-codes'), cause).toBeLessThan(sent);
    expect(slugs.indexOf('type-code'), cause).toBeLessThan(sent);
  }
});

test('nobody completes an order with a wrong address unawares: its links may go out at once', () => {
  const steps = knowledge.fix('filesNotReceived', 'waitingForRetouch').steps;
  expect(steps.find(({ slug }) => slug === 'mark-completed')?.warning).toContain('email address');
});

test('links are sent again before the customer looks for them, however many fixes stand together', () => {
  const slugs = (fix: Fix) => fix.closing.map(({ slug }) => slug);
  const both = ['resend-links', 'customer-looks-for-email'];
  expect(slugs(knowledge.fix('filesNotReceived', 'autoSendOff'))).toEqual(both);
  expect(slugs(knowledge.fix('filesNotReceived', 'wrongOrderEmail'))).toEqual(both);
  expect(slugs(knowledge.fix('filesNotReceived', 'waitingForRetouch'))).toEqual(['customer-looks-for-email']);
});

test('nobody gets unedited photos: each resend warns of an order waiting to be retouched', () => {
  const steps = knowledge.all.flatMap(({ steps: own, closing }) => [...own, ...closing]);
  const resends = steps.filter(({ text }) => text.includes('Actions » Resend download links'));
  expect(resends.length).toBeGreaterThan(1);
  for (const { warning } of resends) expect(warning).toContain('retouched');
});

test('the resend is the article’s step when it is shown alone, and a suggestion elsewhere', () => {
  expect(knowledge.fix('filesNotReceived', 'resendLinks').steps.map(({ suggested }) => suggested)).toEqual([
    false,
  ]);
  expect(knowledge.fix('filesNotReceived', 'autoSendOff').closing[0]).toMatchObject({ suggested: true });
});

test('whoever reopens an archived job is told first that it opens for everyone', () => {
  const [first] = knowledge.fix('missedTheSale', 'jobArchived').steps;
  expect(first?.warning).toContain('the whole job opens');
});

test('every way to recreate a job begins with whether it is gone, then the originals, and ends with testing one code', () => {
  for (const cause of [
    'recreateWithNamesList',
    'recreateWithPlaceholders',
    'retagInBulk',
    'startFromScratch',
  ] as const) {
    const { steps } = knowledge.fix('jobDeleted', cause);
    expect(steps.at(0)).toMatchObject({ slug: 'job-is-gone', suggested: false });
    expect(steps.at(1)).toMatchObject({ slug: 'originals', suggested: true });
    expect(steps.at(-1)).toMatchObject({ slug: 'test-code', suggested: true });
  }
});
