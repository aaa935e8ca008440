import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KnowledgeError } from '../../src/knowledge/knowledge-of.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

const ELSEWHERE = 'photos-almost-ready/photos-elsewhere.md';
const CLOSING = 'closing-steps.md';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'flows-'));
  cpSync(new URL('../../flows', import.meta.url), directory, {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

function problems(): readonly string[] {
  try {
    loadKnowledge(directory);
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
  return [];
}

/** Replaces a part of a file, which has to be in it. */
function edit(path: string, part: string | RegExp, replacement: string): void {
  const file = join(directory, path);
  const before = readFileSync(file, 'utf8');
  const after = before.replace(part, () => replacement);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

test('an untouched copy loads', () => {
  expect(problems()).toEqual([]);
});

test('a line that ends with a backslash is refused with its file and number: people would see the backslash', () => {
  const marked = [
    [ELSEWHERE, /^cause: .*/m, 'cause: One line,\\\n  and another.'],
    [CLOSING, /^1\. .*/m, '$&\\  '],
    ['replies/de/letter.yaml', /^(\w+: .*)$/m, '$1\\'],
  ] as const;
  const expected = marked.map(([path, part, by]) => {
    const file = join(directory, path);
    const before = readFileSync(file, 'utf8');
    const after = before.replace(part, by);
    expect(after).not.toBe(before);
    writeFileSync(file, after);
    const line = after.split('\n').findIndex((one) => /\\\s*$/.test(one)) + 1;
    expect(line).toBeGreaterThan(0);
    return [
      path,
      `flows/${path}: line ${line}: ends with a backslash, which people would see; leave it out`,
    ] as const;
  });
  expect(problems()).toEqual(expect.arrayContaining(expected.slice(0, 2).map(([, problem]) => problem)));
  // What is wrong in English comes first; then the other languages are read.
  for (const [path] of expected.slice(0, 2))
    cpSync(new URL(`../../flows/${path}`, import.meta.url), join(directory, path));
  expect(problems()).toEqual([expected[2]?.[1]]);
});

describe('a mistake in the front matter names file and field', () => {
  const mistakes: [string, string | RegExp, string, string][] = [
    ['a missing field', /^title: .*\n/m, '', 'title: is missing'],
    ['an empty field', /^title: .*/m, 'title: ""', 'title: must not be empty'],
    ['a field that is no text', /^title: .*/m, 'title: 7', 'title: must be text'],
    [
      'an unknown field',
      /^title:/m,
      'titel: x\ntitle:',
      'titel: is no known field; allowed are title, articles, checked, platform, related, cause',
    ],
    [
      'a title over 100 characters',
      /^title: .*/m,
      `title: ${'x'.repeat(101)}`,
      'title: has 101 characters; 100 are allowed',
    ],
    ['no article', /^articles: .*\n/m, '', 'articles: is missing'],
    [
      'an empty list of articles',
      /^articles: .*/m,
      'articles: []',
      'articles: must name the article that it rests on',
    ],
    [
      'an unknown article',
      /^articles: .*/m,
      'articles: [S0, Q7]',
      'articles.1: “Q7” is no article of flows/articles.ts; allowed are S0, S1, S2',
    ],
    ['no day of its last check', /^checked: .*\n/m, '', 'checked: is missing'],
    [
      'a day that does not exist',
      /^checked: .*/m,
      'checked: 2026-02-30',
      'checked: must be a day such as 2026-11-28',
    ],
    ['another platform', 'platform: GotPhoto', 'platform: Other', 'platform: must be GotPhoto or Photocloud'],
    [
      'an unknown question',
      'galleryPhotos: visible',
      'gallery: visible',
      'repairs.gallery: is no known question; allowed are symptom, jobStatus',
    ],
    [
      'an unknown option',
      'galleryPhotos: visible',
      'galleryPhotos: seen',
      'repairs.galleryPhotos: "seen" is no option of it; allowed are visible, none, hidden, elsewhere',
    ],
    [
      'a repair that leaves it unknown',
      'galleryPhotos: visible',
      'galleryPhotos: unknown',
      'repairs.galleryPhotos: "unknown" is no option',
    ],
    [
      'a repair that is no field',
      'repairs: { galleryPhotos: visible }',
      'repairs: visible',
      'repairs: must be fields',
    ],
    [
      'a flag that is no flag',
      'changesMessage: true',
      'changesMessage: perhaps',
      'changesMessage: must be true or false',
    ],
    ['a missing label', 'solved: It works now, ', '', 'verdicts.solved: is missing'],
    ['no labels', /^verdicts: .*\n/m, '', 'verdicts: is missing'],
    [
      'an unknown label',
      'solved: It works now',
      'fine: yes, solved: It works now',
      'verdicts.fine: is no known field; allowed are solved, notSolved',
    ],
    [
      'a label over 30 characters',
      'It works now',
      'x'.repeat(31),
      'verdicts.solved: has 31 characters; 30 are allowed',
    ],
    [
      'an unknown closing step',
      '[customer-opens-gallery]',
      '[customer-dances]',
      'closing.0: “customer-dances” is no closing step; allowed are resend-links, code-is-activated, code-is-right, no-image-hidden',
    ],
    [
      'an unknown placeholder',
      'This customer’s photos are',
      'The {photos} are',
      'cause: {photos} is no known placeholder; allowed are expected, symptom',
    ],
    [
      'a placeholder in the reply',
      /^reply: /m,
      'reply: The {jobStatus} — ',
      'reply: {jobStatus} is not filled in here; placeholders belong in the cause and the steps',
    ],
    [
      'a placeholder in the title',
      /^title: /m,
      'title: The {expected} — ',
      'title: {expected} is not filled in',
    ],
    [
      'a placeholder on a button',
      'It works now',
      '"{symptom}"',
      'verdicts.solved: {symptom} is not filled in',
    ],
    [
      'a placeholder in what a solved case was',
      /^title:/m,
      'whenSolved: "{symptom}"\ntitle:',
      'whenSolved: {symptom} is not filled in',
    ],
    [
      'a reply over 1200 characters',
      /^reply: .*/m,
      `reply: ${'x'.repeat(1201)}`,
      'reply: has 1201 characters; 1200 are allowed',
    ],
    [
      'a link',
      'This customer’s photos are',
      'The [photos](https://example.com) are',
      'cause: only text, **bold**',
    ],
    ['unreadable front matter', /^title: .*/m, 'title: one: two', 'front matter: is no YAML'],
    ['no front matter', /^---\n[\s\S]*\n---\n/, '', 'front matter: is missing'],
  ];
  test.each(mistakes)('%s', (_, part, replacement, problem) => {
    edit(ELSEWHERE, part, replacement);
    expect(problems()).toContainEqual(expect.stringContaining(`flows/${ELSEWHERE}: ${problem}`));
  });
});

describe('a mistake in the steps names file and step', () => {
  const mistakes: [string, string | RegExp, string, string][] = [
    ['no steps', /\n1\. [\s\S]*/, '\n', 'steps: there are none'],
    ['a list without numbers', /\n1\. [\s\S]*/, '\n- `do it` Do it.\n', 'steps: the list is not numbered'],
    ['text above the list', '\n1. ', '\nFirst of all:\n\n1. ', 'steps: there is text outside the list'],
    ['a second list', /$/, '\n- and more\n', 'steps: there is text outside the list'],
    [
      'an unknown kind',
      '`do bring-together A1`',
      '`wish bring-together A1`',
      'step 2: kind: “wish” is none; a step begins with',
    ],
    ['no kind', '`do bring-together A1` ', '', 'step 2: kind: is missing'],
    [
      'a step that no article states, and that is no suggestion',
      '`do bring-together A1`',
      '`do bring-together`',
      'step 2: article: is missing; behind the slug, name what states it, or make it a suggestion',
    ],
    [
      'an unknown article',
      '`do bring-together A1`',
      '`do bring-together A1 Q7`',
      'step 2: article: “Q7” is no article of flows/articles.ts',
    ],
    ['no slug', '`do bring-together A1`', '`do`', 'step 2: slug: “” is none'],
    [
      'a bad slug',
      '`do bring-together A1`',
      '`do Bring-Together A1`',
      'step 2: slug: “Bring-Together” is none',
    ],
    [
      'a slug used twice',
      'code-shows-own-photos',
      'bring-together',
      'step bring-together: there are two with this slug',
    ],
    ['no text', /` The gallery behind .*/, '`', 'step 4: text: is missing'],
    ['a text over 600 characters', 'The gallery behind', 'x'.repeat(600), 'step 4: text: has'],
    [
      'a warning over 600 characters',
      /$/,
      `   > ${'x'.repeat(601)}\n`,
      'step 4: warning: has 601 characters',
    ],
    [
      'a condition on no question',
      '`do bring-together A1`',
      '`do bring-together A1 unless:gallery.hidden`',
      'step 2: unless: “gallery.hidden” is no answer; write the ids of a question and of one of its options',
    ],
    [
      'a condition on no option',
      '`do bring-together A1`',
      '`do bring-together A1 unless:galleryPhotos.seen`',
      'step 2: unless: “galleryPhotos.seen” is no answer',
    ],
    [
      'a condition on no cause',
      '`do bring-together A1`',
      '`do bring-together A1 after:tagInBulk`',
      'step 2: after: “tagInBulk” is no cause; write the id of one',
    ],
    [
      'a warning with a condition on no option',
      /$/,
      '   > `unless:galleryPhotos.seen` Look first.\n',
      'step 4: unless: “galleryPhotos.seen” is no answer',
    ],
    [
      'a warning that is a condition only',
      /$/,
      '   > `unless:galleryPhotos.hidden`\n',
      'step 4: warning: is missing',
    ],
    [
      'an unknown placeholder',
      'The gallery behind',
      '{nobody} in',
      'step 4: text: {nobody} is no known placeholder',
    ],
    ['a second paragraph', /$/, '\n   And another.\n', 'step 4: text: only one paragraph and'],
    [
      'HTML, which Slack would show or obey',
      'The gallery behind',
      'No <b>image</b> in',
      'step 4: text: only text, **bold**',
    ],
  ];
  test.each(mistakes)('%s', (_, part, replacement, problem) => {
    edit(ELSEWHERE, part, replacement);
    expect(problems()).toContainEqual(expect.stringContaining(`flows/${ELSEWHERE}: ${problem}`));
  });
});

test('a missing file is named', () => {
  rmSync(join(directory, ELSEWHERE));
  expect(problems()).toEqual([`flows/${ELSEWHERE}: file: is missing`]);
});

test('missing closing steps are named', () => {
  rmSync(join(directory, CLOSING));
  expect(problems()).toContain(`flows/${CLOSING}: file: is missing`);
});

test('a condition in an answer is named: nothing is known where there is no case', () => {
  edit(
    'answers/siblings.md',
    '`check sibling-album A1`',
    '`check sibling-album A1 unless:codeActivated.yes`',
  );
  expect(problems()).toEqual([
    'flows/answers/siblings.md: step sibling-album: has a condition; an answer is given without a case, so nothing is known',
  ]);
});

test('a file that is no answer is named', () => {
  writeFileSync(join(directory, 'answers/weather.md'), '');
  expect(problems()).toEqual([
    'flows/answers/weather.md: file: is none of the answers in flows/answers/index.ts',
  ]);
});

test('a file of no cause is named', () => {
  writeFileSync(join(directory, 'missed-the-sale/photos-hidden.md'), '');
  expect(problems()).toEqual([
    'flows/missed-the-sale/photos-hidden.md: file: belongs to no cause that the symptom of this folder lists',
  ]);
});

test('a reply of no closing step is named', () => {
  edit(CLOSING, '  resend-links:', '  send-links:');
  expect(problems()).toEqual([
    `flows/${CLOSING}: replies.send-links: is no step; allowed are resend-links, code-is-activated, code-is-right, no-image-hidden, customer-opens-gallery, sign-in-afresh, customer-looks-for-email, sales-statistics`,
  ]);
});

test('a placeholder in the reply of a closing step is named', () => {
  edit(CLOSING, 'We have just', 'We have {jobStatus} just');
  expect(problems()).toEqual([
    `flows/${CLOSING}: replies.resend-links: {jobStatus} is not filled in here; placeholders belong in the cause and the steps`,
  ]);
});

test('two flows that share a cause must not share a slug, because ticks are stored by both', () => {
  edit('missed-the-sale/wrong-job-or-message.md', 'missed-sale-job-again', 'printed-code-again');
  expect(problems()).toEqual([
    'flows/missed-the-sale/wrong-job-or-message.md: step printed-code-again: flows/incorrect-access-code/wrong-job-or-message.md has this slug already; choose another',
  ]);
});

test('all problems are told at once, one a line', () => {
  edit(ELSEWHERE, 'platform: GotPhoto', 'platform: Other');
  edit(ELSEWHERE, 'It works now', 'x'.repeat(31));
  edit(ELSEWHERE, '`do bring-together A1`', '`wish bring-together A1`');
  edit(ELSEWHERE, '[customer-opens-gallery]', '[customer-dances]');
  rmSync(join(directory, 'missed-the-sale/job-archived.md'));
  expect(problems()).toHaveLength(5);
  expect(() => loadKnowledge(directory)).toThrow(problems().join('\n'));
});

test('a warning may run over several lines, and a step’s lines become one', () => {
  edit(ELSEWHERE, /$/, '   > First this,\n   > **then** that.\n');
  edit(ELSEWHERE, 'The gallery behind', 'The gallery\n   behind');
  const step = loadKnowledge(directory).fix('photosAlmostReady', 'photosElsewhere').steps.at(-1);
  expect(step?.warning).toBe('First this, *then* that.');
  expect(step?.text).toContain('The gallery behind this code');
});

test('quotes, menu paths and placeholders reach Slack as they were written', () => {
  edit(ELSEWHERE, /^cause: .*/m, 'cause: "“Don’t” {jobStatus} » *{symptom}*, **bold** & `Actions » Send`"');
  expect(loadKnowledge(directory).fix('photosAlmostReady', 'photosElsewhere').sentence).toBe(
    '“Don’t” {jobStatus} » _{symptom}_, *bold* &amp; `Actions » Send`',
  );
});

describe('a language lacks nothing that English has', () => {
  const GERMAN = 'replies/de/photos-almost-ready.yaml';

  test.each<[string, string, string | RegExp, string, string]>([
    ['a fix', GERMAN, /^photos-hidden:\n(?: .*\n)+/m, '', 'photos-hidden: is missing'],
    [
      'a reply',
      GERMAN,
      /^( {2})replyIfPossible: .*\n(?: {4}.*\n)+/m,
      '',
      'nothing-explains-it.replyIfPossible: is missing',
    ],
    [
      'a reply that English has not',
      GERMAN,
      'photos-hidden:\n',
      'photos-hidden:\n  replyWhenSolved: Alles gut.\n',
      'photos-hidden.replyWhenSolved: is not there in English; leave it out',
    ],
    [
      'a fix that is none',
      GERMAN,
      'photos-hidden:',
      'photos-shown:',
      'photos-shown: is no known field; allowed are job-not-selling',
    ],
    ['a part of the frame', 'replies/de/letter.yaml', /^regret: .*\n/m, '', 'regret: is missing'],
    [
      'a closing step',
      'replies/de/closing-steps.yaml',
      'resend-links:',
      'send-links:',
      'resend-links: is missing',
    ],
    ['a question', 'replies/de/questions.yaml', 'junk-folder:', 'junk:', 'junk-folder: is missing'],
    [
      'a gap',
      'replies/de/no-code.yaml',
      '____',
      'abc',
      'global-access-code.reply: has 0 gaps (____), and 1 in English',
    ],
    [
      'a name on the screen',
      'replies/de/order-trouble.yaml',
      'BUY NOW',
      'KAUFEN',
      'order-never-placed.reply: must name what is on the screen as it is there: BUY NOW',
    ],
    [
      'a placeholder',
      GERMAN,
      'Ihre Fotogalerie',
      'Ihre {symptom}',
      'job-not-selling.reply: {symptom} is not filled in here',
    ],
    ['YAML', GERMAN, 'reply: >-', 'reply: one: two', 'file: is no YAML'],
  ])('%s', (_, file, part, replacement, problem) => {
    edit(file, part, replacement);
    expect(problems()).toContainEqual(expect.stringContaining(`flows/${file}: ${problem}`));
  });

  test('nor a file', () => {
    rmSync(join(directory, GERMAN));
    expect(problems()).toEqual([`flows/${GERMAN}: file: is missing`]);
  });

  test('nor the whole folder, and has no files that nobody reads', () => {
    renameSync(join(directory, 'replies/de'), join(directory, 'replies/tlh'));
    const found = problems();
    expect(found).toContain('flows/replies/de/letter.yaml: file: is missing');
    expect(found).toContain(
      'flows/replies/tlh/letter.yaml: file: “tlh” is no language of flows/languages.ts',
    );
    expect(found).toContainEqual(expect.stringContaining('flows/replies/de/photos-almost-ready.yaml: file'));
  });

  test('nor does it have a file too many', () => {
    writeFileSync(join(directory, 'replies/de/weather.yaml'), '');
    expect(problems()).toEqual([
      expect.stringContaining(
        'flows/replies/de/weather.yaml: file: is none of a language’s files: letter.yaml',
      ),
    ]);
  });
});

test('a fix cannot claim what nobody could tick', () => {
  edit('photos-almost-ready/wrong-job-or-message.md', /^reply:/m, 'claims: true\nreply:');
  expect(problems()).toEqual([
    'flows/photos-almost-ready/wrong-job-or-message.md: claims: there is no step of the kind do that could be ticked',
  ]);
});
