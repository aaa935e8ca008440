/** What frames every letter to a customer; the middle comes from the fixes shown. Plain text, English. */
export const letter = {
  greeting: 'Hello,',
  farewell: 'Kind regards',
  /** Once a letter, where something went wrong on our side. */
  regret: 'We are sorry for the trouble this has caused you.',
  /** Instead of a repair that has not been done yet. */
  underWay:
    'We have looked into it and know what has to be done. We are taking care of it and will write to you again as soon as it is ready. There is nothing you need to do until then.',
  /** The same where it could not be checked that this is the cause. */
  underWayIfPossible:
    'Thank you for your patience. We are looking into it and will write to you again as soon as we know more.',
  /** Instead of a fix's own words where it is only possible that it was the cause. */
  possible: 'We have looked into it and put right what may have been the cause.',
  /** When the triage has been resolved. */
  resolved: 'Everything should work now. If anything is still not right, just write to us again.',
  /** When it has been resolved and a fix says itself how all ended. */
  writeAgain: 'If anything is still not right, just write to us again.',
  /** When a person has to look into it. */
  handedOver:
    'Thank you for your patience. We have not been able to settle this yet, so a colleague is looking into it now. You will hear from us.',
  /** While nothing is known yet. */
  asking:
    'Thank you for writing to us. So that we can help you quickly, could you please send us a screenshot of what you see?',
} as const;

/** The name of one of those texts. */
export type LetterPart = keyof typeof letter;
