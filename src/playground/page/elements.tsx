import { type ReactNode, useId, useState } from 'react';
import { passesFilter, type SlackBlock, type SlackElement } from '../../fake-slack/slack-blocks.ts';
import { useSurface, useTools } from './contexts.ts';
import { FeedbackButtons, IconButton } from './feedback.tsx';
import { DateTimePicker, FileInput, NumberInput } from './inputs.tsx';
import { Menu } from './menu.tsx';
import { MultiSelect } from './multi-select.tsx';
import { type Field, useAction, useDispatch } from './use-action.ts';

type Element<Type extends SlackElement['type']> = Extract<SlackElement, { type: Type }>;
type Option = Element<'checkboxes'>['options'][number];

/** Anything to click or fill in, outside an input block. */
export function BlockElement({ element }: { element: SlackElement }) {
  switch (element.type) {
    case 'button':
      return <Button element={element} />;
    case 'static_select':
      return <SelectMenu element={element} />;
    case 'conversations_select':
      return <ConversationsSelect element={element} />;
    case 'overflow':
      return <Overflow element={element} />;
    case 'radio_buttons':
    case 'checkboxes':
      return <Choices element={element} label="Choose" />;
    case 'plain_text_input':
      return <TextInput element={element} label="Text" />;
    case 'datetimepicker':
      return <DateTimePicker element={element} />;
    case 'number_input':
      return <NumberInput element={element} />;
    case 'file_input':
      return <FileInput element={element} />;
    case 'feedback_buttons':
      return <FeedbackButtons element={element} />;
    case 'icon_button':
      return <IconButton element={element} />;
    default:
      return <MultiSelect element={element} />;
  }
}

function Button({ element }: { element: Element<'button'> }) {
  const { act, busy } = useAction(element);
  const { action_id, url, style, accessibility_label } = element;
  const common = {
    className: `button ${style ?? ''}`,
    'data-action-id': action_id,
    'aria-label': accessibility_label,
    'aria-busy': busy || undefined,
    onClick: () => void act(),
  };
  const label = <span className="button-label">{element.text.text}</span>;
  // Slack opens the address and tells the app of the click as well.
  return url === undefined ? (
    <button type="button" {...common}>
      {label}
    </button>
  ) : (
    <a href={url} target="_blank" rel="noopener noreferrer" {...common}>
      {label}
    </a>
  );
}

/** Where choosing does something at once, a list to walk through with the arrow keys before anything is chosen. */
function SelectMenu({ element }: { element: Element<'static_select'> }) {
  const { act, busy } = useAction(element);
  const { options = [], option_groups = [], initial_option, placeholder } = element;
  const [chosen, setChosen] = useState(initial_option?.text.text);
  const name = placeholder?.text ?? 'Choose an option';
  const item = ({ text, value }: Option, group?: string) => ({
    key: value,
    label: text.text,
    ...(group !== undefined && { group }),
    async choose() {
      const before = chosen;
      setChosen(text.text);
      if (!(await act(value))) setChosen(before);
    },
  });
  return (
    <Menu
      label={name}
      shape="select"
      busy={busy}
      actionId={element.action_id}
      items={[
        ...options.map((option) => item(option)),
        ...option_groups.flatMap((group) => group.options.map((option) => item(option, group.label.text))),
      ]}
    >
      {chosen ?? name}
    </Menu>
  );
}

function Select({ element, field }: { element: Element<'static_select'>; field: Field }) {
  const { options, option_groups, initial_option, placeholder, action_id = '' } = element;
  const { values, change } = useSurface();
  const { act, busy } = useAction(element);
  const remembered = values?.[action_id];
  const [own, setOwn] = useState(initial_option?.value ?? '');
  const value = typeof remembered === 'string' ? remembered : own;
  const item = ({ text, value }: Option) => (
    <option key={value} value={value}>
      {text.text}
    </option>
  );

  async function choose(chosen: string) {
    setOwn(chosen);
    change?.(action_id, chosen);
    if (field.silent) return;
    if (!(await act(chosen))) setOwn(value);
  }

  return (
    <select
      className="select"
      {...field.attributes}
      aria-busy={busy || undefined}
      data-action-id={action_id}
      value={value}
      onChange={(event) => void choose(event.target.value)}
    >
      <option value="" disabled={initial_option !== undefined}>
        {placeholder?.text ?? 'Choose an option'}
      </option>
      {options?.map(item)}
      {option_groups?.map((group) => (
        <optgroup key={group.label.text} label={group.label.text}>
          {group.options.map(item)}
        </optgroup>
      ))}
    </select>
  );
}

/** The same with conversations; in a modal one of them may be chosen already: the one it was opened in. */
function ConversationsSelect({
  element,
  field,
}: {
  element: Element<'conversations_select'>;
  field?: Field;
}) {
  const { conversations } = useTools();
  const { conversation } = useSurface();
  const { action_id, confirm, placeholder, filter = {}, default_to_current_conversation } = element;
  const options = conversations
    .filter((each) => passesFilter(filter, each, each.botIsMember))
    .map(({ id, title }) => ({ text: { type: 'plain_text' as const, text: title }, value: id }));
  const first = element.initial_conversation ?? (default_to_current_conversation ? conversation : undefined);
  const list: Element<'static_select'> = {
    type: 'static_select',
    action_id,
    confirm,
    placeholder,
    options,
    initial_option: options.find(({ value }) => value === first),
  };
  return field ? <Select element={list} field={field} /> : <SelectMenu element={list} />;
}

