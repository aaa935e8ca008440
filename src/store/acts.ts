import { SYMPTOM } from '../../flows/symptom.ts';
import type { Act } from '../triage/history.ts';

/** An act as some version stored it. */
export type StoredAct = Readonly<Record<string, unknown>>;

/** Makes an act of one version one of the next. What it does not know it leaves as it is. */
export type ActMigration = (act: StoredAct) => StoredAct;

/**
 * How acts have changed: the first makes version 2 of version 1, and so on. Rows that say no version are of version 1.
 * What has been released stays as it is; what changes next comes at the end.
 */
export const actMigrations: readonly ActMigration[] = [
  // 2: the excerpt that a fact was read from was called its words.
  ({ facts, ...act }) => (Array.isArray(facts) ? { ...act, facts: facts.map(withExcerpt) } : act),
];

function withExcerpt(fact: unknown): unknown {
  if (!isObject(fact) || fact.words === undefined) return fact;
  const { words: excerpt, ...rest } = fact;
  return { ...rest, excerpt };
}

/** The version that acts are stored in. */
export const ACT_VERSION = actMigrations.length + 1;

/**
 * An act as JSON, with its version as `v` and the key of what asked for it as `key`. A replica of the version before, which
 * may run on beside this one or be gone back to, takes no notice of what it does not know.
 */
export function writeAct(act: Act, key?: string): string {
  return JSON.stringify({ v: ACT_VERSION, key, ...act });
}

/** Brings an act up from the version it was stored in. */
export function migrateAct(act: StoredAct, from: number, migrations = actMigrations): StoredAct {
  return migrations.slice(from - 1).reduce((before, migrate) => migrate(before), act);
}

/** New ids by the old ones. */
type NewIds = Readonly<Record<string, string>>;

/**
 * A migration that renames ids wherever an act has them: questions, their options (by the question's old id) and causes.
 * A flow is renamed with its symptom.
 */
export function renaming(ids: {
  readonly questions?: NewIds;
  readonly options?: Readonly<Record<string, NewIds>>;
  readonly causes?: NewIds;
}): ActMigration {
  const { questions = {}, options = {}, causes = {} } = ids;
  const renamed = (names: NewIds = {}, id: unknown) =>
    typeof id === 'string' && Object.hasOwn(names, id) ? names[id] : id;
  const option = (question: unknown, id: unknown) => renamed(options[String(question)], id);

  function field(key: string, value: unknown, of: StoredAct): unknown {
    if (key === 'question') return renamed(questions, value);
    if (key === 'option') return option(of.question, value);
    if (key === 'flow') return option(SYMPTOM, value);
    if (key === 'cause') return renamed(causes, value);
    // A step is its cause's id and its own.
    if (key === 'step') return String(value).replace(/^[^/]+/, (cause) => String(renamed(causes, cause)));
    if (key === 'because' && Array.isArray(value)) return value.map((id) => renamed(questions, id));
    if (key === 'repairs' && isObject(value)) {
      const repairs = Object.entries(value).map(([id, to]) => [renamed(questions, id), option(id, to)]);
      return Object.fromEntries(repairs);
    }
    if (Array.isArray(value)) return value.map((item) => (isObject(item) ? inside(item) : item));
    return value;
  }
  function inside(object: StoredAct): StoredAct {
    return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, field(key, value, object)]));
  }
  return inside;
}

function isObject(value: unknown): value is StoredAct {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
