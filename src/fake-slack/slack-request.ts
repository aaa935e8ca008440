import type { ResponseTarget } from './tickets.ts';

/** A request from Slack to the app. */
export interface SlackRequest {
  /** What the Socket Mode envelope of such a request is called. */
  readonly type: 'slash_commands' | 'interactive' | 'events_api';
  readonly payload: Readonly<Record<string, unknown>>;
  readonly contentType: 'application/x-www-form-urlencoded' | 'application/json';
  /** The payload as it goes over HTTP. */
  readonly body: string;
  /** What the app's answer to the request itself is about; see `acceptAnswer`. */
  readonly answers?: { readonly target: ResponseTarget } | { readonly viewId: string };
}
