import { createContext, useCallback, useState } from 'react';

/** Notes that a dialog is open. Returns a function to be called when it is closed. */
type Opened = (dialog: HTMLDialogElement) => () => void;

export const DialogsContext = createContext<Opened>(() => () => {});

/** The dialog above everything else, and how dialogs are to say that they are open. */
export function useDialogs(): [HTMLDialogElement | undefined, Opened] {
  const [open, setOpen] = useState<readonly HTMLDialogElement[]>([]);
  const opened = useCallback<Opened>((dialog) => {
    setOpen((before) => [...before, dialog]);
    return () => setOpen((before) => before.filter((each) => each !== dialog));
  }, []);
  return [open.at(-1), opened];
}
