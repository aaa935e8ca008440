import { z } from 'zod';
import { limits } from '../slack/block-kit/limits.ts';
import * as kit from './block-kit.ts';
import type { Channel } from './directory.ts';

/**
 * What Slack knows of Block Kit beyond what this app uses, and all of it together. Which element goes where is
 * from `@slack/types` 3.2; the limits say where they are from.
 */

const { upTo, plainText, mrkdwn, anyText, actionId, blockId } = kit;

const common = {
  action_id: actionId,
  confirm: kit.confirm,
  focus_on_load: kit.focusOnLoad,
};

/** Seconds since 1970, in ten digits. https://docs.slack.dev/reference/block-kit/block-elements/datetime-picker-element */
const datetimePicker = z.strictObject({
  type: z.literal('datetimepicker'),
  ...common,
  initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
});

/** Numbers are texts here. https://docs.slack.dev/reference/block-kit/block-elements/number-input-element */
const numeric = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, { error: 'must be a number in a string' })
  .optional();
const numberInput = z
  .strictObject({
    type: z.literal('number_input'),
    action_id: actionId,
    is_decimal_allowed: z.boolean(),
    initial_value: numeric,
    min_value: numeric,
    max_value: numeric,
    dispatch_action_config: kit.dispatchConfig,
    focus_on_load: kit.focusOnLoad,
    placeholder: kit.placeholder,
  })
  .refine(
    ({ min_value, max_value }) =>
      min_value === undefined || max_value === undefined || Number(min_value) <= Number(max_value),
    { error: '`min_value` cannot be greater than `max_value`' },
  );

const fileInput = z.strictObject({
  type: z.literal('file_input'),
  action_id: actionId,
  filetypes: z.array(upTo(255)).min(1).optional(),
  max_files: z.int().min(1).max(limits.fileInput.files).optional(),
});

/** https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element */
const many = { ...common, placeholder: kit.placeholder, max_selected_items: z.int().min(1).optional() };
const options = z.array(kit.option).min(1).max(limits.select.options);
const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...many,
    options: options.optional(),
    option_groups: z
      .array(z.strictObject({ label: plainText(limits.select.groupLabel), options }))
      .min(1)
      .max(limits.select.groups)
      .optional(),
    initial_options: options.optional(),
  })
  .refine(({ options, option_groups }) => (options === undefined) !== (option_groups === undefined), {
    error: 'must define exactly one of `options` and `option_groups`',
  });
const conversationFilter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .optional();

/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#conversations_select */
const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  ...common,
  placeholder: kit.placeholder,
  initial_conversation: upTo(255).optional(),
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  filter: conversationFilter,
});
const ids = z.array(upTo(255)).optional();
const multiUsersSelect = z.strictObject({
  type: z.literal('multi_users_select'),
  ...many,
  initial_users: ids,
});
const multiChannelsSelect = z.strictObject({
  type: z.literal('multi_channels_select'),
  ...many,
  initial_channels: ids,
});
const multiConversationsSelect = z.strictObject({
  type: z.literal('multi_conversations_select'),
  ...many,
  initial_conversations: ids,
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter,
});

const feedbackButton = z.strictObject({
  text: plainText(limits.feedbackButton.text),
  value: upTo(limits.feedbackButton.value),
  accessibility_label: upTo(limits.feedbackButton.accessibilityLabel).optional(),
});
const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id: actionId,
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});

/** https://docs.slack.dev/reference/block-kit/block-elements/icon-button-element */
const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  action_id: actionId,
  icon: upTo(255),
  text: plainText(limits.button.text),
  accessibility_label: upTo(limits.button.accessibilityLabel).optional(),
  value: upTo(limits.button.value).optional(),
  visible_to_user_ids: ids,
  confirm: kit.confirm,
});

const section = kit.sectionWith(
  z.discriminatedUnion('type', [
    kit.button,
    kit.staticSelect,
    kit.overflow,
    kit.checkboxes,
    kit.radioButtons,
    kit.imageElement,
    conversationsSelect,
    multiStaticSelect,
    multiUsersSelect,
    multiChannelsSelect,
    multiConversationsSelect,
  ]),
);

const actions = kit.actionsWith(
  z.discriminatedUnion('type', [
    kit.button,
    kit.staticSelect,
    kit.overflow,
    kit.checkboxes,
    kit.radioButtons,
    datetimePicker,
    conversationsSelect,
    multiStaticSelect,
    multiUsersSelect,
    multiChannelsSelect,
    multiConversationsSelect,
  ]),
);

