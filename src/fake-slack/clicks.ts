import { limits } from '../slack/block-kit/limits.ts';
import { type FileObject, plainType } from './files.ts';
import {
  type ConversationFilter,
  placedElements,
  type SlackBlock,
  type SlackElement,
} from './slack-blocks.ts';

/** What a user chooses or types: an option's value or an id, as of a file (several where many can be chosen), or a text. */
export type Input = string | readonly string[];

/** What Slack reports of an element: the key under which it does, and the value. */
type Report = { type: string; [key: string]: unknown };

/** What is known of the place that is clicked or filled in. */
export interface Place {
  /** A file that a user has uploaded, by its id. */
  fileOf(id: string): FileObject | undefined;
  /** The conversation that the user looked at as they opened the modal, if there is one and it passes. */
  current(filter: ConversationFilter): string | undefined;
}

type Pressed = Extract<SlackElement, { type: 'button' | 'icon_button' | 'feedback_buttons' }>;
type Filled = Exclude<SlackElement, Pressed>;

/**
 * The entry under `actions` for a click on the element, found by its `action_id`. Undefined where there is none.
 * Of feedback buttons, the input is the value of the one that is clicked; each click counts.
 */
export function actionOf(
  blocks: readonly SlackBlock[],
  actionId: string,
  input: Input | undefined,
  action_ts: string,
  place: Place,
) {
  const found = blocks.flatMap(placedElements).find(({ element }) => element.action_id === actionId);
  if (found === undefined) return undefined;
  const { block, element } = found;
  const common = { action_id: actionId, block_id: block.block_id ?? '', action_ts };
  return { ...common, ...(isPressed(element) ? press(element, input) : report(element, input, place)) };
}

/**
 * What is chosen and typed so far in everything that keeps a state, not in input blocks alone. Elements not mentioned
 * have their initial values.
 * https://api.slack.com/changelog/2020-09-full-state-on-view-submisson-and-block-actions
 */
export function stateOf(
  blocks: readonly SlackBlock[],
  inputs: Readonly<Record<string, Input>>,
  place: Place,
): State {
  const state: State = { values: {} };
  for (const { block, element } of stateful(blocks)) {
    const { action_id = '' } = element;
    const input = inputs[action_id] ?? initial(element, place);
    const value =
      // A number is only checked as it is submitted.
      element.type === 'number_input'
        ? { type: element.type, value: [input].flat()[0] ?? null }
        : report(element, input, place);
    put(state, block, action_id, value);
  }
  return state;
}

interface State {
  readonly values: Record<string, Record<string, Report>>;
}

function put({ values }: State, { block_id = '' }: SlackBlock, actionId: string, value: Report) {
  values[block_id] = { ...values[block_id], [actionId]: value };
}

function stateful(blocks: readonly SlackBlock[]) {
  return blocks
    .flatMap(placedElements)
    .flatMap(({ block, element }) =>
      isPressed(element) || element.type === 'overflow' ? [] : [{ block, element }],
    );
}

/**
 * The state of a modal once its fields are filled in. Fields not mentioned keep their initial values.
 * @throws LeftEmpty where a required field is
 * @throws Error where there is no such field, or it does not take what is given
 */
export function filledIn(
  blocks: readonly SlackBlock[],
  inputs: Readonly<Record<string, Input>>,
  place: Place,
) {
  const state: State = { values: {} };
  const left = new Set(Object.keys(inputs));
  const empty: { block: string; field: string }[] = [];
  for (const { block, element } of stateful(blocks)) {
    const { action_id = '' } = element;
    left.delete(action_id);
    const value = report(element, inputs[action_id] ?? initial(element, place), place);
    if (block.type === 'input' && !block.optional && isEmpty(value)) {
      empty.push({ block: block.block_id ?? '', field: action_id });
    }
    put(state, block, action_id, value);
  }
  if (left.size > 0) throw new Error(`The view has no field ${[...left].join(', ')}`);
  if (empty.length > 0) throw new LeftEmpty(empty);
  return state;
}

/** Slack marks the required fields that were left empty, and tells the app nothing. */
export class LeftEmpty extends Error {
  /** By `block_id`. */
  readonly blocks: readonly string[];

  constructor(empty: readonly { readonly block: string; readonly field: string }[]) {
    super(`The field ${empty.map(({ field }) => field).join(', ')} must be filled in`);
    this.blocks = empty.map(({ block }) => block);
  }
}

function isPressed(element: SlackElement): element is Pressed {
  return ['button', 'icon_button', 'feedback_buttons'].includes(element.type);
}

