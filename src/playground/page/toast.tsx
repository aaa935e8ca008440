import { useCallback, useEffect, useRef, useState } from 'react';

/** How long a toast stays at least, and how long for each of its characters, that slow readers can read it (ms). */
const LEAST_MS = 6_000;
const CHARACTER_MS = 80;

/** The same can go wrong again: it is another problem then. */
export interface Problem {
  readonly text: string;
}

interface ToastProps {
  readonly problem: Problem;
  dismiss(): void;
}

/**
 * What went wrong, said once. It leaves by itself, but not while it is pointed at or has the focus, nor while the
 * window is hidden: https://www.w3.org/WAI/WCAG22/Understanding/timing-adjustable
 */
export function Toast({ problem, dismiss }: ToastProps) {
  const [held, setHeld] = useState(false);
  const toast = useRef<HTMLDivElement>(null);
  const isVisible = useVisibility();

  const leave = useCallback(() => {
    const hadFocus = toast.current?.contains(document.activeElement) ?? false;
    const dialog = toast.current?.closest('dialog');
    dismiss();
    if (!hadFocus) return;
    if (dialog) {
      const [field, button] = ['input, textarea, select', 'button'].map((each) =>
        dialog.querySelector<HTMLElement>(each),
      );
      (field ?? button)?.focus();
      return;
    }
    const composers = [...document.querySelectorAll<HTMLElement>('.composer textarea')];
    composers.findLast((composer) => composer.checkVisibility())?.focus();
  }, [dismiss]);

  useEffect(() => {
    if (held || !isVisible) return;
    const timer = setTimeout(leave, Math.max(LEAST_MS, CHARACTER_MS * problem.text.length));
    return () => clearTimeout(timer);
  }, [held, isVisible, problem, leave]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that it is being read
    <div
      ref={toast}
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(toast.current?.contains(document.activeElement) ?? false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // It closes the toast, not the dialog.
        event.preventDefault();
        leave();
      }}
    >
      <p>{problem.text}</p>
      <button type="button" className="icon-button" aria-label="Dismiss" onClick={leave}>
        <span aria-hidden="true">✕</span>
      </button>
    </div>
  );
}

function useVisibility(): boolean {
  const [isVisible, setVisible] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const look = () => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isVisible;
}