const input = kit.inputWith(
  z.discriminatedUnion('type', [
    kit.plainTextInput,
    kit.staticSelect,
    kit.checkboxes,
    kit.radioButtons,
    datetimePicker,
    numberInput,
    fileInput,
    conversationsSelect,
    multiStaticSelect,
    multiUsersSelect,
    multiChannelsSelect,
    multiConversationsSelect,
  ]),
);

const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  block_id: blockId,
  elements: z
    .array(z.discriminatedUnion('type', [feedbackButtons, iconButton]))
    .min(1)
    .max(limits.contextActions.elements),
});

const chartLabel = upTo(limits.chart.label);
const pie = z.strictObject({
  type: z.literal('pie'),
  segments: z
    .array(
      z.strictObject({
        label: chartLabel,
        value: z.number().refine((value) => value > 0, { error: 'must be more than 0' }),
      }),
    )
    .min(1)
    .max(limits.chart.segments),
});
const seriesChart = <Type extends string>(type: Type) =>
  z
    .strictObject({
      type: z.literal(type),
      series: z
        .array(
          z.strictObject({
            name: chartLabel,
            data: z
              .array(z.strictObject({ label: chartLabel, value: z.number() }))
              .min(1)
              .max(limits.chart.categories),
          }),
        )
        .min(1)
        .max(limits.chart.series),
      axis_config: z.strictObject({
        categories: z.array(chartLabel).min(1).max(limits.chart.categories),
        x_label: upTo(limits.chart.axisLabel).optional(),
        y_label: upTo(limits.chart.axisLabel).optional(),
      }),
    })
    .refine(({ series }) => new Set(series.map(({ name }) => name)).size === series.length, {
      error: 'series names must be unique',
      path: ['series'],
    })
    .refine(
      ({ series, axis_config: { categories } }) =>
        series.every(
          ({ data }) =>
            data.length === categories.length &&
            categories.every((category) => data.some(({ label }) => label === category)),
        ),
      { error: 'data labels must match the categories', path: ['series'] },
    );
const dataVisualization = z.strictObject({
  type: z.literal('data_visualization'),
  block_id: blockId,
  title: upTo(limits.chart.title),
  chart: z.discriminatedUnion('type', [pie, seriesChart('bar'), seriesChart('area'), seriesChart('line')]),
});

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: upTo(limits.message.allCells) }),
  z.strictObject({
    type: z.literal('raw_number'),
    value: z.number(),
    text: upTo(limits.message.allCells),
  }),
  kit.richText,
]);
const dataTable = z
  .strictObject({
    type: z.literal('data_table'),
    block_id: blockId,
    caption: z.string().min(1),
    rows: z.array(z.array(cell).min(1).max(limits.dataTable.columns)).min(2).max(limits.dataTable.rows),
    page_size: z.int().min(1).max(limits.dataTable.pageSize).optional(),
    row_header_column_index: z.int().min(0).optional(),
  })
  .refine(({ rows }) => rows.every((row) => row.length === rows[0]?.length), {
    error: 'all rows must have the same number of cells',
    path: ['rows'],
  })
  .refine(({ rows }) => rows[0]?.every(({ type }) => type !== 'rich_text') ?? true, {
    error: 'header cells cannot be rich_text',
    path: ['rows', 0],
  });
const table = z.strictObject({
  type: z.literal('table'),
  block_id: blockId,
  rows: z.array(z.array(cell).min(1).max(limits.table.columns)).min(1).max(limits.table.rows),
  // Null leaves a column as it is.
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(limits.table.columns)
    .optional(),
});

const markdown = z.strictObject({
  type: z.literal('markdown'),
  block_id: blockId,
  text: upTo(limits.markdown.text),
});

const alert = z.strictObject({
  type: z.literal('alert'),
  block_id: blockId,
  text: anyText(limits.alert.text),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});

const card = z
  .strictObject({
    type: z.literal('card'),
    block_id: blockId,
    hero_image: kit.imageElement.optional(),
    icon: kit.imageElement.optional(),
    title: mrkdwn(limits.card.title).optional(),
    subtitle: mrkdwn(limits.card.subtitle).optional(),
    body: mrkdwn(limits.card.body).optional(),
    actions: z.array(kit.button).min(1).optional(),
  })
  .refine(({ hero_image, title, actions, body }) => hero_image !== undefined || (title ?? actions ?? body), {
    error: 'must define at least one of `hero_image`, `title`, `actions`, or `body`',
  });