function Overflow({ element }: { element: Element<'overflow'> }) {
  const { act, busy } = useAction(element);
  return (
    <Menu
      label="More options"
      busy={busy}
      actionId={element.action_id}
      items={element.options.map(({ text, value, url }) => ({
        key: value,
        label: text.text,
        choose() {
          if (url !== undefined) open(url, '_blank', 'noopener,noreferrer');
          void act(value);
        },
      }))}
    />
  );
}

interface ChoicesProps {
  element: Element<'radio_buttons'> | Element<'checkboxes'>;
  label: string;
  field?: Field;
}

function Choices({ element, label, field }: ChoicesProps) {
  const { act, busy } = useAction(element);
  const name = useId();
  const { action_id = '' } = element;
  const { values, change } = useSurface();
  const [own, setOwn] = useState<readonly string[]>(() => initialChoices(element));
  const remembered = values?.[action_id];
  const chosen = remembered === undefined ? own : [remembered].flat();
  const many = element.type === 'checkboxes';

  async function choose(value: string, on: boolean) {
    const after = many ? [...chosen.filter((other) => other !== value), ...(on ? [value] : [])] : [value];
    const told = many ? after : value;
    setOwn(after);
    change?.(action_id, told);
    if (field?.silent) return;
    if (!(await act(told))) setOwn(chosen);
  }

  return (
    <fieldset
      className="choices"
      role={many ? undefined : 'radiogroup'}
      {...field?.attributes}
      aria-label={field ? undefined : label}
      aria-busy={busy || undefined}
    >
      {element.options.map(({ text, value, description }: Option) => (
        <label key={value} className="choice">
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            data-action-id={action_id}
            checked={chosen.includes(value)}
            onChange={(event) => void choose(value, event.target.checked)}
          />
          <span>
            {text.text}
            {description && <small>{description.text}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function initialChoices(element: ChoicesProps['element']): string[] {
  if (element.type === 'checkboxes') return element.initial_options?.map(({ value }) => value) ?? [];
  return element.initial_option ? [element.initial_option.value] : [];
}

function TextInput({
  element,
  label,
  field,
}: {
  element: Element<'plain_text_input'>;
  label: string;
  field?: Field;
}) {
  const { values, change } = useSurface();
  const { action_id = '', initial_value = '', placeholder, max_length, multiline } = element;
  const { typed, onKeyDown } = useDispatch(element, field);
  const remembered = values?.[action_id];
  const [own, setOwn] = useState(initial_value);
  const value = typeof remembered === 'string' ? remembered : own;
  const common = {
    className: 'text-input',
    ...field?.attributes,
    'aria-label': field ? undefined : label,
    'data-action-id': action_id,
    placeholder: placeholder?.text,
    maxLength: max_length,
    value,
    onChange(event: { target: { value: string } }) {
      setOwn(event.target.value);
      change?.(action_id, event.target.value);
      typed(event.target.value);
    },
    onKeyDown,
  };
  return (
    <>
      {multiline ? <textarea {...common} rows={9} /> : <input type="text" autoComplete="off" {...common} />}
      {max_length !== undefined && max_length - value.length <= 20 && (
        <p className="characters-left">{max_length - value.length} characters left</p>
      )}
    </>
  );
}

type InputBlock = Extract<SlackBlock, { type: 'input' }>;

interface FieldElementProps {
  readonly element: InputBlock['element'];
  readonly label: string;
  readonly field: Field;
}

function FieldElement({ element, label, field }: FieldElementProps) {
  switch (element.type) {
    case 'plain_text_input':
      return <TextInput element={element} label={label} field={field} />;
    case 'static_select':
      return <Select element={element} field={field} />;
    case 'conversations_select':
      return <ConversationsSelect element={element} field={field} />;
    case 'radio_buttons':
    case 'checkboxes':
      return <Choices element={element} label={label} field={field} />;
    case 'datetimepicker':
      return <DateTimePicker element={element} field={field} />;
    case 'number_input':
      return <NumberInput element={element} field={field} />;
    case 'file_input':
      return <FileInput element={element} field={field} />;
    default:
      return <MultiSelect element={element} field={field} />;
  }
}

/** A label, a field, its hint, and what the app objects to in it. */
export function InputElement({ block }: { block: InputBlock }) {
  const { errors } = useSurface();
  const id = useId();
  const { element, label, hint, optional, block_id = '', dispatch_action } = block;
  const error = errors?.[block_id];
  const isGroup = element.type === 'checkboxes' || element.type === 'radio_buttons';
  const field: Field = {
    attributes: {
      ...(!isGroup && { id: `${id}field` }),
      'aria-labelledby': `${id}label`,
      'aria-describedby': [hint && `${id}hint`, error && `${id}error`].filter(Boolean).join(' ') || undefined,
      'aria-invalid': error === undefined ? undefined : true,
      // A group of checkboxes cannot be required in ARIA; its label says so instead.
      'aria-required': optional || element.type === 'checkboxes' ? undefined : true,
    },
    silent: !dispatch_action,
  };
  const words: ReactNode = (
    <>
      {label.text} {optional && <span className="optional">(optional)</span>}
    </>
  );
  return (
    <div className="field" data-block-id={block_id}>
      {isGroup ? (
        <span id={`${id}label`} className="field-label">
          {words}
        </span>
      ) : (
        <label id={`${id}label`} htmlFor={`${id}field`} className="field-label">
          {words}
        </label>
      )}
      <FieldElement element={element} label={label.text} field={field} />
      {error && (
        <p id={`${id}error`} className="field-error">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}hint`} className="field-hint">
          {hint.text}
        </p>
      )}
    </div>
  );
}
