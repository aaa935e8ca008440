/**
 * Every question the bot can ask: its wording, its options, and where an agent looks for the answer.
 * A fact is one of these questions with one of its options. Ids are stored in records: never rename one.
 */

interface OptionText {
  /** On the button; clients cut what is longer than 30 characters. */
  label: string;
  /** How the fact reads in "what is known": short, no full stop. */
  fact: string;
  /** The exact message the button stands for, read out by screen readers (at most 75 characters). */
  message?: string;
  /** What the customer's page shows beside the message. */
  beside?: string;
}

interface QuestionText {
  /** The fact's name in "what is known". */
  name: string;
  ask: string;
  /** Where to look, one line under the question. Names its platform wherever it belongs to one. */
  where: string;
  options: Record<string, OptionText>;
  /** Label of the option `unknown`, where the agent may not be able to answer. */
  dontKnow?: string;
  /** Only the customer can answer: a text to send, so that one message gets the answer. */
  customerReply?: string;
}

const CANT_CHECK = 'I can’t check';
const DONT_KNOW_YET = 'I don’t know yet';

export const questions = {
  symptom: {
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
      filesNotReceived: { label: 'Ordered files not received', fact: 'ordered photo files did not arrive' },
      jobDeleted: { label: 'Our job was deleted', fact: 'our photo job was deleted' },
      somethingElse: { label: 'Something else', fact: 'something else' },
    },
  },
  jobStatus: {
    name: 'Job status',
    ask: 'What is the status of this customer’s photo job?',
    where: 'GotPhoto: on the job’s own page. Make sure it is the right school and the right year.',
    options: {
      planning: { label: 'Planning', fact: 'Planning' },
      selling: { label: 'Selling', fact: 'Selling' },
      archived: { label: 'Archived', fact: 'Archived' },
      other: { label: 'Another status', fact: 'another status' },
    },
    dontKnow: CANT_CHECK,
  },
  codeActivated: {
    name: 'Access code',
    ask: 'Is the customer’s access code activated?',
    where: 'GotPhoto: among the job’s access codes.',
    options: {
      yes: { label: 'Activated', fact: 'activated' },
      no: { label: 'Not activated', fact: 'not activated' },
    },
    dontKnow: CANT_CHECK,
  },
  galleryPhotos: {
    name: 'Gallery',
    ask: 'What is in the gallery behind this code?',
    where:
      'GotPhoto: the album under Photo Management. Hidden images carry an eye icon. “In another gallery” also means that the code opens the wrong one.',
    options: {
      visible: { label: 'Photos, all visible', fact: 'photos are there and visible' },
      none: { label: 'No photos', fact: 'no photos' },
      hidden: { label: 'Photos with an eye icon', fact: 'photos are hidden' },
      elsewhere: { label: 'In another gallery', fact: 'the photos are in another gallery' },
    },
    dontKnow: CANT_CHECK,
  },
  codeOrigin: {
    name: 'Printed code',
    ask: 'Where does the code printed on the customer’s card come from?',
    where:
      'GotPhoto: search for it among your jobs’ access codes. Printed for a job that was deleted since? Then “A deleted job”, even if somebody entered the code again. Listed in another job? Look at that job.',
    options: {
      thisJob: { label: 'Listed in a job', fact: 'listed in a job' },
      deletedJob: { label: 'A deleted job', fact: 'from a deleted job' },
      notFound: { label: 'Nowhere in the account', fact: 'nowhere in the account' },
    },
    dontKnow: CANT_CHECK,
  },
  codeTyped: {
    name: 'Typed code',
    ask: 'Did the customer type exactly what is printed on the card?',
    where: 'The customer compares the card with the screen, sign by sign.',
    options: {
      confirmed: { label: 'Exactly as printed', fact: 'exactly as printed' },
      mistyped: { label: 'It was mistyped', fact: 'mistyped' },
    },
    dontKnow: DONT_KNOW_YET,
    customerReply:
      'Hello,\n\nthank you for writing. Could you please hold your card next to the screen and compare the access code sign by sign? A zero and the letter O, or a one and the letter l, are easily mixed up, and no spaces belong in it.\n\nPlease tell us whether it was exactly the same. If it was, a photo of the page with the message helps us most.\n\nKind regards',
  },
  namesList: {
    name: 'Names list',
    ask: 'Is there a names list: the organisation’s roster, or an export of the deleted job’s list?',
    where:
      'GotPhoto jobs: look for the school’s or club’s file, or an export made before the job was deleted. As long as you don’t know, it counts as none.',
    options: {
      yes: { label: 'Yes, there is one', fact: 'there is one' },
      no: { label: 'No list', fact: 'none' },
    },
    dontKnow: DONT_KNOW_YET,
  },
  oldCodes: {
    name: 'Old access codes',
    ask: 'Do you still have the deleted job’s access codes?',
    where: 'In an export of the names list, in notes, or on the printed cards.',
    options: {
      known: { label: 'Yes, we have them', fact: 'we have them' },
      unknown: { label: 'No, they are gone', fact: 'gone' },
    },
  },
  tagging: {
    name: 'Images',
    ask: 'How are the images sorted on your disk?',
    where:
      '“One run each”: every subject’s images stand in one unbroken run, and nobody needs a new card. Otherwise, and when you can’t check: “Mixed, or new cards needed”.',
    options: {
      bulk: { label: 'One run each, no new cards', fact: 'one unbroken run per subject, no new cards' },
      fromScratch: { label: 'Mixed, or new cards needed', fact: 'mixed, or new cards needed' },
    },
    dontKnow: CANT_CHECK,
  },
  contactData: {
    name: 'Contacts',
    ask: 'For how many families do you have an email address or a phone number?',
    where: 'In the names list, or in the new job’s contacts. As long as you don’t know, it counts as some.',
    options: {
      none: { label: 'For none', fact: 'for none' },
      some: { label: 'For some', fact: 'for some' },
      all: { label: 'For all', fact: 'for all' },
    },
    dontKnow: DONT_KNOW_YET,
  },
  autoSendLinks: {
    name: 'Automatic links',
    ask: 'Check 1 of 5: is “Automatically send download links for ordered photo files” on?',
    where:
      'Photocloud: Settings » Photo handling » Photo files. On another platform? No article covers it: hand over.',
    options: {
      on: { label: 'On', fact: 'on' },
      off: { label: 'Off', fact: 'off' },
    },
    dontKnow: CANT_CHECK,
  },
  retouchQueue: {
    name: 'Order status',
    ask: 'Check 2 of 5: is the order in “Waiting to retouch” status?',
    where: 'Photocloud: on the order. Orders wait there when the event has photos edited before production.',
    options: {
      waiting: { label: 'Waiting to retouch', fact: 'Waiting to retouch' },
      notWaiting: { label: 'Not waiting', fact: 'not waiting to retouch' },
    },
    dontKnow: CANT_CHECK,
  },
  orderEmail: {
    name: 'Email in the order',
    ask: 'Check 4 of 5: is the email address in the order right?',
    where:
      'Photocloud: on the order. Compare it with the address the customer writes from. (Check 3 needs the customer, so it comes after this.)',
    options: {
      correct: { label: 'It is right', fact: 'right' },
      wrong: { label: 'It is wrong', fact: 'wrong' },
    },
    dontKnow: CANT_CHECK,
  },
  junkFolder: {
    name: 'Junk folder',
    ask: 'Check 3 of 5: has the customer found the email in the junk folder?',
    where: 'Only the customer can look; their mail program may call it spam.',
    options: {
      found: { label: 'Found there', fact: 'the email was there' },
      notFound: { label: 'Not there', fact: 'not there' },
    },
    dontKnow: DONT_KNOW_YET,
    customerReply:
      'Hello,\n\nthank you for writing. The email with your download links may have been sorted out as junk: it comes from a sender your mailbox does not know, and it contains a link.\n\nCould you please look into your junk or spam folder and tell us whether it is there?\n\nKind regards',
  },
} as const satisfies Record<string, QuestionText>;

