import type { ModalView } from '@slack/types';
import { type Language, languageIds, languages } from '../../../flows/languages.ts';
import { labelOf } from '../../../flows/questions.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import { HOW_MAX, NOTE_MAX } from '../../triage/note.ts';
import { type WaitChoice, waitChoices } from '../../triage/working-time.ts';
import type { Content } from '../cards/card.ts';
import { actionIds, buttonValue, type Waiting } from './action-ids.ts';
import { context } from './blocks.ts';
import { limits } from './limits.ts';

export const modalIds = {
  reply: 'reply',
  reference: 'reference',
  diagnose: 'diagnose',
  answer: 'answer',
  handover: 'handover',
  wait: 'wait',
  giveBack: 'giveBack',
  solved: 'solved',
  notCovered: 'notCovered',
  history: 'history',
  feedback: 'feedback',
  settings: 'home:settings',
} as const;

function plain(text: string) {
  return { type: 'plain_text', text, emoji: false } as const;
}

/** What the window with the letter shows. */
export interface ReplyWindow {
  readonly triageId: string;
  readonly language: Language;
  /** The letter in that language. */
  readonly text: string;
  /** Steps are not ticked, and so the letter says that we are at it. */
  readonly awaitsTicks: boolean;
}

/**
 * A letter to the customer, in a field to change and copy, and above it the languages that it is there in. Nothing of it is
 * sent or stored. Slack demands a submit button wherever there is a field, even if there is nothing to submit:
 * https://docs.slack.dev/reference/views/modal-views. So it says what has been done, beside the one that closes.
 */
export function replyModal({ triageId, language, text, awaitsTicks }: ReplyWindow): ModalView {
  const option = (id: Language) => ({ text: plain(languages[id]), value: id });
  return {
    type: 'modal',
    callback_id: modalIds.reply,
    private_metadata: triageId,
    title: plain('Customer reply'),
    submit: plain('Copied'),
    close: plain('Close without copying'),
    blocks: [
      {
        type: 'input',
        block_id: actionIds.replyLanguage,
        label: plain('Language'),
        dispatch_action: true,
        element: {
          type: 'static_select',
          action_id: actionIds.replyLanguage,
          options: languageIds.map(option),
          initial_option: option(language),
        },
      },
      ...(awaitsTicks
        ? [context('Steps of the fix are not ticked yet, so this does not say that anything has been done.')]
        : []),
      {
        type: 'input',
        // Slack keeps what is in a field of the same ids: the letter in another language needs others.
        block_id: `reply:${language}`,
        optional: true,
        label: plain('Change it as you like, then copy it into your reply'),
        hint: plain(
          `It is not sent and not saved. Add the customer’s name there, not here${text.includes('____') ? ', and the code where ____ is' : ''}.`,
        ),
        element: {
          type: 'plain_text_input',
          action_id: `reply:${language}`,
          multiline: true,
          initial_value: text,
        },
      },
    ],
  };
}

/** Tells the user who submitted a modal why nothing came of it. */
export function noticeModal(text: string): ModalView {
  return {
    type: 'modal',
    title: plain('Photo Help'),
    close: plain('Close'),
    blocks: [{ type: 'section', text: plain(text) }],
  };
}

/** In the window that asked: what the articles answer without a case. Submitting it opens the waiting case all the same. */
export function answerModal({ blocks }: Content, waiting: Waiting): ModalView {
  return {
    type: 'modal',
    callback_id: modalIds.answer,
    private_metadata: JSON.stringify(waiting),
    title: plain('Photo Help'),
    submit: plain('Open a case'),
    close: plain('Close'),
    blocks: [...blocks],
  };
}

/** Takes what a customer wrote, or what an agent knows. */
export function diagnoseModal(): ModalView {
  return {
    type: 'modal',
    callback_id: modalIds.diagnose,
    title: plain('Photo Help'),
    submit: plain('Open a case'),
    close: plain('Cancel'),
    blocks: [
      {
        type: 'input',
        block_id: 'words',
        label: plain('What the customer wrote, or what you know'),
        hint: plain(
          'The case opens in a direct message. Only the words that a fact came from are shown there, without codes and names.',
        ),
        element: {
          type: 'plain_text_input',
          action_id: 'text',
          multiline: true,
          max_length: limits.plainTextInput.initialValue,
        },
      },
    ],
  };
}

/** It is to fit into a line. */
const WORD_MAX = 100;
/** A ticket's address may be typed in place of its number. */
const ADDRESS_MAX = 500;

/** Asks for the case's ticket number. */
export function referenceModal(triageId: string, current: string): ModalView {
  return {
    type: 'modal',
    callback_id: modalIds.reference,
    private_metadata: triageId,
    title: plain('Reference'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      {
        type: 'input',
        block_id: 'reference',
        optional: true,
        label: plain('Ticket number'),
        hint: plain('Such as 4711, #4711 or HELP-123, or the ticket’s address. No names, codes or emails.'),
        element: {
          type: 'plain_text_input',
          action_id: 'text',
          max_length: ADDRESS_MAX,
          ...(current && { initial_value: current }),
        },
      },
    ],
  };
}

