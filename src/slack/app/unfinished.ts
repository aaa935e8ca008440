import type { IncomingMessage } from 'node:http';

/** Clicks, modals, commands and nearly all messages are smaller. */
export const SMALL_BYTES = 64 * 1024;
/** So many larger bodies are held at a time while they are not complete. */
const MOST_LARGE = 32;

interface Unfinished {
  readonly address: string;
  /** To be called when its place is needed. */
  readonly giveUp: () => void;
}

/**
 * Places for bodies that are not complete. A small one needs none, whatever length it announces; one that has become
 * large takes one. Where there is none left, one is given up, and never the one that has just sent something unless it is
 * the only one of its address: of the address that holds the most, the one that has been silent for the longest. So a
 * body that comes in one go is read to its end, however many others wait; Slack's always come so.
 *
 * The address is that of the connection. What a header says of it could be made up, and a proxy should hand on
 * complete bodies only, as the one in `Caddyfile` does.
 */
export function createUnfinished() {
  /** From the one silent for the longest to the one that has sent something last. */
  const large = new Set<Unfinished>();

  function giveUpOne(): void {
    const held = new Map<string, number>();
    for (const { address } of large) held.set(address, (held.get(address) ?? 0) + 1);
    const most = Math.max(...held.values());
    for (const one of large) {
      if (held.get(one.address) !== most) continue;
      one.giveUp();
      return;
    }
  }

  return {
    /** Watches a body come; gives what to call when nothing more is awaited of it. */
    watch(request: IncomingMessage, giveUp: () => void): () => void {
      const body = {
        address: request.socket.remoteAddress ?? '',
        giveUp() {
          leave();
          giveUp();
        },
      };
      let bytes = 0;
      const took = (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= SMALL_BYTES) return;
        large.delete(body);
        large.add(body);
        if (large.size > MOST_LARGE) giveUpOne();
      };
      function leave(): void {
        request.off('data', took);
        large.delete(body);
      }
      request.on('data', took);
      return leave;
    },
  };
}
