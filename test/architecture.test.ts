import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

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
    .filter((path) => path.endsWith('.ts'))
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
    target: 'flows/causes.ts',
    types: false,
  });
  expect(imports).toContainEqual({ file: 'flows/flow.ts', target: 'flows/causes.ts', types: true });
  expect(imports).toContainEqual({ file: 'src/main.ts', target: 'src/serve.ts', types: false });
});

describe('dependencies point one way', () => {
  test('the flows know nothing of the app', () => {
    expect(violations('flows/', /^src\/|^node:|^@slack\//)).toEqual([]);
  });

  test('the rules know no Slack and no store, and do no input or output', () => {
    expect(
      violations('src/triage/', /^src\/(?!triage\/|knowledge\/fix\.ts$)|^node:|^@slack\/|^kysely/),
    ).toEqual([]);
    expect(violations('src/triage/', /^src\/knowledge\//, { evenTypes: false })).toEqual([]);
  });

  test('reading the fixes needs the flows only', () => {
    expect(violations('src/knowledge/', /^src\/(?!knowledge\/)|^@slack\//)).toEqual([]);
  });

  test('the store knows no Slack', () => {
    expect(violations('src/store/', /^src\/(?!store\/|triage\/|knowledge\/fix\.ts$)|^@slack\//)).toEqual([]);
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
      violations('src/slack/', /^src\/store\/(?!store\.ts$|apply\.ts$|errors\.ts$)|^kysely|^node:sqlite/),
    ).toEqual([]);
  });

  test('the app runs without the Slack that plays for tests', () => {
    expect(imports.filter(({ file }) => !file.startsWith('src/playground/'))).not.toContainEqual(
      expect.objectContaining({ target: expect.stringMatching(/^src\/playground\//) }),
    );
  });

  test('the Slack that plays for tests shares Slack’s limits with the app, and nothing else', () => {
    expect(violations('src/playground/', /^(?:src|flows)\/(?!playground\/|slack\/limits\.ts$)/)).toEqual([]);
  });

  test('no file comes back to itself', () => {
    const next = Map.groupBy(
      imports.filter(({ types, target }) => !types && files.includes(target)),
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
