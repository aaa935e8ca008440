import { z } from 'zod';
import type { Message } from '../fake-slack/messages.ts';
import type { Ephemeral, StoredView } from '../fake-slack/world.ts';
import { limits } from '../slack/block-kit/limits.ts';

/**
 * What the page and the playground's server say to each other. The page gets an `Update` of its `Snapshot` after each
 * change, as server-sent events from `/playground/events?as=<user id>`; it posts an `Action` as JSON to
 * `/playground/act` and is answered with an `ActionResult`; it gets a `FlowView` from
 * `/playground/flow?triage=<id>`. It posts a file's bytes to `/playground/upload?as=<user id>&name=<name>`, is
 * answered with its `id`, and gets it back from `/playground/file?id=<id>`.
 */

const chosen = z.union([z.string().max(10_000), z.array(z.string().max(1_000)).max(100)]);
const id = z.string().min(1).max(100);

const faultModes = ['none', 'slow', 'rateLimited', 'down', 'twice'] as const;
export type FaultMode = (typeof faultModes)[number];

export const actionSchema = z.discriminatedUnion('type', [
  /** A message, or a slash command where it begins with one and brings no files. */
  z
    .object({
      type: z.literal('write'),
      user: id,
      channel: id,
      thread: id.optional(),
      text: z.string().max(40_000),
      /** By their ids, as `/playground/upload` has given them. */
      files: z.array(id).max(limits.filesInMessage).default([]),
    })
    .refine(({ text, files }) => text !== '' || files.length > 0, { error: 'There is nothing to send' }),
  /**
   * A click or a choice in a message, also in one that only this person sees. `value` is the clicked button's
   * own: the message may have changed since it was drawn, and Slack sends what the client showed.
   */
  z.object({
    type: z.literal('click'),
    user: id,
    ts: id,
    actionId: id,
    value: z.string().max(2_000).optional(),
    input: chosen.optional(),
  }),
  z.object({
    type: z.literal('clickInView'),
    user: id,
    viewId: id,
    actionId: id,
    input: chosen.optional(),
    /** What is chosen or typed so far, by `action_id`. */
    filled: z.record(z.string(), chosen).default({}),
  }),
  /** Inputs by `action_id`. */
  z.object({ type: z.literal('submitView'), user: id, viewId: id, inputs: z.record(z.string(), chosen) }),
  /** `all`: with the views below it. */
  z.object({ type: z.literal('closeView'), user: id, viewId: id, all: z.boolean().optional() }),
  /** A tab of the app is opened. */
  z.object({ type: z.literal('openHome'), user: id, tab: z.enum(['home', 'messages']) }),
  z.object({ type: z.literal('messageShortcut'), user: id, ts: id, callbackId: id }),
  /** An archived channel is opened again. */
  z.object({ type: z.literal('unarchive'), user: id, channel: id }),
  z.object({ type: z.literal('globalShortcut'), user: id, callbackId: id }),
  z.object({ type: z.literal('faults'), mode: z.enum(faultModes) }),
  /** Sets the clock of this Slack and of the app forward: to nine o'clock where it is to the next Monday. */
  z.object({ type: z.literal('moveClock'), to: z.enum(['hour', 'day', 'monday']) }),
  /** Whether this Slack refuses charts, as some plans do. */
  z.object({ type: z.literal('charts'), refused: z.boolean() }),
  /** Fifty cases of five people in ten seconds. Answered at its beginning. */
  z.object({ type: z.literal('busyDay') }),
  z.object({ type: z.literal('reset') }),
]);

export type Action = z.input<typeof actionSchema>;
/** An action as the server has read it. */
export type ReadAction = z.output<typeof actionSchema>;

/** `goTo`: the conversation to show then. `problem`: one sentence for the person who did it. */
export type ActionResult = { ok: true; goTo?: string } | { ok: false; problem: string };

export interface PlaygroundChannel {
  readonly id: string;
  /** Without the `#`; of a direct message, who it is with. */
  readonly name: string;
  readonly kind: 'public' | 'private' | 'direct' | 'group';
  readonly archived: boolean;
  readonly readOnly: boolean;
  readonly externallyShared: boolean;
  readonly botIsMember: boolean;
  /** What it is about, where that has been set. */
  readonly topic?: string;
  /** Everything in it, replies too, oldest first. Cards have `metadata` (`event_payload.triage`, `.card`). */
  readonly messages: readonly Message[];
  /** Whether these are all: of a long channel the newest come first. */
  readonly complete: boolean;
}

