import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../../src/config/config.ts';
import { fixFields } from '../../src/knowledge/front-matter.ts';
import { openStore } from '../../src/store/open.ts';
import { runTool } from '../cli/run.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', ...filesIn('docs', '.md')];
/** Names of files, without their folders: where a document has named the folder, it says no more. */
const fileNames = new Set(
  ['flows', 'src', 'test'].flatMap((folder) => filesIn(folder)).map((path) => basename(path)),
);

/** All files below a folder, from the root. */
function filesIn(folder: string, ending = ''): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)));
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** A document's prose: without the drawings and the code blocks of other languages than the shell. */
function prose(path: string): string {
  return read(path).replace(/^```(?!sh\b)[\s\S]*?^```$/gm, '');
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []);
}

const { scripts, version } = z
  .object({ scripts: z.record(z.string(), z.string()), version: z.string() })
  .parse(JSON.parse(read('package.json')));

describe('the variables', () => {
  const inCode = all(read('src/config/config.ts'), /^ {2}([A-Z][A-Z_]+): (?:z|proxyAddress)\b/gm).toSorted();
  const tableIn = (document: string) => [
    ...read(document).matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)`)? ?\|/gm),
  ];
  const inTable = tableIn('docs/configuration.md');
  const inExample = [...read('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)];

  test('are the same in the code, in docs/configuration.md and in .env.example', () => {
    expect(inCode).toContain('SLACK_BOT_TOKEN');
    expect(inTable.map(([, name]) => name).toSorted()).toEqual(inCode);
    expect(inExample.map(([, name]) => name).toSorted()).toEqual(inCode);
  });

  test('have the defaults that docs/configuration.md and .env.example give', () => {
    const defaults = {
      PORT: '3000',
      DATABASE_URL: 'file:data/photo-help.db',
      SLACK_LIMITS_SHARE: '1',
      LOG_LEVEL: 'info',
      PLATFORM: 'both',
      WORKING_DAYS: 'Mon-Fri',
      NUDGE_DAYS: '2',
      ESCALATION_REMIND_HOURS: '4',
    };
    const given = (rows: readonly RegExpExecArray[]) =>
      Object.fromEntries(rows.flatMap(([, name = '', value]) => (value ? [[name, value]] : [])));
    expect(given(inTable)).toEqual(defaults);
    // A file named there would have the playground write to it.
    const { DATABASE_URL: _, ...others } = defaults;
    expect(given(inExample)).toEqual(others);

    const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    expect(readConfig(slack)).toEqual(readConfig({ ...slack, ...defaults }));
  });

  test('of which the README names the few that one needs, with the same defaults', () => {
    const few = tableIn('README.md').map(([, name, value]) => [name, value]);
    expect(few.length).toBeLessThanOrEqual(6);
    expect(few.map(([name]) => name)).toContain('SLACK_BOT_TOKEN');
    const all = inTable.map(([, name, value]) => [name, value]);
    expect(all).toEqual(expect.arrayContaining(few));
  });

  test('.env.example, copied as it is, is read as “no Slack app yet”', () => {
    const values = Object.fromEntries(inExample.map(([, name = '', value = '']) => [name, value]));
    expect(readConfig(values)).toMatchObject({ ok: true, mode: 'playground' });
  });
});

describe.each(documents)('%s', (document) => {
  const text = prose(document);

  test('names only npm scripts that exist', () => {
    const named = [...all(text, /\bnpm run (?:--silent )?([\w:-]+)/g), ...all(text, /\bnpm (start|test)\b/g)];
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names only files and folders that exist', () => {
    const named = all(
      text,
      /`((?:src|test|tools|flows|docs)\/[\w./-]*|[\w.-]+\.(?:json|md|svg|ts)|\.env\.example)`/g,
    );
    expect(named.filter((path) => !existsSync(join(ROOT, path)) && !fileNames.has(path))).toEqual([]);
  });

  test('has only links that lead somewhere', () => {
    const targets = all(read(document), /\]\(([^)\s]+)\)/g).filter(
      (target) => !target.startsWith('https://'),
    );
    const missing = targets.filter((target) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? document : join(dirname(document), path);
      return !existsSync(join(ROOT, file)) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
    });
    expect(missing).toEqual([]);
  });
});

/** The anchors that GitHub gives a document's headings. */
function anchorsOf(document: string): string[] {
  return all(read(document), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('README.md', () => {
  const readme = read('README.md');

  test('is short enough for people in a hurry, and begins with the two commands', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(170);
    expect(all(readme.split('\n').slice(0, 6).join('\n'), /^(npm ci && npm \w+)/gm)).toEqual([
      'npm ci && npm start',
      'npm ci && npm test',
    ]);
  });

  test('leads to every document', () => {
    const linked = all(readme, /\]\(([^)\s#]+)/g);
    const others = documents.filter((path) => path !== 'README.md' && dirname(path) !== 'docs/decisions');
    expect([...others, 'docs/decisions/README.md'].filter((path) => !linked.includes(path))).toEqual([]);
  });
});

test('docs/decisions/README.md leads to every record', () => {
  const linked = all(read('docs/decisions/README.md'), /\]\(([^)\s#]+)/g).toSorted();
  const records = filesIn('docs/decisions').map((path) => basename(path));
  expect(['README.md', ...linked].toSorted()).toEqual(records.toSorted());
});

describe('docs/flows.md', () => {
  test('shows every flow as it is, at its end', () => {
    const { status, stdout, stderr } = runTool('src/cli/flows.ts', 'check');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('nothing is missing or unreachable');
    expect(read('docs/flows.md').trimEnd()).toMatch(/<!-- end of flows -->$/);
  });
});

describe('docs/operations.md', () => {
  test('gives a backup command that works while the app runs', async () => {
    const [, sql = ''] = /sqlite3 data\/photo-help\.db "([^"]+)"/.exec(read('docs/operations.md')) ?? [];
    const directory = mkdtempSync(join(tmpdir(), 'photo-help-backup-'));
    const file = join(directory, 'photo-help.db');
    const backup = join(directory, 'backup.db');
    try {
      const running = await openStore(`file:${file}`, { serving: true });
      const openedBy = { id: 'U1', name: 'mia' };
      const asked = { id: 'a', installation: 'T1', requestId: 'r', askedIn: 'C1', openedBy, openedAt: 1 };
      await running.open(asked, 'worker');
      const tool = new DatabaseSync(file);
      tool.exec(sql.replace('backup.db', backup.replaceAll("'", "''")));
      tool.close();
      await running.close();

      const restored = await openStore(`file:${backup}`);
      expect(await restored.find('a')).toMatchObject({ id: 'a', openedBy });
      await restored.close();
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});

describe('CONTRIBUTING.md', () => {
  test('lists the fields of a fix that there are, and no others', () => {
    const listed = all(read('CONTRIBUTING.md'), /^\| `([a-zA-Z]+)` \|/gm);
    expect(listed.toSorted()).toEqual(Object.keys(fixFields([]).shape).toSorted());
  });

  /** What the drawing of the folders names, from the root; placeholders such as `<symptom>/` left out. */
  const drawn: string[] = [];
  const [, drawing = ''] = /^```\n(flows\/[\s\S]*?)^```$/m.exec(read('CONTRIBUTING.md')) ?? [];
  const way: string[] = [];
  for (const [, indent = '', name = ''] of drawing.matchAll(/^( *)([^ \n]+)/gm)) {
    way.splice(indent.length / 2, Number.POSITIVE_INFINITY, name);
    if (!name.startsWith('<')) drawn.push(way.join(''));
  }

  test('shows every folder of the sources', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `src/${name}/`);
    expect(drawn.filter((path) => /^src\/[^/]+\/$/.test(path)).toSorted()).toEqual(folders.toSorted());
  });

  test('shows no folder or file that is not there', () => {
    expect(drawn.length).toBeGreaterThan(20);
    expect(drawn.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

test('CHANGELOG.md has what is unreleased first, and the version in package.json', () => {
  const headings = all(read('CHANGELOG.md'), /^## \[?([\w.]+)\]?/gm);
  expect(headings[0]).toBe('Unreleased');
  expect(headings).toContain(version);
});
