/** What frames every letter to a customer; the middle comes from the fixes shown. Plain text. */
export const letter = {
  greeting: 'Hello,',
  farewell: 'Kind regards',
  /** Instead of a fix's own words where it is only possible that it was the cause. */
  possible: 'We have looked into it and put right what may have been the cause.',
  /** When the triage has been resolved. */
  resolved: 'Everything should work now. If anything is still not right, just write to us again.',
  /** When it has been resolved and a fix says itself how all ended. */
  writeAgain: 'If anything is still not right, just write to us again.',
  /** When a person has to look into it. */
  handedOver:
    'Thank you for your patience. We could not settle this at once, so we are passing it on to a colleague. You will hear from us.',
  /** While nothing is known yet. */
  asking:
    'Thank you for writing. So that we can help you quickly: could you please send us a screenshot of what you see?',
} as const;
