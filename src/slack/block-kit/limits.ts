/**
 * Slack's limits, as data. Lengths are in UTF-16 code units, the strictest way of counting.
 * From https://docs.slack.dev/reference/block-kit and https://docs.slack.dev/reference/methods.
 */
export const limits = {
  message: {
    blocks: 50,
    /** `chat.postMessage` refuses more. */
    text: 40_000,
    /** `chat.update` refuses more, so no message we mean to edit may exceed it. */
    editableText: 4_000,
    /** Bytes of JSON. */
    metadata: 16_000,
    /** All words in all blocks, measured: https://github.com/slackapi/bolt-js/issues/2509 */
    allBlocks: 13_200,
    /** Undocumented, Slack says so in its answer: https://github.com/vercel/chat/pull/696 */
    charts: 2,
    /** The cells of all tables: https://docs.slack.dev/reference/block-kit/blocks/table-block */
    allCells: 10_000,
  },
  view: {
    blocks: 100,
    /** Bytes of JSON; `view_too_large` at https://docs.slack.dev/reference/methods/views.open */
    bytes: 250_000,
    /** Views in a modal, one above the other: https://docs.slack.dev/surfaces/modals */
    stack: 3,
    title: 24,
    submit: 24,
    close: 24,
    callbackId: 255,
    externalId: 255,
    privateMetadata: 3_000,
  },
  blockId: 255,
  actionId: 255,
  /** Any text object that has no narrower limit. */
  text: 3_000,
  section: { text: 3_000, fields: 10, field: 2_000 },
  header: { text: 150 },
  context: { elements: 10 },
  actions: { elements: 25 },
  image: { url: 3_000, altText: 2_000, title: 2_000 },
  input: { label: 2_000, hint: 2_000 },
  button: { text: 75, value: 2_000, url: 3_000, accessibilityLabel: 75 },
  confirm: { title: 100, text: 300, confirm: 30, deny: 30 },
  option: { text: 75, value: 150, description: 75, url: 3_000 },
  select: { options: 100, groups: 100, groupLabel: 75 },
  overflow: { options: 5 },
  /** Checkboxes and radio buttons. */
  choices: { options: 10 },
  plainTextInput: { initialValue: 3_000, length: 3_000 },
  placeholder: 150,
  /** https://docs.slack.dev/reference/block-kit/block-elements/file-input-element */
  fileInput: { files: 10, /** Bytes of each. */ size: 10_000_000 },
  /** Files that a person can add to one message: https://slack.com/help/articles/201330736-Add-files-to-Slack */
  filesInMessage: 10,
  /** https://docs.slack.dev/reference/methods/files.getUploadURLExternal and files.completeUploadExternal */
  file: { altText: 1_000, channels: 100 },
  /** https://docs.slack.dev/reference/methods/agents.sessions.setStatus and assistant.threads.setSuggestedPrompts */
  agent: { title: 200, prompts: 4 },
  /** https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
  chart: {
    title: 50,
    segments: 12,
    series: 12,
    categories: 20,
    /** Of a segment, a series or a category. */
    label: 20,
    axisLabel: 50,
  },
  /** https://docs.slack.dev/reference/block-kit/blocks/data-table-block; rows with the one of headings. */
  dataTable: { rows: 101, columns: 20, pageSize: 100 },
  /** https://docs.slack.dev/reference/block-kit/blocks/table-block */
  table: { rows: 100, columns: 20 },
  /** https://docs.slack.dev/reference/block-kit/blocks/context-actions-block */
  contextActions: { elements: 5 },
  /** https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element */
  feedbackButton: { text: 75, value: 2_000, accessibilityLabel: 75 },
  /** https://github.com/slackapi/java-slack-sdk/pull/1624 */
  alert: { text: 200 },
  /** https://docs.slack.dev/reference/block-kit/blocks/card-block */
  card: { title: 150, subtitle: 150, body: 200 },
  /** https://docs.slack.dev/reference/block-kit/blocks/container-block */
  container: { title: 150, subtitle: 150, blocks: 10 },
  /** https://docs.slack.dev/reference/block-kit/blocks/markdown-block */
  markdown: { text: 12_000 },
} as const;

/** Slack accepts 75 characters on a button, but clients cut what is longer than this. */
export const VISIBLE_BUTTON_LABEL = 30;
