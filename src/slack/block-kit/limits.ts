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
  },
  view: {
    blocks: 100,
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
} as const;

/** Slack accepts 75 characters on a button, but clients cut what is longer than this. */
export const VISIBLE_BUTTON_LABEL = 30;
