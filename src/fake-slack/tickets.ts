import type { Team } from './directory.ts';

/** Slack's rule: a trigger opens one modal, within three seconds. */
const TRIGGER_MS = 3_000;
/** Slack's rule: a response URL works five times, within thirty minutes. */
const RESPONSE_URL_MS = 30 * 60_000;
const RESPONSE_URL_USES = 5;

/** Whom a response URL answers, and the message that was clicked. */
export interface ResponseTarget {
  readonly channel: string;
  readonly user: string;
  readonly source?: { readonly ts: string; readonly ephemeral: boolean };
}

interface Triggered {
  readonly user: string;
  /** What they looked at, where it was a conversation. */
  readonly conversation: string | undefined;
}

export type Tickets = ReturnType<typeof createTickets>;

/** The short-lived rights that Slack hands out with a click: `trigger_id`s and response URLs. */
export function createTickets(team: Team, now: () => number, nextSerial: () => bigint) {
  const triggers = new Map<string, Triggered & { at: number; used: boolean }>();
  const urls = new Map<string, { target: ResponseTarget; at: number; uses: number }>();

  return {
    issueTrigger(user: string, conversation?: string): string {
      const id = `${nextSerial()}.8800000001.0f1e2d3c4b5a69788796a5b4c3d2e1f0`;
      triggers.set(id, { user, conversation, at: now(), used: false });
      return id;
    },

    /** Who clicked and where, or the name of Slack's error. */
    useTrigger(id: string): Triggered | { error: string } {
      const trigger = triggers.get(id);
      if (trigger === undefined) return { error: 'invalid_trigger_id' };
      if (trigger.used) return { error: 'exchanged_trigger_id' };
      if (now() - trigger.at > TRIGGER_MS) return { error: 'expired_trigger_id' };
      trigger.used = true;
      return { user: trigger.user, conversation: trigger.conversation };
    },

    /** The path of a new response URL. */
    issueResponsePath(kind: 'actions' | 'commands' | 'app', target: ResponseTarget): string {
      const path = `/${kind}/${team.id}/${nextSerial()}/4xQp7Zk2LmNv8RtY`;
      urls.set(path, { target, at: now(), uses: 0 });
      return path;
    },

    /** Whom to answer, or the name of Slack's error. */
    useResponsePath(path: string): { target: ResponseTarget } | { error: string } {
      const url = urls.get(path);
      if (url === undefined || now() - url.at > RESPONSE_URL_MS) return { error: 'expired_url' };
      if (url.uses >= RESPONSE_URL_USES) return { error: 'used_url' };
      url.uses += 1;
      return { target: url.target };
    },
  };
}
