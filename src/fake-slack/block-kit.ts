import { z } from 'zod';
import { limits } from '../slack/block-kit/limits.ts';

/** The part of Block Kit that this app uses, as schemas. Slack refuses unknown properties, and so do these. */

const upTo = (max: number) => z.string().min(1).max(max);

const plainText = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: upTo(max), emoji: z.boolean().optional() });

const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: upTo(max), verbatim: z.boolean().optional() });

const anyText = (max: number) => z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);

const style = z.enum(['primary', 'danger']).optional();

const confirm = z
  .strictObject({
    title: plainText(limits.confirm.title),
    text: anyText(limits.confirm.text),
    confirm: plainText(limits.confirm.confirm),
    deny: plainText(limits.confirm.deny),
    style,
  })
  .optional();

const actionId = upTo(limits.actionId).optional();
const placeholder = plainText(limits.placeholder).optional();
const focusOnLoad = z.boolean().optional();

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(limits.button.text),
  action_id: actionId,
  url: upTo(limits.button.url).optional(),
  value: upTo(limits.button.value).optional(),
  style,
  confirm,
  accessibility_label: upTo(limits.button.accessibilityLabel).optional(),
});

const option = z.strictObject({
  text: plainText(limits.option.text),
  value: upTo(limits.option.value),
  description: plainText(limits.option.description).optional(),
});

const choice = z.strictObject({
  text: anyText(limits.option.text),
  value: upTo(limits.option.value),
  description: anyText(limits.option.description).optional(),
});

const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    action_id: actionId,
    options: z.array(option).min(1).max(limits.select.options).optional(),
    option_groups: z
      .array(
        z.strictObject({
          label: plainText(limits.select.groupLabel),
          options: z.array(option).min(1).max(limits.select.options),
        }),
      )
      .min(1)
      .max(limits.select.groups)
      .optional(),
    initial_option: option.optional(),
    placeholder,
    confirm,
    focus_on_load: focusOnLoad,
  })
  .refine(({ options, option_groups }) => (options === undefined) !== (option_groups === undefined), {
    error: 'must define exactly one of `options` and `option_groups`',
  });

const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionId,
  options: z
    .array(option.extend({ url: upTo(limits.option.url).optional() }))
    .min(1)
    .max(limits.overflow.options),
  confirm,
});

const choices = z.array(choice).min(1).max(limits.choices.options);

const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  action_id: actionId,
  options: choices,
  initial_options: choices.optional(),
  confirm,
  focus_on_load: focusOnLoad,
});

const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  action_id: actionId,
  options: choices,
  initial_option: choice.optional(),
  confirm,
  focus_on_load: focusOnLoad,
});

const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: actionId,
  initial_value: z.string().max(limits.plainTextInput.initialValue).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(limits.plainTextInput.length).optional(),
  max_length: z.int().min(1).max(limits.plainTextInput.length).optional(),
  placeholder,
  focus_on_load: focusOnLoad,
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])) })
    .optional(),
});

const imageFile = {
  type: z.literal('image'),
  image_url: upTo(limits.image.url).optional(),
  slack_file: z.union([z.strictObject({ id: upTo(255) }), z.strictObject({ url: upTo(3_000) })]).optional(),
  alt_text: upTo(limits.image.altText),
};
const hasOneFile = ({ image_url, slack_file }: { image_url?: unknown; slack_file?: unknown }) =>
  (image_url === undefined) !== (slack_file === undefined);
const oneFile = { error: 'must define exactly one of `image_url` and `slack_file`' };

const imageElement = z.strictObject(imageFile).refine(hasOneFile, oneFile);

const blockId = upTo(limits.blockId).optional();

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id: blockId,
    text: anyText(limits.section.text).optional(),
    fields: z.array(anyText(limits.section.field)).min(1).max(limits.section.fields).optional(),
    accessory: z
      .discriminatedUnion('type', [button, staticSelect, overflow, checkboxes, radioButtons, imageElement])
      .optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, {
    error: 'must define either `text` or `fields`',
  });

const context = z.strictObject({
  type: z.literal('context'),
  block_id: blockId,
  elements: z
    .array(z.discriminatedUnion('type', [plainText(limits.text), mrkdwn(limits.text), imageElement]))
    .min(1)
    .max(limits.context.elements),
});

const actions = z.strictObject({
  type: z.literal('actions'),
  block_id: blockId,
  elements: z
    .array(z.discriminatedUnion('type', [button, staticSelect, overflow, checkboxes, radioButtons]))
    .min(1)
    .max(limits.actions.elements),
});

const divider = z.strictObject({ type: z.literal('divider'), block_id: blockId });

const header = z.strictObject({
  type: z.literal('header'),
  block_id: blockId,
  text: plainText(limits.header.text),
});

const input = z.strictObject({
  type: z.literal('input'),
  block_id: blockId,
  label: plainText(limits.input.label),
  element: z.discriminatedUnion('type', [plainTextInput, staticSelect, checkboxes, radioButtons]),
  hint: plainText(limits.input.hint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

const imageBlock = z
  .strictObject({
    ...imageFile,
    block_id: blockId,
    title: plainText(limits.image.title).optional(),
  })
  .refine(hasOneFile, oneFile);

/** Only its outline: what people type arrives as rich text, the app itself sends none. */
const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: blockId,
  elements: z.array(
    z.looseObject({
      type: z.enum(['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted']),
      elements: z.array(z.looseObject({ type: z.string() })),
    }),
  ),
});

/** Any block that Slack accepts and this app may use. */
export const anyBlock = z.discriminatedUnion('type', [
  section,
  context,
  actions,
  divider,
  header,
  input,
  imageBlock,
  richText,
]);

/** A modal, as given to `views.open` and `views.update`. */
export const modal = z
  .strictObject({
    type: z.literal('modal'),
    title: plainText(limits.view.title),
    blocks: z.array(anyBlock).max(limits.view.blocks),
    submit: plainText(limits.view.submit).optional(),
    close: plainText(limits.view.close).optional(),
    private_metadata: z.string().max(limits.view.privateMetadata).optional(),
    callback_id: z.string().max(limits.view.callbackId).optional(),
    external_id: z.string().max(limits.view.externalId).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
  })
  .refine(({ blocks, submit }) => submit !== undefined || !blocks.some(({ type }) => type === 'input'), {
    error: 'missing required field: submit (the view has an input block)',
  });

export type Block = z.infer<typeof anyBlock>;
export type Modal = z.infer<typeof modal>;

/** A button, select, text field …: whatever has an `action_id`. */
export type InteractiveElement =
  | z.infer<typeof button>
  | z.infer<typeof staticSelect>
  | z.infer<typeof overflow>
  | z.infer<typeof checkboxes>
  | z.infer<typeof radioButtons>
  | z.infer<typeof plainTextInput>;

/** The elements of a block that a user can click or fill in, in the order shown. */
export function interactiveElements(block: Block): InteractiveElement[] {
  switch (block.type) {
    case 'section':
      return block.accessory === undefined || block.accessory.type === 'image' ? [] : [block.accessory];
    case 'actions':
      return block.elements;
    case 'input':
      return [block.element];
    default:
      return [];
  }
}

/** A copy of the blocks with the `block_id`s and `action_id`s that Slack makes up where none are given. */
export function withIds(blocks: readonly Block[], nextId: () => string): Block[] {
  const copy = structuredClone([...blocks]);
  for (const block of copy) {
    block.block_id ??= nextId();
    for (const element of interactiveElements(block)) element.action_id ??= nextId();
  }
  return copy;
}
