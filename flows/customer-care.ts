import type { Basics } from './symptom.ts';

/** What GotPhoto's own people need before they can look at a case. */
export const customerCare: Basics = {
  title: 'If GotPhoto’s Customer Care has to look',
  checks: [
    {
      check:
        'They cannot see your account unless you give them access: your name at the upper right, *My Account*, *Access for service staff*, and for how long. *Withdraw access* ends it.',
    },
  ],
  articles: ['A30'],
  platform: 'GotPhoto',
};
