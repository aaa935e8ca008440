import type { ModalView } from '@slack/types';
import type { Content } from '../cards/card.ts';
import type { Waiting } from './action-ids.ts';
import { limits } from './limits.ts';

export const modalIds = {
  reply: 'reply',
  reference: 'reference',
  diagnose: 'diagnose',
  answer: 'answer',
} as const;

function plain(text: string) {
  return { type: 'plain_text', text, emoji: false } as const;
}

/** A text for the customer, in a field to change and copy. Nothing of it is sent or stored. */
export function replyModal(text: string): ModalView {
  return {
    type: 'modal',
    callback_id: modalIds.reply,
    title: plain('Customer reply'),
    submit: plain('Done'),
    close: plain('Close'),
    blocks: [
      {
        type: 'input',
        block_id: 'reply',
        optional: true,
        label: plain('Change it as you like, then copy it into your reply'),
        hint: plain('It is not sent and not saved. Add the customer’s name or code there, not here.'),
        element: {
          type: 'plain_text_input',
          action_id: 'text',
          multiline: true,
          initial_value: text.slice(0, limits.plainTextInput.initialValue),
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
          'The case opens in a direct message. Only the words that a fact came from are shown there, masked.',
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
