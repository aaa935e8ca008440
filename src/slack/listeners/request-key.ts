import { createHash } from 'node:crypto';

/** 96 bits: of a case's few requests no two have the same by accident. */
const KEY_BYTES = 12;

/**
 * What tells a click or a submitted window from every other one, from what Slack says of it: the same for a request that
 * is sent again as it is. Sixteen characters that tell nothing of the parts.
 */
export function requestKey(...parts: readonly (string | undefined)[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  return digest.subarray(0, KEY_BYTES).toString('base64url');
}
