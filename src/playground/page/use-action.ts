import { useState } from 'react';
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
