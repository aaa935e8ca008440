import type { ModalView } from '@slack/types';
import { type FeedbackReason, feedbackReasons } from '../../triage/feedback.ts';
import { NOTE_MAX } from '../../triage/note.ts';
import { reasonWords } from '../cards/wording.ts';
import { modalIds } from './modals.ts';

/** Ids of the fields of the window in which somebody says why a fix was not helpful. */
export const feedbackFields = { reasons: 'reasons', note: 'note' } as const;

function plain(text: string) {
  return { type: 'plain_text', text, emoji: false } as const;
}

/** Asks why a fix was not helpful, beginning with what they have said before. That it was not is stored already. */
export function feedbackModal(
  triageId: string,
  before: { readonly reasons: readonly string[]; readonly note?: string } | undefined,
): ModalView {
  const option = (reason: FeedbackReason) => ({ text: plain(reasonWords[reason]), value: reason });
  const said = feedbackReasons.filter((reason) => before?.reasons.includes(reason));
  return {
    type: 'modal',
    callback_id: modalIds.feedback,
    private_metadata: triageId,
    title: plain('Not helpful'),
    submit: plain('Send'),
    close: plain('Close'),
    blocks: [
      {
        type: 'section',
        text: plain('Thank you: that is noted already. If you have a moment, say why.'),
      },
      {
        type: 'input',
        block_id: feedbackFields.reasons,
        optional: true,
        label: plain('What was it?'),
        element: {
          type: 'checkboxes',
          action_id: feedbackFields.reasons,
          options: feedbackReasons.map(option),
          ...(said.length > 0 && { initial_options: said.map(option) }),
        },
      },
      {
        type: 'input',
        block_id: feedbackFields.note,
        optional: true,
        label: plain('A note for whoever looks after the texts'),
        hint: plain('No codes, emails or names: what is no ordinary word is hidden.'),
        element: {
          type: 'plain_text_input',
          action_id: feedbackFields.note,
          multiline: true,
          max_length: NOTE_MAX,
          ...(before?.note && { initial_value: before.note }),
        },
      },
    ],
  };
}
