import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

interface DialogProps {
  readonly title: string;
  /** The element in the dialog that gets the focus, as a selector; else the first that takes one. */
  readonly focus?: string;
  readonly className?: string;
  /** Escape was pressed, or the cross. */
  onClose(): void;
  readonly children: ReactNode;
}

/**
 * A modal dialog. The browser's own: it keeps the focus inside, makes everything else inert, and gives the
 * focus back afterwards.
 */
export function Dialog({ title, focus, className = '', onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  // Before it is taken off the page: only then does closing it give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    if (focus !== undefined) element?.querySelector<HTMLElement>(focus)?.focus();
    return () => element?.close();
  }, [focus]);

  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={id}
      onCancel={(event) => {
        // It closes when its opener says so: a modal may stay open where the app cannot be told.
        event.preventDefault();
        onClose();
      }}
    >
      <header className="dialog-header">
        <h2 id={id}>{title}</h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      {children}
    </dialog>
  );
}
