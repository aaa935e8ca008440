import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { elementsIn } from '../../fake-slack/slack-blocks.ts';
import type { Snapshot } from '../page-api.ts';
import { Blocks } from './blocks.tsx';
import { type Chosen, type Surface, SurfaceContext, useTools } from './contexts.ts';
import { Dialog } from './dialog.tsx';

type OpenModal = NonNullable<Snapshot['modal']>;

/** The app's modal. What is filled in survives all that changes around it, until another modal opens. */
export function Modal({ modal: { view, errors } }: { modal: OpenModal }) {
  const { act, me } = useTools();
  const [values, setValues] = useState<Readonly<Record<string, Chosen>>>({});
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const surface = useMemo<Surface>(
    () => ({
      id: view.id,
      act: (actionId, input) => act({ type: 'clickInView', user: me, viewId: view.id, actionId, input }),
      values,
      change: (actionId, value) => setValues((before) => ({ ...before, [actionId]: value })),
      errors,
    }),
    [view.id, act, me, values, errors],
  );

  useEffect(() => {
    if (Object.keys(errors).length > 0) {
      form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    }
  }, [errors]);

  const close = () => void act({ type: 'closeView', user: me, viewId: view.id });

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    // What was not touched keeps its first value; what is no longer in the modal is not sent.
    const fields = view.blocks.flatMap(elementsIn).map(({ action_id }) => action_id);
    const inputs = Object.fromEntries(Object.entries(values).filter(([id]) => fields.includes(id)));
    setBusy(true);
    await act({ type: 'submitView', user: me, viewId: view.id, inputs });
    setBusy(false);
  }

  return (
    <Dialog title={view.title.text} className="modal" focus="input, textarea, select" onClose={close}>
      <form ref={form} className="modal-form" noValidate onSubmit={(event) => void submit(event)}>
        <div className="dialog-body">
          <SurfaceContext value={surface}>
            <Blocks blocks={view.blocks} />
          </SurfaceContext>
        </div>
        <footer className="dialog-footer">
          <button type="button" className="button" onClick={close}>
            {view.close?.text ?? 'Close'}
          </button>
          {view.submit && (
            <button type="submit" className="button primary" aria-busy={busy || undefined}>
              <span className="button-label">{view.submit.text}</span>
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