const waitLabels: Record<WaitChoice, string> = {
  '1h': 'In 1 hour',
  '4h': 'In 4 hours',
  tomorrow: 'Tomorrow morning',
  '2days': 'In two days',
  monday: 'Next Monday',
  own: 'At a time of my own',
};

/** Ids of the fields of the window in which it is said until when a case waits. */
export const waitFields = { until: 'until', own: 'own', word: 'word' } as const;

/** Asks until when the customer is waited for. */
export function waitModal(triageId: string): ModalView {
  const option = (choice: WaitChoice) => ({ text: plain(waitLabels[choice]), value: choice });
  return {
    type: 'modal',
    callback_id: modalIds.wait,
    private_metadata: triageId,
    title: plain('Wait for the customer'),
    submit: plain('Wait'),
    close: plain('Cancel'),
    blocks: [
      {
        type: 'input',
        block_id: waitFields.until,
        label: plain('Remind whoever has the case'),
        hint: plain('Not in the evening or at night, nor on days off: then as soon as they are back.'),
        element: {
          type: 'radio_buttons',
          action_id: waitFields.until,
          options: waitChoices.map(option),
          initial_option: option('tomorrow'),
        },
      },
      {
        type: 'input',
        block_id: waitFields.own,
        optional: true,
        label: plain('A time of your own'),
        element: { type: 'datetimepicker', action_id: waitFields.own },
      },
      {
        type: 'input',
        block_id: waitFields.word,
        optional: true,
        label: plain('What you are waiting for'),
        hint: plain('No codes, emails or names: what is no ordinary word is hidden.'),
        element: { type: 'plain_text_input', action_id: waitFields.word, max_length: WORD_MAX },
      },
    ],
  };
}

/** Asks for a note before a case is handed over; `begun` is what it begins with. */
export function handoverModal(triageId: string, begun: string): ModalView {
  return noteModal(triageId, begun, {
    id: modalIds.handover,
    title: 'Hand over',
    submit: 'Hand over',
    label: 'A note for whoever takes over',
    hint: 'No codes, emails or names: what is no ordinary word is hidden.',
  });
}

/** Asks what it is that no article covers, which ends a case; `option` is the symptom that says so. */
export function notCoveredModal(triageId: string, option: string, instead?: string): ModalView {
  const answer = instead === undefined ? option : `${option}|${instead}`;
  return noteModal(buttonValue(triageId, answer), '', {
    id: modalIds.notCovered,
    title: labelOf(SYMPTOM, option),
    submit: 'Hand over',
    label: 'What is it?',
    hint: 'No article covers it, so a person has to look into it. No codes, emails or names: what is no ordinary word is hidden.',
  });
}

/** Asks for a word before what was handed over is given back. */
export function giveBackModal(triageId: string): ModalView {
  return noteModal(triageId, '', {
    id: modalIds.giveBack,
    title: 'Give back',
    submit: 'Give back',
    label: 'A word for whoever has the case',
    hint: 'What is missing, or what to do next. No codes, emails or names: what is no ordinary word is hidden.',
  });
}

/** Asks how a case was solved by hand. */
export function solvedModal(triageId: string): ModalView {
  return {
    type: 'modal',
    callback_id: modalIds.solved,
    private_metadata: triageId,
    title: plain('Solved'),
    submit: plain('Solved'),
    close: plain('Cancel'),
    blocks: [
      {
        type: 'input',
        block_id: modalIds.solved,
        label: plain('How, in one line'),
        hint: plain(
          'For the case and whoever writes help articles. No codes, emails or names: what is no ordinary word is hidden.',
        ),
        element: { type: 'plain_text_input', action_id: modalIds.solved, max_length: HOW_MAX },
      },
    ],
  };
}

interface NoteWindow {
  readonly id: string;
  readonly title: string;
  readonly submit: string;
  readonly label: string;
  readonly hint: string;
}

function noteModal(
  metadata: string,
  begun: string,
  { id, title, submit, label, hint }: NoteWindow,
): ModalView {
  return {
    type: 'modal',
    callback_id: id,
    private_metadata: metadata,
    title: plain(title),
    submit: plain(submit),
    close: plain('Cancel'),
    blocks: [
      {
        type: 'input',
        block_id: id,
        optional: true,
        label: plain(label),
        hint: plain(hint),
        element: {
          type: 'plain_text_input',
          action_id: id,
          multiline: true,
          max_length: NOTE_MAX,
          ...(begun && { initial_value: begun.slice(0, NOTE_MAX) }),
        },
      },
    ],
  };
}
