import { type KeyboardEvent, useState } from 'react';
import type { SlackElement } from '../../fake-slack/slack-blocks.ts';
import { type Chosen, useSurface, useTools } from './contexts.ts';

type Confirm = NonNullable<Extract<SlackElement, { type: 'button' }>['confirm']>;

/** A click or choice: asks first where the element says so, and tells whether it is still under way. */
export function useAction(element: {
  action_id?: string | undefined;
  value?: string | undefined;
  confirm?: Confirm | undefined;
}) {
  const { confirm } = useTools();
  const surface = useSurface();
  const [busy, setBusy] = useState(false);

  async function act(chosen?: Chosen): Promise<boolean> {
    if (busy || element.action_id === undefined) return false;
    if (element.confirm && !(await confirm(questionOf(element.confirm)))) return false;
    setBusy(true);
    await surface.act(element.action_id, chosen, element.value);
    setBusy(false);
    return true;
  }

  return { act, busy };
}

function questionOf({ title, text, confirm, deny, style }: Confirm) {
  return {
    title: title.text,
    text: text.text,
    yes: confirm.text,
    no: deny.text,
    danger: style === 'danger',
  };
}

interface Typed {
  readonly action_id?: string | undefined;
  readonly dispatch_action_config?:
    | { readonly trigger_actions_on: readonly ('on_enter_pressed' | 'on_character_entered')[] }
    | undefined;
}

/**
 * What a text field tells the app of while it is being filled in: at Enter, or at each character, where its block has
 * `dispatch_action`. https://docs.slack.dev/reference/block-kit/composition-objects/dispatch-action-configuration-object
 */
export function useDispatch({ action_id = '', dispatch_action_config }: Typed, field: Field | undefined) {
  const surface = useSurface();
  const { trigger_actions_on = ['on_enter_pressed'] } = dispatch_action_config ?? {};
  const tells = (when: (typeof trigger_actions_on)[number]) =>
    field?.silent === false && trigger_actions_on.includes(when);
  return {
    typed(value: string) {
      if (tells('on_character_entered')) void surface.act(action_id, value);
    },
    onKeyDown(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) {
      if (event.key !== 'Enter' || event.shiftKey || !tells('on_enter_pressed')) return;
      // Not the whole modal.
      event.preventDefault();
      void surface.act(action_id, event.currentTarget.value);
    },
  };
}

/** What is filled in, as long as the surface remembers it; else as long as the element is shown. */
export function useFilled<Value extends Chosen>(
  actionId: string,
  first: Value,
  is: (value: Chosen) => value is Value,
): [Value, (value: Value) => void] {
  const { values, change } = useSurface();
  const [own, setOwn] = useState(first);
  const remembered = values?.[actionId];
  return [
    remembered !== undefined && is(remembered) ? remembered : own,
    (value) => {
      setOwn(value);
      change?.(actionId, value);
    },
  ];
}

export const isText = (value: Chosen): value is string => typeof value === 'string';
export const isList = (value: Chosen): value is string[] => typeof value !== 'string';

/** What an element gets from the input block around it. */
export interface Field {
  readonly attributes: {
    readonly id?: string;
    readonly 'aria-labelledby': string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': true | undefined;
    readonly 'aria-required': true | undefined;
  };
  /** It is only told of when the whole modal is submitted. */
  readonly silent: boolean;
}