function press(element: Pressed, input: Input | undefined): Report {
  switch (element.type) {
    case 'button': {
      const { type, text, value, style, url, confirm } = element;
      return { type, text, value, style, url, confirm };
    }
    case 'icon_button': {
      const { type, icon, text, value } = element;
      return { type, icon, text, value };
    }
    case 'feedback_buttons': {
      const { type, positive_button, negative_button } = element;
      const pressed = [positive_button, negative_button].find(({ value }) => value === input);
      if (pressed === undefined) throw new Error(`${element.action_id} has no button ${input}`);
      return { type, value: pressed.value, text: pressed.text };
    }
  }
}

/** The keys are those of `ViewStateValue` in `@slack/bolt`. */
function report(element: Filled, input: Input | undefined, place: Place): Report {
  const { type } = element;
  const given = input === undefined ? [] : [input].flat();
  const [first] = given;
  switch (type) {
    case 'plain_text_input':
      return { type, value: first ?? null };
    case 'number_input':
      return { type, value: first ? numberIn(element, first) : null };
    case 'datetimepicker':
      return { type, selected_date_time: first ? Number(first) : null };
    case 'conversations_select':
      return { type, selected_conversation: first ?? null };
    case 'checkboxes':
      return { type, selected_options: optionsFor(element, given) };
    case 'multi_static_select':
      return { type, selected_options: optionsFor(element, few(element, given)) };
    case 'multi_users_select':
      return { type, selected_users: few(element, given) };
    case 'multi_channels_select':
      return { type, selected_channels: few(element, given) };
    case 'multi_conversations_select':
      return { type, selected_conversations: few(element, given) };
    case 'file_input':
      return { type, files: filesIn(element, given, place) };
    default:
      return { type, selected_option: optionsFor(element, given)[0] ?? null };
  }
}

function numberIn(element: Extract<Filled, { type: 'number_input' }>, text: string): string {
  const { action_id, is_decimal_allowed, min_value, max_value } = element;
  const value = Number(text);
  const fits =
    Number.isFinite(value) &&
    (is_decimal_allowed || Number.isInteger(value)) &&
    value >= Number(min_value ?? value) &&
    value <= Number(max_value ?? value);
  if (!fits) throw new Error(`${action_id} does not take ${text}`);
  return text;
}

function filesIn(
  { action_id, filetypes, max_files = limits.fileInput.files }: Extract<Filled, { type: 'file_input' }>,
  given: readonly string[],
  { fileOf }: Place,
): FileObject[] {
  return few({ action_id, max_selected_items: max_files }, given).map((id) => {
    const file = fileOf(id);
    if (file === undefined) throw new Error(`There is no file ${id} for ${action_id}`);
    const fits = filetypes?.map(plainType).includes(file.filetype) ?? true;
    if (!fits || file.size > limits.fileInput.size)
      throw new Error(`${action_id} does not take ${file.name}`);
    return file;
  });
}

function few(
  { action_id, max_selected_items = Number.POSITIVE_INFINITY }: ManyPossible,
  given: readonly string[],
): readonly string[] {
  if (given.length > max_selected_items) throw new Error(`${action_id} takes at most ${max_selected_items}`);
  return given;
}

interface ManyPossible {
  readonly action_id?: string | undefined;
  readonly max_selected_items?: number | undefined;
}

function optionsFor(element: Filled, values: readonly string[]) {
  return values.map((value) => {
    const option = optionsOf(element).find((candidate) => candidate.value === value);
    if (option === undefined) throw new Error(`${element.action_id} has no option ${value}`);
    return option;
  });
}

function optionsOf(element: Filled): { value: string }[] {
  switch (element.type) {
    case 'static_select':
    case 'multi_static_select':
      return element.options ?? element.option_groups?.flatMap(({ options }) => options) ?? [];
    case 'overflow':
    case 'checkboxes':
    case 'radio_buttons':
      return element.options;
    default:
      return [];
  }
}

function initial(element: Filled, { current }: Place): Input | undefined {
  switch (element.type) {
    case 'plain_text_input':
    case 'number_input':
      return element.initial_value;
    case 'datetimepicker':
      return element.initial_date_time?.toString();
    case 'static_select':
    case 'radio_buttons':
      return element.initial_option?.value;
    case 'checkboxes':
    case 'multi_static_select':
      return element.initial_options?.map(({ value }) => value);
    case 'multi_users_select':
      return element.initial_users;
    case 'multi_channels_select':
      return element.initial_channels;
    // Which goes before which: `@slack/types` 3.2.
    case 'conversations_select':
      return (
        element.initial_conversation ??
        (element.default_to_current_conversation ? current(element.filter) : undefined)
      );
    case 'multi_conversations_select': {
      const shown = element.default_to_current_conversation ? current(element.filter) : undefined;
      return shown === undefined ? element.initial_conversations : [shown];
    }
    default:
      return undefined;
  }
}

const isEmpty = ({ type, ...value }: Report) =>
  Object.values(value).every((given) => (Array.isArray(given) ? given.length === 0 : !given));
