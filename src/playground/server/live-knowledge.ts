import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Clock, Timer } from '../../clock.ts';
import type { Knowledge } from '../../knowledge/fix.ts';
import { KnowledgeError } from '../../knowledge/knowledge-of.ts';
import { loadKnowledge } from '../../knowledge/load.ts';

/** How often the files are looked at. One look at the 325 that there are takes 4 ms. */
const LOOK_MS = 200;
/** Editors write a file in several steps, and Git many files: read is what has been the same for so long. */
const SETTLE_MS = 50;

/** The texts as they are saved now. */
export interface LiveKnowledge {
  readonly knowledge: Knowledge;
  /** Why the files as they are cannot be used, one line each; the texts from before are used on. */
  readonly problems: () => readonly string[];
  /** Code that is not as it was at the start; only a restart takes it up. */
  readonly restartFor: () => readonly string[];
  close(): void;
}

/** What tells one saving of a file from the next, by its path below the folder. */
type Files = ReadonlyMap<string, string>;

/**
 * Reads the flows' texts anew whenever one is saved, in whatever way: the files are looked at again and again, for
 * reasons in docs/decisions/looking-at-files.md.
 * @param changed called with whether there are new texts to show, or only something new to say about files
 */
export function watchKnowledge(
  directory: string,
  clock: Clock,
  changed: (texts: boolean) => void,
  onError: (error: unknown) => void,
): LiveKnowledge {
  const atStart = filesIn(directory);
  let current = loadKnowledge(directory);
  let problems: readonly string[] = [];
  /** What `current` and `problems` are about. */
  let read = atStart;
  /** What was there at the last look. */
  let seen = atStart;
  let timer: Timer = clock.setTimeout(look, LOOK_MS);

  function look(): void {
    let next = LOOK_MS;
    try {
      const files = filesIn(directory);
      const isSettled = differing(files, seen).length === 0;
      seen = files;
      if (!isSettled) next = SETTLE_MS;
      else takeUp(files);
    } catch (error) {
      onError(error);
    }
    timer = clock.setTimeout(look, next);
  }

  function takeUp(files: Files): void {
    const saved = differing(files, read);
    if (saved.length === 0) return;
    read = files;
    changed(saved.some(isText) && reload());
  }

  function reload(): boolean {
    try {
      current = loadKnowledge(directory);
      problems = [];
      return true;
    } catch (error) {
      if (error instanceof KnowledgeError) ({ problems } = error);
      else {
        problems = ['flows/: file: one cannot be read; the log says why'];
        onError(error);
      }
      return false;
    }
  }

  return {
    knowledge: {
      fix: (flow, cause) => current.fix(flow, cause),
      get all() {
        return current.all;
      },
      get answers() {
        return current.answers;
      },
      get letters() {
        return current.letters;
      },
    },
    problems: () => problems,
    restartFor: () =>
      differing(read, atStart)
        .filter((path) => !isText(path))
        .map((path) => `flows/${path}`)
        .toSorted(),
    close: () => clock.clearTimeout(timer),
  };
}

const isText = (path: string): boolean => !path.endsWith('.ts');

/** The texts and the code in a folder; none where there is no folder, or it goes away meanwhile. */
function filesIn(directory: string): Files {
  const files = new Map<string, string>();
  try {
    for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
      if (!/\.(?:md|yaml|ts)$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      const file = statSync(path, { throwIfNoEntry: false });
      if (file?.isFile())
        files.set(relative(directory, path).split(sep).join('/'), `${file.mtimeMs} ${file.size} ${file.ino}`);
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return files;
}

/** The paths of what was saved, has come or has gone between two looks. */
function differing(now: Files, before: Files): string[] {
  return [...new Set([...now.keys(), ...before.keys()])].filter((path) => now.get(path) !== before.get(path));
}
