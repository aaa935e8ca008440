import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { questionIds, textOf } from '../flows/questions.ts';
import { causesOf, symptomFlows } from '../flows/symptoms.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  /** The importing file, from the repository's root. */
  readonly file: string;
  /** A file from the root, or a package's name. */
  readonly target: string;
  /** Only types: nothing is left of it at run time. */
  readonly types: boolean;
}

const files = ['flows', 'src'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path)),
);
const imports = files.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const statics = source.matchAll(/^(?:import|export)\s+(type\s)?(?:[^;]*?\sfrom\s+)?'([^']+)'/gm);
  const dynamics = source.matchAll(/\bimport\('([^']+)'\)/g);
  return [
    ...[...statics].map(([, type, specifier = '']) => ({ specifier, types: type !== undefined })),
    ...[...dynamics].map(([, specifier = '']) => ({ specifier, types: false })),
  ].map(({ specifier, types }) => ({ file, target: targetOf(file, specifier), types }));
}

function targetOf(file: string, specifier: string): string {
  return specifier.startsWith('.')
    ? relative(ROOT, join(ROOT, dirname(file), specifier)).replaceAll('\\', '/')
    : specifier;
}

/** What files in one folder import of what is forbidden there, as lines. */
function violations(from: string, forbidden: RegExp, { evenTypes = true } = {}): string[] {
  return imports
    .filter(({ file, target, types }) => {
      return file.startsWith(from) && forbidden.test(target) && (evenTypes || !types);
    })
    .map(({ file, target }) => `${file} imports ${target}`);
}

test('the imports are read', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(imports).toContainEqual({
    file: 'src/triage/walk.ts',
    target: 'flows/symptoms.ts',
    types: false,
  });
  expect(imports).toContainEqual({ file: 'flows/customer-care.ts', target: 'flows/symptom.ts', types: true });
  expect(imports).toContainEqual({ file: 'src/main.ts', target: 'src/start/serve.ts', types: false });
});

