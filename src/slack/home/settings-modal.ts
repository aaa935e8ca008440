import type { ModalView } from '@slack/types';
import { languageIds, languages } from '../../../flows/languages.ts';
import { modalIds } from '../block-kit/modals.ts';
import type { Chosen } from './chosen.ts';

/** Ids of the fields: of the block and of what is in it alike. */
export const settingsFields = { language: 'language', from: 'from', to: 'to' } as const;

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

function plain(text: string) {
  return { type: 'plain_text', text, emoji: false } as const;
}

/** What a person can set for themselves. */
export function settingsModal({ language, from, to }: Chosen): ModalView {
  return {
    type: 'modal',
    callback_id: modalIds.settings,
    title: plain('Settings'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      choice(
        settingsFields.language,
        'Letters to customers open in',
        'Unless it is known in which language the customer writes.',
        languageIds.map((id) => ({ label: languages[id], value: id })),
        language,
      ),
      choice(
        settingsFields.from,
        'Remind me from',
        'In your own time zone, and on working days only.',
        HOURS.map(asHour),
        String(from),
      ),
      choice(
        settingsFields.to,
        'Remind me until',
        'What falls into the hours between comes on the next working morning.',
        HOURS.map((hour) => asHour(hour + 1)),
        String(to),
      ),
    ],
  };
}

function asHour(hour: number) {
  return { label: `${hour}:00`, value: String(hour) };
}

function choice(
  id: string,
  label: string,
  hint: string,
  choices: readonly { readonly label: string; readonly value: string }[],
  chosen: string,
): ModalView['blocks'][number] {
  const options = choices.map((one) => ({ text: plain(one.label), value: one.value }));
  const initial = options.find(({ value }) => value === chosen);
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    hint: plain(hint),
    element: {
      type: 'static_select',
      action_id: id,
      options,
      ...(initial && { initial_option: initial }),
    },
  };
}
