import type {
  Button,
  ConfirmationDialog,
  ContextBlock,
  KnownBlock,
  Overflow,
  StaticSelect,
} from '@slack/types';

/** Makes a text from outside harmless in mrkdwn: it can neither mention nor link. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** `verbatim`: Slack turns nothing in it into links or mentions by itself. */
function mrkdwn(text: string) {
  return { type: 'mrkdwn', text, verbatim: true } as const;
}

function plain(text: string) {
  return { type: 'plain_text', text, emoji: false } as const;
}

export function section(text: string, accessory?: Button): KnownBlock {
  return { type: 'section', text: mrkdwn(text), ...(accessory && { accessory }) };
}

/** A section with a select or a menu beside it: these have no value of their own, so the block's id says what they are of. */
export function sectionOf(blockId: string, text: string, accessory: StaticSelect | Overflow): KnownBlock {
  return { type: 'section', block_id: blockId, text: mrkdwn(text), accessory };
}

export function context(...texts: string[]): ContextBlock {
  return { type: 'context', elements: texts.map(mrkdwn) };
}

export const divider: KnownBlock = { type: 'divider' };

interface ButtonOptions {
  style?: 'primary' | 'danger';
  /** What a screen reader says instead of the label. */
  says?: string;
  confirm?: { title: string; text: string; yes: string; no: string };
}

export function button(label: string, actionId: string, value: string, options: ButtonOptions = {}): Button {
  const { style, says, confirm } = options;
  return {
    type: 'button',
    text: plain(label),
    action_id: actionId,
    value,
    ...(style && { style }),
    ...(says && { accessibility_label: says }),
    ...(confirm && { confirm: dialog(confirm) }),
  };
}

/** A button that opens an address; its click says no more than that it was clicked. */
export function linkButton(label: string, actionId: string, url: string): Button {
  return { type: 'button', text: plain(label), action_id: actionId, url };
}

function dialog({ title, text, yes, no }: NonNullable<ButtonOptions['confirm']>): ConfirmationDialog {
  return { title: plain(title), text: plain(text), confirm: plain(yes), deny: plain(no) };
}

/** An entry of a select or a menu: what it says, and its value. */
export interface Entry {
  readonly label: string;
  readonly value: string;
}

/** A group of a select, with its options. */
export interface SelectGroup {
  readonly label: string;
  readonly options: readonly Entry[];
}

/** A select. What it says as long as nothing is chosen is its name for screen readers too. */
export function select(placeholder: string, actionId: string, options: readonly Entry[]): StaticSelect {
  return {
    type: 'static_select',
    action_id: actionId,
    placeholder: plain(placeholder),
    options: options.map(option),
  };
}

/** A select whose options are in groups. */
export function groupedSelect(
  placeholder: string,
  actionId: string,
  groups: readonly SelectGroup[],
): StaticSelect {
  return {
    type: 'static_select',
    action_id: actionId,
    placeholder: plain(placeholder),
    option_groups: groups.map(({ label, options }) => ({
      label: plain(label),
      options: options.map(option),
    })),
  };
}

/** A menu of up to five entries behind three dots. */
export function overflow(actionId: string, entries: readonly Entry[]): Overflow {
  return { type: 'overflow', action_id: actionId, options: entries.map(option) };
}

function option({ label, value }: Entry) {
  return { text: plain(label), value };
}

interface Pressable {
  readonly label: string;
  readonly value: string;
  /** What a screen reader says instead of the label. */
  readonly says: string;
}

/** Two small buttons with thumbs. Slack tells of every click on either, also on the one that is chosen. */
export function feedbackButtons(
  blockId: string,
  actionId: string,
  positive: Pressable,
  negative: Pressable,
): KnownBlock {
  const one = ({ label, value, says }: Pressable) => ({
    text: plain(label),
    value,
    accessibility_label: says,
  });
  return {
    type: 'context_actions',
    block_id: blockId,
    elements: [
      {
        type: 'feedback_buttons',
        action_id: actionId,
        positive_button: one(positive),
        negative_button: one(negative),
      },
    ],
  };
}

export function actions(blockId: string, elements: readonly (Button | StaticSelect)[]): KnownBlock[] {
  return elements.length === 0 ? [] : [{ type: 'actions', block_id: blockId, elements: [...elements] }];
}
