import type { Button } from '@slack/types';
import type { Situation } from '../../triage/situation.ts';
import { actionIds, buttonValue } from '../block-kit/action-ids.ts';
import { button } from '../block-kit/blocks.ts';

/** Begins to wait for the customer, or ends it. */
export function waitButton({ triage, state }: Situation): Button {
  const value = buttonValue(triage.id);
  return state.waiting === undefined
    ? button('Wait for the customer', actionIds.wait, value)
    : button('Stop waiting', actionIds.wake, value);
}
