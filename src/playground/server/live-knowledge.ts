import { watch } from 'node:fs';
import type { Knowledge } from '../../knowledge/fix.ts';
import { KnowledgeError } from '../../knowledge/knowledge-of.ts';
import { loadKnowledge } from '../../knowledge/load.ts';

/** Editors write a file in several steps; this long after the last one it is read. */
const SETTLE_MS = 50;

/** The texts as they are saved now. */
export interface LiveKnowledge {
  readonly knowledge: Knowledge;
  /** Why the files as they are cannot be used, one line each; the texts from before are used on. */
  readonly problems: () => readonly string[];
  /** Code that has changed since the start, which only a restart takes up. */
  readonly restartFor: () => readonly string[];
  close(): void;
}

/**
 * Reads the flows' texts anew whenever one is saved.
 * @param changed called with whether there are new texts to show, or only something new to say about files
 */
export function watchKnowledge(
  directory: string,
  changed: (texts: boolean) => void,
  onError: (error: unknown) => void,
): LiveKnowledge {
  let current = loadKnowledge(directory);
  let problems: readonly string[] = [];
  const restart = new Set<string>();
  const touched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const watcher = watch(directory, { recursive: true }, (_event, file) => {
    if (file === null || !/\.(?:md|yaml|ts)$/.test(file)) return;
    touched.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        look();
      } catch (error) {
        onError(error);
      }
    }, SETTLE_MS);
  });
  watcher.on('error', onError);

  function look(): void {
    const files = [...touched];
    touched.clear();
    for (const file of files.filter((name) => name.endsWith('.ts'))) restart.add(`flows/${file}`);
    const texts = files.some((name) => !name.endsWith('.ts')) && reload();
    changed(texts);
  }

  function reload(): boolean {
    try {
      current = loadKnowledge(directory);
      problems = [];
      return true;
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      ({ problems } = error);
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
    restartFor: () => [...restart].toSorted(),
    close() {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
