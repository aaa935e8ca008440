import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { isOption, isQuestion, type Question } from '../questions.ts';
import { SYMPTOM } from '../symptom.ts';
import { commands, doubts } from './reading.ts';

/** Languages whose phrases are in plain files, beside English: each has a folder here with its name. */
export const otherLanguages = ['de', 'fi', 'sv', 'fr'] as const;
export type OtherLanguage = (typeof otherLanguages)[number];

/** Words, written one behind the other. */
const words = z.string().transform((list) => new Set(list.split(/\s+/).filter(Boolean)));
/** Phrases; docs/understanding.md tells how to write one. */
const phrases = z.array(z.string()).transform((list) => list.join('\n'));

const grammar = z.strictObject({
  negators: words,
  fillers: words,
  tails: words,
  questions: words,
  conditions: words,
  doubts: words,
  plans: words,
  past: words,
  conjunctions: words,
  yes: words,
  no: words,
  /** How something is written, and the words that are meant. */
  expressions: z.record(z.string(), z.string()),
});

const option = z.strictObject({ said: phrases.default(''), replied: phrases.default('') });
const named = (list: readonly string[]) => z.record(z.enum(list), phrases);
const facts = z.record(z.string().refine(isQuestion, 'not a question'), z.record(z.string(), option));

type Grammar = z.infer<typeof grammar>;

/** One language: its grammar, and how symptoms, facts, doubts and commands are said in it. */
export interface LanguagePhrases {
  readonly grammar: Grammar;
  readonly classes: Readonly<Record<string, string>>;
  readonly symptoms: Readonly<Record<string, string>>;
  readonly facts: Readonly<Partial<Record<Question, Readonly<Record<string, z.infer<typeof option>>>>>>;
  readonly doubts: Readonly<Record<string, string>>;
  readonly commands: Readonly<Record<string, string>>;
}

/** Reads a language's files. Throws with the file and what is wrong in it. */
export function readLanguage(language: OtherLanguage): LanguagePhrases {
  const symptom = z.string().refine((id) => isOption(SYMPTOM, id), 'not a symptom');
  const read = {
    grammar: readYaml(language, 'grammar', grammar),
    classes: readYaml(language, 'classes', z.record(z.string(), z.string())),
    symptoms: readYaml(language, 'symptoms', z.record(symptom, phrases)),
    facts: readYaml(language, 'facts', facts),
    doubts: readYaml(language, 'doubts', named(doubts)),
    commands: readYaml(language, 'commands', named([...commands, 'reopen'])),
  };
  for (const [question, options] of Object.entries(read.facts)) {
    for (const id of Object.keys(options)) {
      if (!isQuestion(question) || !isOption(question, id))
        throw new Error(`flows/reading/${language}/facts.yaml: ${question}.${id} is no option`);
    }
  }
  return read;
}

function readYaml<T>(language: OtherLanguage, name: string, schema: z.ZodType<T>): T {
  const file = `flows/reading/${language}/${name}.yaml`;
  // From the root, so that it is found from a bundle too.
  const parsed = schema.safeParse(parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
