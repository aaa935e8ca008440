import { DONT_KNOW_YET, type QuestionText } from './question-text.ts';

export const codeTyped = {
  name: 'Typed code',
  ask: 'Did the customer type exactly what is printed on the card?',
  where: 'Only the customer can compare the card with the screen, character by character.',
  platform: 'GotPhoto',
  articles: ['S0'],
  options: {
    confirmed: {
      label: 'Exactly as printed',
      fact: 'exactly as printed',
    },
    mistyped: {
      label: 'It was mistyped',
      fact: 'mistyped',
    },
  },
  dontKnow: DONT_KNOW_YET,
  customerReply:
    'Thank you for writing to us. Could you please hold your card next to the screen and compare the access code character by character? A zero and the letter O, or a one and the letter l, look very much alike, and there are no spaces in the code.\n\nThen please tell us whether it was exactly the same. If it was, a photo of the page with the message would help us most.',
  yes: 'confirmed',
  no: 'mistyped',
  areas: ['gallery'],
  prevails: ['mistyped', 'confirmed'],
} as const satisfies QuestionText;
