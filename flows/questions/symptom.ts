import type { QuestionText } from './question-text.ts';

export const symptom = {
  name: 'What happened',
  ask: 'What does the customer see, or what happened?',
  where: 'Not sure? Ask for a screenshot.',
  options: {
    photosAlmostReady: {
      label: 'Photos almost ready',
      fact: '“Your photos are almost ready.”',
      message: 'Your photos are almost ready.',
      beside: 'with a form',
    },
    incorrectAccessCode: {
      label: 'Incorrect access code',
      fact: '“Error! You have entered an incorrect access code. Please try again”',
      message: 'Error! You have entered an incorrect access code. Please try again',
    },
    missedTheSale: {
      label: 'Missed the Sale?',
      fact: '“Missed the Sale? No Worries - Your Memories Are Safe!”',
      message: 'Missed the Sale? No Worries - Your Memories Are Safe!',
      beside: 'with a form',
    },
    filesNotReceived: {
      label: 'Ordered files not received',
      fact: 'ordered photo files did not arrive',
    },
    jobDeleted: {
      label: 'Our job was deleted',
      fact: 'our photo job was deleted',
    },
    somethingElse: {
      label: 'Something else',
      fact: 'something else',
    },
  },
} as const satisfies QuestionText;