export type Question = keyof typeof questions;

type ListedOption<Q extends Question> = keyof (typeof questions)[Q]['options'] & string;

/** The options of one question, `unknown` among them where the agent may not be able to answer. */
export type Option<Q extends Question = Question> = Q extends Question
  ? ListedOption<Q> | ((typeof questions)[Q] extends { dontKnow: string } ? 'unknown' : never)
  : never;

/** What is known: at most one option for each question. */
export type Facts = { readonly [Q in Question]?: Option<Q> };

export const questionIds = Object.keys(questions).filter(isQuestion);

/** Whether a string from outside names a question. */
export function isQuestion(value: string): value is Question {
  return Object.hasOwn(questions, value);
}

/** The question's wording, in the general type that code walking over all questions needs. */
export function textOf(question: Question): QuestionText {
  return questions[question];
}

/** The options of a question in the order they are shown, `unknown` last. */
export function optionsOf(question: Question): readonly string[] {
  const { options, dontKnow } = textOf(question);
  return dontKnow === undefined ? Object.keys(options) : [...Object.keys(options), 'unknown'];
}

/** Whether a string from outside is an option of this question. */
export function isOption<Q extends Question>(question: Q, value: string): value is Option<Q> {
  return optionsOf(question).includes(value);
}

/** What stands on an option's button. */
export function labelOf(question: Question, option: string): string {
  const text = textOf(question);
  return text.options[option]?.label ?? text.dontKnow ?? option;
}

/** How a fact reads: "Selling", "not activated", "not known". */
export function factText(question: Question, option: string): string {
  return textOf(question).options[option]?.fact ?? 'not known';
}
