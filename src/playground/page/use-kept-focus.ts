import { type RefObject, useLayoutEffect, useRef } from 'react';

interface Focused {
  readonly actionId: string;
  /** The first line of the text it was beside. */
  readonly beside: string | undefined;
}

/**
 * Keeps the keyboard's place in a message that the app edits: at the same button, else at the one now
 * beside the same text (such as *Undo* after *Done*), else at the message itself.
 * @returns what the message needs as `onFocus` and `onBlur`
 */
export function useKeptFocus(message: RefObject<HTMLElement | null>) {
  const focused = useRef<Focused>(undefined);

  useLayoutEffect(() => {
    const root = message.current;
    const before = focused.current;
    // A button that React removes is not blurred for React, but the focus has fallen to the body.
    if (root === null || before === undefined || document.activeElement !== document.body) return;
    const find = (selector: string) => root.querySelector<HTMLElement>(selector);
    const same = find(`[data-action-id="${CSS.escape(before.actionId)}"]`);
    const beside =
      before.beside === undefined
        ? null
        : find(`[data-beside="${CSS.escape(before.beside)}"] [data-action-id]`);
    (same ?? beside ?? root).focus({ preventScroll: same === null && beside === null });
  });

  return {
    onFocus({ target }: { target: EventTarget }) {
      if (!(target instanceof HTMLElement)) return;
      const { actionId } = target.dataset;
      const beside = target.closest<HTMLElement>('[data-beside]')?.dataset.beside;
      focused.current = actionId === undefined ? undefined : { actionId, beside };
    },
    onBlur({ target }: { target: EventTarget }) {
      // The user went elsewhere; a removed button is no longer connected.
      if (target instanceof HTMLElement && target.isConnected) focused.current = undefined;
    },
  };
}
