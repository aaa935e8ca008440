import { kebabCase } from '../../flows/kebab-case.ts';
import { StartError } from '../errors.ts';
import type { Fix, Knowledge } from './fix.ts';

/** The texts cannot be used. The message lists every problem, one a line: `file: field: what is wrong`. */
export class KnowledgeError extends StartError {
  override readonly name = 'KnowledgeError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Finds each of these fixes by its flow and its cause; throws for a pair that no symptom lists. */
export function knowledgeOf(
  all: readonly Fix[],
  answers: Knowledge['answers'],
  letters: Knowledge['letters'],
): Knowledge {
  const keyOf = (flow: string, cause: string) => `${flow}/${cause}`;
  const byKey = new Map(all.map((fix) => [keyOf(fix.flow, fix.cause), fix]));
  return {
    all,
    answers,
    letters,
    fix(flow, cause) {
      const fix = byKey.get(keyOf(flow, cause));
      if (fix === undefined) {
        const file = `flows/${kebabCase(flow)}/${kebabCase(cause)}.md`;
        throw new KnowledgeError([`${file}: file: is no fix; the symptom lists no such cause`]);
      }
      return fix;
    },
  };
}
