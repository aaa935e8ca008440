import type { Button, ConfirmationDialog, ContextBlock, KnownBlock, StaticSelect } from '@slack/types';

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

export function fields(texts: readonly string[], accessory?: Button): KnownBlock {
  return { type: 'section', fields: texts.map(mrkdwn), ...(accessory && { accessory }) };
}

export function context(...texts: string[]): ContextBlock {
  return { type: 'context', elements: texts.map(mrkdwn) };
}

export function header(text: string): KnownBlock {
  return { type: 'header', text: plain(text) };
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

/** A group of a select, with its options: what they say, and their values. */
export interface SelectGroup {
  readonly label: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

/** A select. What it says as long as nothing is chosen is its name for screen readers too. */
export function select(placeholder: string, actionId: string, groups: readonly SelectGroup[]): StaticSelect {
  return {
    type: 'static_select',
    action_id: actionId,
    placeholder: plain(placeholder),
    option_groups: groups.map(({ label, options }) => ({
      label: plain(label),
      options: options.map((option) => ({ text: plain(option.label), value: option.value })),
    })),
  };
}

export function actions(blockId: string, elements: readonly (Button | StaticSelect)[]): KnownBlock[] {
  return elements.length === 0 ? [] : [{ type: 'actions', block_id: blockId, elements: [...elements] }];
}