const container = z
  .strictObject({
    type: z.literal('container'),
    block_id: blockId,
    title: plainText(limits.container.title).optional(),
    rich_text_title: kit.richText.optional(),
    subtitle: anyText(limits.container.subtitle).optional(),
    child_blocks: z
      .array(
        z.discriminatedUnion('type', [
          actions,
          kit.context,
          kit.divider,
          kit.header,
          kit.imageBlock,
          input,
          kit.richText,
          section,
          table,
        ]),
      )
      .min(1)
      .max(limits.container.blocks),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    icon: kit.imageElement.optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
  })
  .refine(({ title, rich_text_title }) => title ?? rich_text_title, {
    error: 'must define either `title` or `rich_text_title`',
  });

/** Any block that this Slack accepts. */
export const slackBlock = z.discriminatedUnion('type', [
  section,
  kit.context,
  actions,
  kit.divider,
  kit.header,
  input,
  kit.imageBlock,
  kit.richText,
  contextActions,
  dataVisualization,
  dataTable,
  table,
  markdown,
  alert,
  card,
  container,
]);

const view = {
  blocks: z.array(slackBlock).max(limits.view.blocks),
  private_metadata: z.string().max(limits.view.privateMetadata).optional(),
  callback_id: z.string().max(limits.view.callbackId).optional(),
  external_id: z.string().max(limits.view.externalId).optional(),
};

/** A modal, as given to `views.open`, `views.push` and `views.update`. */
export const modal = z
  .strictObject({
    type: z.literal('modal'),
    title: plainText(limits.view.title),
    ...view,
    submit: plainText(limits.view.submit).optional(),
    close: plainText(limits.view.close).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
  })
  .refine(({ blocks, submit }) => submit !== undefined || !blocks.some(({ type }) => type === 'input'), {
    error: 'missing required field: submit (the view has an input block)',
  });

/** A Home tab, as given to `views.publish`. */
export const home = z.strictObject({ type: z.literal('home'), ...view });

export type SlackBlock = z.infer<typeof slackBlock>;
export type Modal = z.infer<typeof modal>;
export type Home = z.infer<typeof home>;
export type ConversationFilter = z.infer<typeof conversationFilter>;

/** Whatever has an `action_id`. */
export type SlackElement =
  | kit.InteractiveElement
  | z.infer<typeof datetimePicker>
  | z.infer<typeof numberInput>
  | z.infer<typeof fileInput>
  | z.infer<typeof conversationsSelect>
  | z.infer<typeof multiStaticSelect>
  | z.infer<typeof multiUsersSelect>
  | z.infer<typeof multiChannelsSelect>
  | z.infer<typeof multiConversationsSelect>
  | z.infer<typeof feedbackButtons>
  | z.infer<typeof iconButton>;

/** The elements of a block that a user can click or fill in, in the order shown, with the block they are in. */
export function placedElements(block: SlackBlock): { block: SlackBlock; element: SlackElement }[] {
  switch (block.type) {
    case 'section':
      return block.accessory === undefined || block.accessory.type === 'image'
        ? []
        : [{ block, element: block.accessory }];
    case 'actions':
    case 'context_actions':
      return block.elements.map((element) => ({ block, element }));
    case 'card':
      return (block.actions ?? []).map((element) => ({ block, element }));
    case 'input':
      return [{ block, element: block.element }];
    case 'container':
      return block.child_blocks.flatMap(placedElements);
    default:
      return [];
  }
}

export const elementsIn = (block: SlackBlock): SlackElement[] =>
  placedElements(block).map(({ element }) => element);

const filtered = { public: 'public', private: 'private', direct: 'im', group: 'mpim' } as const;

/**
 * Whether a list of conversations has this one in it.
 * https://docs.slack.dev/reference/block-kit/composition-objects/conversation-filter-object
 */
export function passesFilter(
  { include, exclude_external_shared_channels, exclude_bot_users }: NonNullable<ConversationFilter>,
  { kind, externallyShared }: Pick<Channel, 'kind' | 'externallyShared'>,
  botIsMember: boolean,
): boolean {
  return (
    (include?.includes(filtered[kind]) ?? true) &&
    !(exclude_external_shared_channels && externallyShared) &&
    !(exclude_bot_users && kind === 'direct' && botIsMember)
  );
}

/** A block, and those inside it. */
export const withChildren = (block: SlackBlock): SlackBlock[] =>
  block.type === 'container' ? [block, ...block.child_blocks] : [block];

/** A copy of the blocks with the `block_id`s and `action_id`s that Slack makes up where none are given. */
export function withIds(blocks: readonly SlackBlock[], nextId: () => string): SlackBlock[] {
  const copy = structuredClone([...blocks]);
  for (const block of copy.flatMap(withChildren)) block.block_id ??= nextId();
  for (const element of copy.flatMap(elementsIn)) element.action_id ??= nextId();
  return copy;
}
