import { z } from 'zod';
import { limits } from '../slack/block-kit/limits.ts';

/**
 * The part of Block Kit that this app uses, as schemas; `slack-blocks.ts` has the rest. Slack refuses unknown
 * properties, and so do these.
 */

export const upTo = (max: number) => z.string().min(1).max(max);

export const plainText = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: upTo(max), emoji: z.boolean().optional() });

export const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: upTo(max), verbatim: z.boolean().optional() });

export const anyText = (max: number) => z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);

const style = z.enum(['primary', 'danger']).optional();

export const confirm = z
  .strictObject({
    title: plainText(limits.confirm.title),
    text: anyText(limits.confirm.text),
    confirm: plainText(limits.confirm.confirm),
    deny: plainText(limits.confirm.deny),
    style,
  })
  .optional();

export const actionId = upTo(limits.actionId).optional();
export const placeholder = plainText(limits.placeholder).optional();
export const focusOnLoad = z.boolean().optional();

export const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(limits.button.text),
  action_id: actionId,
  url: upTo(limits.button.url).optional(),
  value: upTo(limits.button.value).optional(),
  style,
  confirm,
  accessibility_label: upTo(limits.button.accessibilityLabel).optional(),
});

export const option = z.strictObject({
  text: plainText(limits.option.text),
  value: upTo(limits.option.value),
  description: plainText(limits.option.description).optional(),
});

const choice = z.strictObject({
  text: anyText(limits.option.text),
  value: upTo(limits.option.value),
  description: anyText(limits.option.description).optional(),
});

export const staticSelect = z
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

export const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionId,
  options: z
    .array(option.extend({ url: upTo(limits.option.url).optional() }))
    .min(1)
    .max(limits.overflow.options),
  confirm,
});

const choices = z.array(choice).min(1).max(limits.choices.options);

export const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  action_id: actionId,
  options: choices,
  initial_options: choices.optional(),
  confirm,
  focus_on_load: focusOnLoad,
});

export const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  action_id: actionId,
  options: choices,
  initial_option: choice.optional(),
  confirm,
  focus_on_load: focusOnLoad,
});

export const dispatchConfig = z
  .strictObject({ trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])) })
  .optional();

export const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: actionId,
  initial_value: z.string().max(limits.plainTextInput.initialValue).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(limits.plainTextInput.length).optional(),
  max_length: z.int().min(1).max(limits.plainTextInput.length).optional(),
  placeholder,
  focus_on_load: focusOnLoad,
  dispatch_action_config: dispatchConfig,
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

export const imageElement = z.strictObject(imageFile).refine(hasOneFile, oneFile);

export const blockId = upTo(limits.blockId).optional();

/** A section with one of these beside its text. */
export const sectionWith = <Accessory extends z.ZodType>(accessory: Accessory) =>
  z
    .strictObject({
      type: z.literal('section'),
      block_id: blockId,
      text: anyText(limits.section.text).optional(),
      fields: z.array(anyText(limits.section.field)).min(1).max(limits.section.fields).optional(),
      accessory: accessory.optional(),
      expand: z.boolean().optional(),
    })
    .refine(({ text, fields }) => text !== undefined || fields !== undefined, {
      error: 'must define either `text` or `fields`',
    });

export const context = z.strictObject({
  type: z.literal('context'),
  block_id: blockId,
  elements: z
    .array(z.discriminatedUnion('type', [plainText(limits.text), mrkdwn(limits.text), imageElement]))
    .min(1)
    .max(limits.context.elements),
});

/** A row of these. */
export const actionsWith = <Element extends z.ZodType>(element: Element) =>
  z.strictObject({
    type: z.literal('actions'),
    block_id: blockId,
    elements: z.array(element).min(1).max(limits.actions.elements),
  });

export const divider = z.strictObject({ type: z.literal('divider'), block_id: blockId });

export const header = z.strictObject({
  type: z.literal('header'),
  block_id: blockId,
  text: plainText(limits.header.text),
});

/** A label and one of these. */
export const inputWith = <Element extends z.ZodType>(element: Element) =>
  z.strictObject({
    type: z.literal('input'),
    block_id: blockId,
    label: plainText(limits.input.label),
    element,
    hint: plainText(limits.input.hint).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  });

export const imageBlock = z
  .strictObject({
    ...imageFile,
    block_id: blockId,
    title: plainText(limits.image.title).optional(),
  })
  .refine(hasOneFile, oneFile);

/** Only its outline: what people type arrives as rich text, the app itself sends none. */
export const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: blockId,
  elements: z.array(
    z.looseObject({
      type: z.enum(['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted']),
      elements: z.array(z.looseObject({ type: z.string() })),
    }),
  ),
});

/** A button, select, text field …: whatever has an `action_id`. */
export type InteractiveElement =
  | z.infer<typeof button>
  | z.infer<typeof staticSelect>
  | z.infer<typeof overflow>
  | z.infer<typeof checkboxes>
  | z.infer<typeof radioButtons>
  | z.infer<typeof plainTextInput>;