/** What a window is told of a channel's messages: at first what there is, then what is new, edited or deleted (by `ts`). */
export type ChannelNews = { readonly complete: boolean } & (
  | { readonly messages: readonly Message[] }
  | { readonly changed: readonly Message[]; readonly gone: readonly string[] }
);

/** A call the app made to Slack because of what was done. */
export interface PlaygroundCall {
  /** A Web API method, or `response_url`. */
  readonly method: string;
  /** `case`, `question`, `fix:…` where it is about a card. */
  readonly card?: string;
  /** `ok`, Slack's error, a fault's name, or `pending`. */
  readonly outcome: string;
}

/** One thing that was done, and the calls to Slack between it and the next. */
export interface Doing {
  readonly id: number;
  /** Such as “Mia Sommer clicked answer:symptom:jobDeleted”. */
  readonly what: string;
  readonly calls: readonly PlaygroundCall[];
}

/** What one person sees of the workspace. */
export interface Snapshot {
  readonly team: string;
  /** `homeTab`: whether the app has one. */
  readonly bot: { readonly userId: string; readonly name: string; readonly homeTab: boolean };
  /** The agents that one can act as. */
  readonly agents: readonly { readonly id: string; readonly name: string }[];
  /** Everyone who may be mentioned, the bot too. */
  readonly names: Readonly<Record<string, string>>;
  readonly me: string;
  readonly channels: readonly PlaygroundChannel[];
  /** Messages that only this person sees, oldest first; each has its `channel` and maybe a `thread_ts`. */
  readonly ephemerals: readonly Ephemeral[];
  /** The views of the open modal, each above those before it, with what the app objects to in it, by `block_id`. */
  readonly modals: readonly {
    readonly view: StoredView;
    readonly errors: Readonly<Record<string, string>>;
    /** What the user looked at as they opened it, where it was a conversation. */
    readonly conversation?: string | undefined;
  }[];
  /** The app's Home tab; absent where the app has published nothing for this person. */
  readonly home?: { readonly id: string; readonly blocks: readonly unknown[] };
  readonly commands: readonly {
    readonly command: string;
    readonly hint: string;
    readonly description: string;
  }[];
  readonly shortcuts: readonly {
    readonly type: 'message' | 'global';
    readonly name: string;
    readonly callbackId: string;
  }[];
  /** What the app suggests to begin with: as a message to it, and as a command. */
  readonly suggestions: readonly {
    readonly title: string;
    readonly message: string;
    readonly command: string;
  }[];
  /** The cases are in a database of one's own: unlike the messages they are still there after a restart or a reset. */
  readonly keepsCases: boolean;
  readonly faults: FaultMode;
  readonly chartsRefused: boolean;
  /** By how much the clock was moved. Milliseconds. */
  readonly clockMoved: number;
  /** A busy day is under way. */
  readonly isBusyDay: boolean;
  /** The newest last. */
  readonly doings: readonly Doing[];
  /** Why the texts as they are saved cannot be used: `file: field: what is wrong`, one each. */
  readonly textProblems: readonly string[];
  /** Code files that have changed since the start. */
  readonly restartFor: readonly string[];
}

/** What is sent of a `Snapshot`: of messages that a window has already, it is not told again. */
export interface Update extends Omit<Snapshot, 'channels'> {
  readonly channels: readonly (Omit<PlaygroundChannel, keyof ChannelNews | 'messages'> & ChannelNews)[];
}

type NodeKind = 'question' | 'choice' | 'fix' | 'flow' | 'end';

/** The machine behind one triage, and where in it the triage is. */
export interface FlowView {
  /** What agents call the case by. */
  readonly number: number;
  /** Its title. */
  readonly flow: string;
  /** The file of the machine. */
  readonly file: string;
  readonly nodes: readonly {
    readonly id: string;
    readonly kind: NodeKind;
    readonly title: string;
    /** What code calls it, and what it asks or shows. */
    readonly ids: readonly string[];
    /** What agents read there, as mrkdwn: a paragraph each. */
    readonly text: readonly string[];
    /** Where its text comes from. */
    readonly files: readonly string[];
    /** `current` also for each fix shown together; `passed` on the way there; else `ahead`. */
    readonly state: 'current' | 'passed' | 'ahead';
  }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
    readonly passed: boolean;
  }[];
  readonly facts: readonly { readonly name: string; readonly value: string; readonly by: string }[];
  /** The titles of the flows the triage has gone through, this one last. */
  readonly trail: readonly string[];
}
