import type { Question } from '../questions.ts';

/** The questions that every line in `lines/` is labelled for: how likely their options are is learnt. */
export const commonQuestions: ReadonlySet<string> = new Set<Question>([
  'symptom',
  'jobStatus',
  'codeActivated',
  'galleryPhotos',
  'codeOrigin',
  'codeTyped',
  'namesList',
  'oldCodes',
  'tagging',
  'contactData',
  'autoSendLinks',
  'retouchQueue',
  'orderEmail',
  'junkFolder',
]);
