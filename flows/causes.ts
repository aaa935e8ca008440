/**
 * Every cause that has a fix, by the flow whose folder holds its text.
 * Ids are stored in records: never rename one. The file's name is the id in kebab-case.
 */
export const causesByFlow = {
  photosAlmostReady: [
    'jobNotSelling',
    'codeNotActivated',
    'noPhotosAttached',
    'photosHidden',
    'photosElsewhere',
    'wrongJobOrMessage',
    'nothingExplainsIt',
  ],
  incorrectAccessCode: ['codeMistyped', 'codeNotFound', 'wrongJobOrMessage'],
  missedTheSale: ['jobArchived', 'wrongJobOrMessage'],
  jobDeleted: [
    'recreateWithNamesList',
    'recreateWithPlaceholders',
    'retagInBulk',
    'startFromScratch',
    'informNoContacts',
    'informSomeContacts',
    'informAllContacts',
  ],
  filesNotReceived: ['autoSendOff', 'waitingForRetouch', 'wrongOrderEmail', 'emailInJunk', 'resendLinks'],
} as const;

export type SymptomFlow = keyof typeof causesByFlow;
export type Cause = (typeof causesByFlow)[SymptomFlow][number];

/** Causes whose repair can be done at once with others, so that the customer tries only once. */
export const shownTogether: readonly Cause[] = [
  'jobNotSelling',
  'codeNotActivated',
  'noPhotosAttached',
  'photosHidden',
  'photosElsewhere',
  'autoSendOff',
  'waitingForRetouch',
  'wrongOrderEmail',
];

/** Whether a string from outside names a cause. */
export function isCause(value: string): value is Cause {
  return Object.values<readonly string[]>(causesByFlow).some((causes) => causes.includes(value));
}

/** Whether a string from outside names a flow that has fixes. */
export function isSymptomFlow(value: string): value is SymptomFlow {
  return Object.hasOwn(causesByFlow, value);
}
