import type { Question } from '../../../flows/questions.ts';
import { languageOf, type TextLanguage } from './language-of.ts';
import { readOther } from './other-rules.ts';
import { NOTHING, type Ruled, readByRules } from './rules.ts';

/** What the phrases of its language make of a text; a text in a language that is not read says nothing. */
export function ruledIn(text: string, asked?: Question): { ruled: Ruled; lang: TextLanguage } {
  const lang = languageOf(text);
  if (lang === 'en') return { ruled: readByRules(text, asked), lang };
  if (lang === 'other') return { ruled: NOTHING, lang };
  return { ruled: readOther(text, lang, asked), lang };
}
