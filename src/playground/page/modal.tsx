import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { elementsIn } from '../../fake-slack/slack-blocks.ts';
import type { Snapshot } from '../page-api.ts';
import { Blocks } from './blocks.tsx';
import { type Chosen, type Surface, SurfaceContext, useTools } from './contexts.ts';
import { Dialog } from './dialog.tsx';

type OpenView = Snapshot['modals'][number];

/** The app's modal: of the views in it only the one on top is seen, and those below stay as they were left. */
export function Modal({ views }: { views: Snapshot['modals'] }) {
  return views.map((open, index) => (
    <View key={open.view.id} open={open} isBelow={index < views.length - 1} />
  ));
}

function View({ open: { view, errors, conversation }, isBelow }: { open: OpenView; isBelow: boolean }) {
  const { act, me } = useTools();
  const [values, setValues] = useState<Readonly<Record<string, Chosen>>>({});
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const surface = useMemo<Surface>(
    () => ({
      id: view.id,
      act: (actionId, input) =>
        act({ type: 'clickInView', user: me, viewId: view.id, actionId, input, filled: values }),
      conversation,
      values,
      change: (actionId, value) => setValues((before) => ({ ...before, [actionId]: value })),
      errors,
    }),
    [view.id, act, me, conversation, values, errors],
  );

  useEffect(() => {
    if (Object.keys(errors).length > 0) {
      form.current?.querySelector<HTMLElement>('[aria-invalid], [data-invalid]')?.focus();
    }
  }, [errors]);

  const close = (all: boolean) => void act({ type: 'closeView', user: me, viewId: view.id, all });
  const isStacked = view.previous_view_id !== null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    // Slack tells the app only of numbers and times that fit.
    const wrong = form.current?.querySelector<HTMLElement>('input:invalid');
    if (wrong) return wrong.focus();
    // What was not touched keeps its first value; what is no longer in the modal is not sent.
    const fields = view.blocks.flatMap(elementsIn).map(({ action_id }) => action_id);
    const inputs = Object.fromEntries(Object.entries(values).filter(([id]) => fields.includes(id)));
    setBusy(true);
    await act({ type: 'submitView', user: me, viewId: view.id, inputs });
    setBusy(false);
  }

  return (
    <Dialog
      title={view.title.text}
      className={`modal ${isBelow ? 'below' : ''}`}
      focus="input, textarea, select"
      {...(isStacked && { back: () => close(false) })}
      onClose={() => close(true)}
    >
      <form ref={form} className="modal-form" noValidate onSubmit={(event) => void submit(event)}>
        <div className="dialog-body">
          <SurfaceContext value={surface}>
            <Blocks blocks={view.blocks} />
          </SurfaceContext>
        </div>
        <footer className="dialog-footer">
          <button type="button" className="button" onClick={() => close(false)}>
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
