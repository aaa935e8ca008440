import type { Message } from '../../fake-slack/messages.ts';
import type { Ephemeral } from '../../fake-slack/world.ts';
import type { PlaygroundChannel, Snapshot } from '../page-api.ts';
import type { ReadMarks } from './use-read-marks.ts';

/** What is shown in a channel or thread: a message for all, or an ephemeral one for one person. */
export interface Post {
  readonly ts: string;
  readonly message: Message | Ephemeral;
  readonly ephemeral: boolean;
}

function isRoot({ ts, thread_ts, subtype }: Message): boolean {
  return thread_ts === undefined || thread_ts === ts || subtype === 'thread_broadcast';
}

/** What a channel shows outside its threads, oldest first. */
export function timelineOf({ id, messages }: PlaygroundChannel, ephemerals: readonly Ephemeral[]): Post[] {
  return inOrder(
    messages.filter(isRoot),
    ephemerals.filter(({ channel, thread_ts }) => channel === id && thread_ts === undefined),
  );
}

/** A thread's first message and its replies, oldest first. */
export function threadOf(
  { id, messages }: PlaygroundChannel,
  ts: string,
  ephemerals: readonly Ephemeral[],
): Post[] {
  return inOrder(
    messages.filter((message) => message.ts === ts || message.thread_ts === ts),
    ephemerals.filter(({ channel, thread_ts }) => channel === id && thread_ts === ts),
  );
}

function inOrder(messages: readonly Message[], ephemerals: readonly Ephemeral[]): Post[] {
  return [
    ...messages.map((message) => ({ ts: message.ts, message, ephemeral: false })),
    ...ephemerals.map((message) => ({ ts: message.ts, message, ephemeral: true })),
  ].sort((a, b) => (a.ts < b.ts ? -1 : 1));
}

/** The replies to each of a channel's messages, oldest first. */
export function repliesIn({ messages }: PlaygroundChannel): ReadonlyMap<string, readonly Message[]> {
  const replies = messages.filter(({ ts, thread_ts }) => thread_ts !== undefined && thread_ts !== ts);
  return Map.groupBy(replies, ({ thread_ts = '' }) => thread_ts);
}

/** How many of these others wrote after what was read. */
export function unread(messages: readonly Message[], me: string, read: string = ''): number {
  return messages.filter(({ ts, user }) => ts > read && user !== me).length;
}

/** How many of those that only one person sees came after what was read. */
export function unreadEphemerals(
  ephemerals: readonly Ephemeral[],
  where: { readonly channel: string; readonly thread: string | undefined },
  read: string = '',
): number {
  return ephemerals.filter(
    ({ channel, thread_ts, ts }) => channel === where.channel && thread_ts === where.thread && ts > read,
  ).length;
}

/** How many posts of a channel the agent has not read. */
export function unreadIn(channel: PlaygroundChannel, { ephemerals, me }: Snapshot, marks: ReadMarks): number {
  const { id, messages } = channel;
  return (
    unread(messages.filter(isRoot), me, marks[id]) +
    unreadEphemerals(ephemerals, { channel: id, thread: undefined }, marks[id])
  );
}

/** `case`, `question`, `fix:…` where a message is one of the app's cards. */
export function cardOf(message: Message | Ephemeral): string | undefined {
  const card = 'metadata' in message ? message.metadata?.event_payload.card : undefined;
  return typeof card === 'string' ? card : undefined;
}

/** The triage that a message is a card of. */
export function triageOf(message: Message | Ephemeral | undefined): string | undefined {
  const triage = message && 'metadata' in message ? message.metadata?.event_payload.triage : undefined;
  return typeof triage === 'string' ? triage : undefined;
}

/** “#photo-support”, “Photo Help”: with the sign that goes before a channel's name. */
export function titleOf({ kind, name }: PlaygroundChannel): string {
  return kind === 'direct' || kind === 'group' ? name : `#${name}`;
}
