/**
 * What is asked and answered without a case: no cause has to be found. Each has a file beside this one, by its id in
 * kebab-case, and in each language how it is asked.
 */
export const answerIds = [
  'listCameLater',
  'sameFileTwice',
  'siblings',
  'groupPhotoMissing',
  'parentsLogin',
  'dataRemoval',
  'staffAccess',
  'deletedJobFigures',
] as const;

export type AnswerId = (typeof answerIds)[number];
