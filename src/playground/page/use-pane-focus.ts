import { useEffect, useRef } from 'react';

interface Shown {
  readonly pane: string;
  readonly channel: string | undefined;
  readonly thread: string | undefined;
}

/**
 * Takes the keyboard along as panes come and go: to where one writes in a channel, into a thread that opens, back to its
 * message when it closes, and to what is shown instead where a narrow window hides what had the focus.
 */
export function usePaneFocus({ pane, channel, thread }: Shown) {
  const before = useRef<Shown>(undefined);

  useEffect(() => {
    const last = before.current;
    before.current = { pane, channel, thread };
    if (last?.pane === pane && last.channel === channel && last.thread === thread) return;
    const opened = last !== undefined && thread !== undefined && thread !== last.thread;
    const came = last?.channel !== channel || last?.pane === 'menu';
    const active = document.activeElement;
    if (!opened && !came && active !== null && active !== document.body && active.checkVisibility()) return;
    const candidates = [
      pane === 'menu' ? '.place[aria-current]' : undefined,
      pane === 'flow' && !opened ? '.flow-picture' : undefined,
      last?.pane === 'flow' && thread === last.thread ? '.flow-toggle' : undefined,
      // On a touch screen its keyboard would come up and hide the channel.
      came && !opened && !matchMedia('(pointer: coarse)').matches ? '.composer textarea' : undefined,
      thread === undefined && last?.thread
        ? `.timeline [data-ts="${CSS.escape(last.thread)}"]`
        : '.thread .posts',
      '.home [aria-current]',
      '.posts',
    ];
    for (const selector of candidates) {
      const found = selector === undefined ? [] : document.querySelectorAll<HTMLElement>(selector);
      const element = [...found].find((each) => each.checkVisibility());
      if (element !== undefined) {
        element.focus();
        return;
      }
    }
  }, [pane, channel, thread]);
}
