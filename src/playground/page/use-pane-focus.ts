import { useEffect, useRef } from 'react';

/**
 * Takes the keyboard along as panes come and go: into a thread that opens, back to its message when it closes,
 * and to what is shown instead where a narrow window hides what had the focus.
 */
export function usePaneFocus(pane: string, thread: string | undefined) {
  const before = useRef({ pane, thread });

  useEffect(() => {
    const { pane: lastPane, thread: lastThread } = before.current;
    before.current = { pane, thread };
    if (lastPane === pane && lastThread === thread) return;
    const opened = thread !== undefined && thread !== lastThread;
    const active = document.activeElement;
    if (!opened && active !== null && active !== document.body && active.checkVisibility()) return;
    const candidates = [
      pane === 'menu' ? '.place[aria-current]' : undefined,
      pane === 'flow' && !opened ? '.flow-scroller' : undefined,
      lastPane === 'flow' && thread === lastThread ? '.flow-toggle' : undefined,
      thread === undefined && lastThread
        ? `.timeline [data-ts="${CSS.escape(lastThread)}"]`
        : '.thread .posts',
      '.posts',
    ];
    for (const selector of candidates) {
      const element = selector === undefined ? null : document.querySelector<HTMLElement>(selector);
      if (element?.checkVisibility()) {
        element.focus();
        return;
      }
    }
  }, [pane, thread]);
}