describe('dependencies point one way', () => {
  test('the flows know nothing of the app', () => {
    // What is not code is read when it is needed: the languages that nobody has to know code for, what was learnt, and ordinary words.
    const doors = ['languages', 'weights', 'words'].map((name) => `flows/reading/${name}.ts imports node:fs`);
    expect(violations('flows/', /^src\/|^node:|^@slack\//)).toEqual(doors);
  });

  test('what is asked knows nothing of how answers to it are said', () => {
    const grammar = /^flows\/reading\/|\/reading\.\w+\.ts$/;
    const readers = imports.filter(({ file, target }) => grammar.test(target) && !grammar.test(file));
    const inFlows = readers.map(({ file }) => file).filter((file) => file.startsWith('flows/'));
    expect(new Set(inFlows.map((file) => file.replace(/^flows\/[\w-]+\//, '<symptom>/')))).toEqual(
      new Set(['<symptom>/index.ts', 'flows/symptoms.ts']),
    );
  });

  test('the rules know no Slack and no store, and do no input or output', () => {
    // A package of 80 MB that is loaded only once a text is not plainly English; it reads nothing but itself.
    const loaded = ['node:module', 'node:url'].map(
      (target) => `src/triage/understand/language-of.ts imports ${target}`,
    );
    expect(
      violations('src/triage/', /^src\/(?!triage\/|knowledge\/fix\.ts$)|^node:|^@slack\/|^kysely/),
    ).toEqual(loaded);
    expect(violations('src/triage/', /^src\/knowledge\//, { evenTypes: false })).toEqual([]);
  });

  test('reading the fixes needs the flows only', () => {
    expect(violations('src/knowledge/', /^src\/(?!knowledge\/|errors\.ts$)|^@slack\//)).toEqual([]);
  });

  test('what the app does with cases knows no Slack, and of the store only what it promises', () => {
    expect(violations('src/cases/', /^src\/slack\/|^@slack\/|^kysely|^node:sqlite|^pg$/)).toEqual([]);
    expect(violations('src/cases/', /^src\/store\/(?!store\.ts$)/)).toEqual([]);
  });

  test('what is next to do in Slack is planned without doing anything', () => {
    expect(violations('src/slack/reconcile/plan.ts', /./, { evenTypes: false })).toEqual([]);
  });

  test('time is asked for at the clock only', () => {
    const own =
      /\bDate\.now\b|\bperformance\.now\b|\bset(?:Timeout|Interval)\(|AbortSignal\.timeout|timers\/promises/;
    const rooms = /^src\/(?:cases|triage|knowledge|store|telemetry|fake-slack(?!\/signing)|slack)\//;
    const asking = files
      .filter((file) => rooms.test(file))
      .filter((file) => own.test(readFileSync(join(ROOT, file), 'utf8').replace(/clock\.setTimeout\(/g, '')));
    expect(asking).toEqual([]);
  });

  test('the store knows no Slack', () => {
    expect(
      violations(
        'src/store/',
        /^src\/(?!store\/|triage\/|knowledge\/fix\.ts$|(?:clock|errors)\.ts$)|^@slack\//,
      ),
    ).toEqual([]);
  });

  test('cards never read the store', () => {
    expect(violations('src/slack/cards/', /^src\/store\//, { evenTypes: false })).toEqual([]);
    expect(violations('src/slack/cards/', /^node:(?!crypto$)|^@slack\/web-api|^@slack\/bolt/)).toEqual([]);
  });

  test('listeners build no cards', () => {
    expect(violations('src/slack/listeners/', /^src\/slack\/cards\//, { evenTypes: false })).toEqual([]);
  });

  test('nothing of Slack knows which database there is', () => {
    expect(
      violations(
        'src/slack/',
        /^src\/store\/(?!store\.ts$|errors\.ts$|installations\.ts$)|^kysely|^node:sqlite/,
      ),
    ).toEqual([]);
  });

  test('the app reaches the playground by one door, which it opens only when it is asked for', () => {
    const doors = imports.filter(
      ({ file, target }) =>
        !/^src\/(?:playground|fake-slack)\//.test(file) && /^src\/(?:playground|fake-slack)\//.test(target),
    );
    expect(doors.map(({ file, target }) => `${file} → ${target}`)).toEqual([
      'src/start/serve.ts → src/playground/server/playground.ts',
    ]);
    expect(readFileSync(join(ROOT, 'src/start/serve.ts'), 'utf8')).toMatch(
      /return import\('\.\.\/playground\/server\/playground\.ts'\)/,
    );
  });

  test('the Slack in memory shares Slack’s limits and the clock with the app, and nothing else', () => {
    const fakeSlack = imports.filter(({ file }) => file.startsWith('src/fake-slack/'));
    expect(fakeSlack.length).toBeGreaterThan(20);
    const foreign = /^(?:src|flows)\/(?!fake-slack\/|clock\.ts$|slack\/block-kit\/limits\.ts$)/;
    expect(fakeSlack.filter(({ target }) => foreign.test(target))).toEqual([]);
  });

  test('the page knows of the rest only what it is sent, which blocks Slack knows, and Slack’s limits', () => {
    expect(
      violations(
        'src/playground/page/',
        /^(?:src|flows)\/(?!playground\/(?:page\/|page-api\.ts$)|fake-slack\/|slack\/block-kit\/limits\.ts$)/,
      ),
    ).toEqual([]);
    expect(
      violations(
        'src/playground/page/',
        /^src\/(?!playground\/page\/|fake-slack\/(?:block-kit|slack-blocks)\.ts$|slack\/block-kit\/limits\.ts$)/,
        {
          evenTypes: false,
        },
      ),
    ).toEqual([]);
  });

  test('only the playground needs what production does not install', () => {
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
    const packages = imports
      .filter(({ file, types }) => !types && !/^src\/(?:playground|fake-slack)\//.test(file))
      .map(({ target }) => /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? '')
      .filter((name) => !/^(?:src|flows|node:.*)$/.test(name));
    expect(packages.filter((name) => !(name in dependencies))).toEqual([]);
  });

  test('no file comes back to itself', () => {
    // Types count: files that need each other's are one file in two halves.
    const next = Map.groupBy(
      imports.filter(({ target }) => files.includes(target)),
      ({ file }) => file,
    );
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      else if (!done.has(file)) {
        for (const { target } of next.get(file) ?? []) visit(target, [...path, file]);
        done.add(file);
      }
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});

/** Ids that are words like others: code that says them may mean anything. */
const ORDINARY = new Set(
  'yes no other none all some known unknown on off waiting correct right wrong found visible hidden elsewhere archived'.split(
    ' ',
  ),
);

describe('what the product knows is in flows/ alone', () => {
  const ids = new Set([
    ...questionIds,
    ...questionIds.flatMap((question) => Object.keys(textOf(question).options)),
    ...symptomFlows.flatMap(causesOf),
  ]);

  test('no rule outside names a question, an option or a cause', () => {
    expect(ids.size).toBeGreaterThan(60);
    const named = sources('src').flatMap(({ file, code }) =>
      [...ids].filter((id) => namesId(code, id)).map((id) => `${file} names ${id}`),
    );
    expect(named).toEqual([]);
  });

  test.each([
    ["if (question === 'jobStatus') return", 'jobStatus'],
    ['facts.jobStatus', 'jobStatus'],
    ['{ wrongJobOrMessage: 1 }', 'wrongJobOrMessage'],
    ["textOf('symptom')", 'symptom'],
    ["['tagging', 1]", 'tagging'],
  ])('%s would be found', (code, id) => expect(namesId(code, id)).toBe(true));

  test.each([
    ['reading.symptom', 'symptom'],
    ["'no'", 'no'],
    ['jobStatusCode', 'jobStatus'],
    ['/** Such as `jobStatus`. */ // jobStatus too', 'jobStatus'],
  ])('%s names no %s', (code, id) => expect(namesId(withoutComments(code), id)).toBe(false));
});

/** A name of several words means nothing else; one that is a single word counts where it is a whole literal. */
function namesId(code: string, id: string): boolean {
  if (/[A-Z]/.test(id)) return new RegExp(`\\b${id}\\b`).test(code);
  return !ORDINARY.has(id) && new RegExp(`(['\`])${id}\\1`).test(code);
}

function sources(folder: string): { file: string; code: string }[] {
  return files
    .filter((file) => file.startsWith(`${folder}/`))
    .map((file) => ({ file, code: withoutComments(readFileSync(join(ROOT, file), 'utf8')) }));
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}
