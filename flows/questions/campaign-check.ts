import { CANT_CHECK, type QuestionText } from './question-text.ts';

/** Why a campaign has sent nothing: the reasons that the help centre names. */
export const campaignCheck = {
  name: 'Why no email went out',
  ask: 'Which of these may be keeping the campaign from going out?',
  where:
    'GotPhoto: the job’s settings, and your Stripe Express account. “At night” is between 9 PM and 9 AM; the “list” of a group job is an imported one.',
  platform: 'GotPhoto',
  articles: ['A11'],
  options: {
    stripe: {
      label: 'Stripe is not validated',
      fact: 'the Stripe Express account is not validated',
    },
    night: {
      label: 'Set to Selling at night',
      fact: 'set to Selling between 9 PM and 9 AM',
    },
    groupJob: {
      label: 'Group job: one code and a list',
      fact: 'a group-photo job with one code and an imported list',
    },
    prepayPlus: {
      label: 'Prepay+ with another campaign',
      fact: 'a Prepay+ job with another campaign',
    },
    chosenLate: {
      label: 'Campaign chosen after Selling',
      fact: 'the campaign was chosen after Selling',
    },
    none: {
      label: 'None of these',
      fact: 'none of the known reasons',
    },
  },
  dontKnow: CANT_CHECK,
  no: 'none',
  areas: ['emails'],
} as const satisfies QuestionText;
