import { type ReactNode, useCallback, useState } from 'react';
import type { Question } from './contexts.ts';
import { Dialog } from './dialog.tsx';

/** A way to ask before something is done, and the dialog that asks, to be put anywhere on the page. */
export function useConfirm(): [(question: Question) => Promise<boolean>, ReactNode] {
  const [asked, setAsked] = useState<{ question: Question; answer(yes: boolean): void }>();

  const confirm = useCallback(
    (question: Question) =>
      new Promise<boolean>((resolve) => {
        setAsked({
          question,
          answer(yes) {
            setAsked(undefined);
            resolve(yes);
          },
        });
      }),
    [],
  );

  return [confirm, asked && <ConfirmDialog {...asked} />];
}

function ConfirmDialog({ question, answer }: { question: Question; answer(yes: boolean): void }) {
  const { title, text, yes, no, danger } = question;
  return (
    <Dialog title={title} className="confirm" focus="[data-yes]" onClose={() => answer(false)}>
      <p className="dialog-body">{text}</p>
      <footer className="dialog-footer">
        <button type="button" className="button" onClick={() => answer(false)}>
          {no}
        </button>
        <button
          type="button"
          className={`button ${danger ? 'danger' : 'primary'}`}
          data-yes
          onClick={() => answer(true)}
        >
          {yes}
        </button>
      </footer>
    </Dialog>
  );
}
