import { useEffect, useId, useRef, useState } from 'react';
import { passesFilter, type SlackElement } from '../../fake-slack/slack-blocks.ts';
import { type Tools, useSurface, useTools } from './contexts.ts';
import { showAbove } from './show-above.ts';
import { type Field, isList, useAction, useFilled } from './use-action.ts';

type MultiElement = Extract<
  SlackElement,
  {
    type:
      | 'multi_static_select'
      | 'multi_users_select'
      | 'multi_channels_select'
      | 'multi_conversations_select';
  }
>;

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

/**
 * Several of many: a button with what is chosen, and below it the choices to tick, which can be searched. The app is
 * told when the list is closed, as Slack does.
 */
export function MultiSelect({ element, field }: { element: MultiElement; field?: Field }) {
  const tools = useTools();
  const { action_id = '', placeholder, max_selected_items = Number.POSITIVE_INFINITY } = element;
  const { act, busy } = useAction(element);
  const { conversation } = useSurface();
  const choices = choicesOf(element, tools);
  const [chosen, fill] = useFilled<string[]>(action_id, initialOf(element, choices, conversation), isList);
  const [told, setTold] = useState(chosen);
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const shown = choices.filter(({ label }) => label.toLowerCase().includes(search.toLowerCase()));
  const isFull = chosen.length >= max_selected_items;
  const name = placeholder?.text ?? 'Choose options';
  const labels = choices.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  const close = () => {
    setOpen(false);
    setSearch('');
    const isSame = told.length === chosen.length && told.every((value) => chosen.includes(value));
    if (field?.silent || isSame) return;
    setTold(chosen);
    void act(chosen);
  };

  // Without dependencies: what is chosen changes while the list is open.
  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) close();
    };
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Not the modal around it as well.
      event.preventDefault();
      event.stopPropagation();
      button.current?.focus();
      close();
    };
    const place = root.current;
    place?.addEventListener('keydown', closeByKey);
    addEventListener('pointerdown', closeOutside);
    addEventListener('focusin', closeOutside);
    return () => {
      place?.removeEventListener('keydown', closeByKey);
      removeEventListener('pointerdown', closeOutside);
      removeEventListener('focusin', closeOutside);
    };
  });

  return (
    <div className="multi-select floats" ref={root}>
      <button
        ref={button}
        type="button"
        className="select"
        id={field?.attributes.id}
        aria-labelledby={field ? `${field.attributes['aria-labelledby']} ${id}value` : undefined}
        aria-describedby={field?.attributes['aria-describedby']}
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}list` : undefined}
        aria-busy={busy || undefined}
        data-action-id={action_id}
        data-invalid={field?.attributes['aria-invalid']}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        <span id={`${id}value`}>{labels.length === 0 ? name : labels.join(', ')}</span>
      </button>
      {isOpen && (
        <div ref={showAbove} popover="manual" id={`${id}list`} className="multi-list floating">
          <input
            type="search"
            className="text-input"
            aria-label="Search the choices"
            placeholder="Search"
            value={search}
            onChange={({ target }) => setSearch(target.value)}
            onKeyDown={(event) => {
              // It would submit the modal.
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
          {[...Map.groupBy(shown, ({ group }) => group)].map(([group, members]) => (
            <fieldset key={group ?? ''} className="choices" aria-label={group ?? name}>
              {group !== undefined && (
                <div className="menu-group" aria-hidden="true">
                  {group}
                </div>
              )}
              {members.map(({ value, label }) => (
                <label key={value} className="choice">
                  <input
                    type="checkbox"
                    checked={chosen.includes(value)}
                    disabled={isFull && !chosen.includes(value)}
                    onChange={({ target }) =>
                      fill([...chosen.filter((other) => other !== value), ...(target.checked ? [value] : [])])
                    }
                  />
                  <span>{label}</span>
                </label>
              ))}
            </fieldset>
          ))}
          {shown.length === 0 && <p className="field-hint">There is nothing of this name.</p>}
          {isFull && (
            <p className="field-hint" role="status">
              No more than {max_selected_items} can be chosen.
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function initialOf(element: MultiElement, choices: readonly Choice[], conversation?: string): string[] {
  switch (element.type) {
    case 'multi_static_select':
      return element.initial_options?.map(({ value }) => value) ?? [];
    case 'multi_users_select':
      return element.initial_users ?? [];
    case 'multi_channels_select':
      return element.initial_channels ?? [];
    case 'multi_conversations_select': {
      const current = element.default_to_current_conversation
        ? choices.find(({ value }) => value === conversation)
        : undefined;
      return current === undefined ? (element.initial_conversations ?? []) : [current.value];
    }
  }
}

function choicesOf(element: MultiElement, { names, conversations }: Tools): Choice[] {
  const channels = conversations.map(({ id, title, ...rest }) => ({ value: id, label: title, ...rest }));
  switch (element.type) {
    case 'multi_static_select':
      return [
        ...(element.options ?? []).map(({ text, value }) => ({ value, label: text.text })),
        ...(element.option_groups ?? []).flatMap(({ label, options }) =>
          options.map(({ text, value }) => ({ value, label: text.text, group: label.text })),
        ),
      ];
    case 'multi_users_select':
      return Object.entries(names).map(([value, label]) => ({ value, label }));
    case 'multi_channels_select':
      return channels.filter(({ kind }) => kind === 'public');
    case 'multi_conversations_select':
      return channels.filter((channel) => passesFilter(element.filter ?? {}, channel, channel.botIsMember));
  }
}
