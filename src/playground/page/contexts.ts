import { createContext, useContext } from 'react';
import type { Action, PlaygroundChannel } from '../page-api.ts';
import type { Place } from './use-place.ts';

/** What every part of the page may need, given down from the top. */
export interface Tools {
  readonly me: string;
  /** Does something as this agent; says whether it worked. A problem is shown at the top of the page. */
  act(action: Action): Promise<boolean>;
  go(change: Place): void;
  /** Asks before something is done. */
  confirm(question: Question): Promise<boolean>;
  readonly names: Readonly<Record<string, string>>;
  readonly channelNames: Readonly<Record<string, string>>;
  /** Those that this person is in. */
  readonly conversations: readonly Conversation[];
}

interface Conversation extends Pick<PlaygroundChannel, 'id' | 'kind' | 'externallyShared' | 'botIsMember'> {
  /** With the sign that goes before its name. */
  readonly title: string;
}

/** What Slack asks before a click counts. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly danger?: boolean;
}

export const ToolsContext = createContext<Tools>({
  me: '',
  act: async () => false,
  go: () => {},
  confirm: async () => false,
  names: {},
  channelNames: {},
  conversations: [],
});

/** What the page can do, and whom and what it knows by name. */
export const useTools = () => useContext(ToolsContext);

export type Chosen = string | string[];

/** A message, modal or Home tab, with elements to click and fill in. */
export interface Surface {
  /** Makes ids on the page unique: the same card can be shown in a channel and beside it in its thread. */
  readonly id: string;
  /** A click or choice, under way until the promise is settled. `value` is the clicked button's. */
  act(actionId: string, chosen?: Chosen, value?: string): Promise<unknown>;
  /** What is filled in, by `action_id`; only modals remember it. */
  readonly values?: Readonly<Record<string, Chosen>>;
  change?(actionId: string, value: Chosen): void;
  /** What the user looked at as they opened it, where it is a modal and that was a conversation. */
  readonly conversation?: string | undefined;
  /** What is wrong with a field, by `block_id`. */
  readonly errors?: Readonly<Record<string, string>>;
}

export const SurfaceContext = createContext<Surface>({ id: '', act: async () => {} });

export const useSurface = () => useContext(SurfaceContext);
