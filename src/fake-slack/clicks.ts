import { type Block, type InteractiveElement, interactiveElements } from './block-kit.ts';

/** What a user chooses or types: an option's value (several for checkboxes), or a text. */
export type Input = string | readonly string[];

/** What Slack reports of an element: the key under which it does, and the value. */
type Report = { type: string; [key: string]: unknown };

/** The entry under `actions` for a click on the element, found by its `action_id`. Undefined where there is none. */
export function actionOf(
  blocks: readonly Block[],
  actionId: string,
  input: Input | undefined,
  action_ts: string,
) {
  for (const block of blocks) {
    for (const element of interactiveElements(block)) {
      if (element.action_id !== actionId) continue;
      const common = { action_id: actionId, block_id: block.block_id ?? '', action_ts };
      if (element.type !== 'button') return { ...common, ...report(element, input) };
      const { text, value, style, url, confirm } = element;
      return { ...common, type: element.type, text, value, style, url, confirm };
    }
  }
  return undefined;
}

/**
 * The state of a modal once its fields are filled in. Fields not mentioned keep their initial values.
 * @throws Error where Slack would not let a user submit: an unknown field, or a required one left empty
 */
export function filledIn(blocks: readonly Block[], inputs: Readonly<Record<string, Input>>) {
  const values: Record<string, Record<string, Report>> = {};
  const left = new Set(Object.keys(inputs));
  for (const block of blocks) {
    for (const element of interactiveElements(block)) {
      const { action_id = '' } = element;
      if (element.type === 'button' || element.type === 'overflow') continue;
      left.delete(action_id);
      const state = report(element, inputs[action_id] ?? initial(element));
      if (block.type === 'input' && !block.optional && isEmpty(state)) {
        throw new Error(`The field ${action_id} must be filled in`);
      }
      values[block.block_id ?? ''] = { ...values[block.block_id ?? ''], [action_id]: state };
    }
  }
  if (left.size > 0) throw new Error(`The view has no field ${[...left].join(', ')}`);
  return { values };
}

function report(element: Exclude<InteractiveElement, { type: 'button' }>, input: Input | undefined): Report {
  const { type } = element;
  const chosen = (values: readonly string[]) =>
    values.map((value) => {
      const option = optionsOf(element).find((candidate) => candidate.value === value);
      if (option === undefined) throw new Error(`${element.action_id} has no option ${value}`);
      return option;
    });
  if (type === 'plain_text_input') return { type, value: input === undefined ? null : String(input) };
  const options = chosen(input === undefined ? [] : [input].flat());
  return type === 'checkboxes'
    ? { type, selected_options: options }
    : { type, selected_option: options[0] ?? null };
}

function optionsOf(element: InteractiveElement): { value: string }[] {
  switch (element.type) {
    case 'static_select':
      return element.options ?? element.option_groups?.flatMap(({ options }) => options) ?? [];
    case 'overflow':
    case 'checkboxes':
    case 'radio_buttons':
      return element.options;
    default:
      return [];
  }
}

function initial(element: InteractiveElement): Input | undefined {
  switch (element.type) {
    case 'plain_text_input':
      return element.initial_value;
    case 'static_select':
    case 'radio_buttons':
      return element.initial_option?.value;
    case 'checkboxes':
      return element.initial_options?.map(({ value }) => value);
    default:
      return undefined;
  }
}

function isEmpty({ value, selected_option, selected_options }: Report): boolean {
  if (Array.isArray(selected_options)) return selected_options.length === 0;
  return !value && !selected_option;
}
