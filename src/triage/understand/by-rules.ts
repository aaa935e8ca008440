import type { Question } from '../../../flows/questions.ts';
import { languageOf, type TextLanguage } from './language-of.ts';
import { readOther } from './other-rules.ts';
import type { Parts } from './quoted.ts';
import { NOTHING, type Ruled, readByRules } from './rules.ts';

/** What the phrases of its language make of a text; a text in a language that is not read says nothing. */
export function ruledIn(text: string, parts: Parts, asked?: Question): { ruled: Ruled; lang: TextLanguage } {
  const lang = languageOf(parts.own);
  if (lang === 'en') return { ruled: readByRules(text, parts, asked), lang };
  if (lang === 'other') return { ruled: NOTHING, lang };
  return { ruled: readOther(text, parts, lang, asked), lang };
}
