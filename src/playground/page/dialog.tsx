import { type ReactNode, useContext, useId, useLayoutEffect, useRef } from 'react';
import { DialogsContext } from './use-dialogs.ts';

interface DialogProps {
  readonly title: string;
  /** The element in the dialog that gets the focus, as a selector; else the first that takes one. */
  readonly focus?: string;
  readonly className?: string;
  /** Leads to the dialog below, where there is one. */
  back?(): void;
  /** The cross was pressed; or Escape, where there is no way back. */
  onClose(): void;
  readonly children: ReactNode;
}

/**
 * A modal dialog. The browser's own: it keeps the focus inside, makes everything else inert, and gives the
 * focus back afterwards.
 */
export function Dialog({ title, focus, className = '', back, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const opened = useContext(DialogsContext);
  const id = useId();

  useLayoutEffect(() => (dialog.current ? opened(dialog.current) : undefined), [opened]);

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
        (back ?? onClose)();
      }}
    >
      <header className="dialog-header">
        {back && (
          <button type="button" className="icon-button" aria-label="Back" onClick={back}>
            <span aria-hidden="true">←</span>
          </button>
        )}
        <h2 id={id}>{title}</h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      {children}
    </dialog>
  );
}
