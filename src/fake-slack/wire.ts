import type { SlackAnswer } from './faults.ts';

/** A request to Slack, whatever it came through. */
export interface IncomingRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** What goes back over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** Where the body is only the first half of the answer: what happens behind it. */
  readonly half?: SlackAnswer['half'];
}
