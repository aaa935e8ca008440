import type { ReactNode } from 'react';

interface PaneHeaderProps {
  readonly title: string;
  readonly note?: string | undefined;
  /** Where a narrow window, which shows one pane at a time, leads back to. */
  readonly back?: { readonly label: string; go(): void };
  /** What is at its end. */
  readonly children?: ReactNode;
}

export function PaneHeader({ title, note, back, children }: PaneHeaderProps) {
  return (
    <header className="pane-header">
      {back && (
        <button
          type="button"
          className="icon-button back"
          aria-label={`Back: ${back.label}`}
          onClick={back.go}
        >
          <span aria-hidden="true">←</span>
        </button>
      )}
      <div className="pane-title">
        <h2>{title}</h2>
        {note && <p>{note}</p>}
      </div>
      {children}
    </header>
  );
}
