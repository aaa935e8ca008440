import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { FlowView, Snapshot } from '../page-api.ts';
import { useTools } from './contexts.ts';
import type { FlowNode } from './flow-box.tsx';
import { FlowDetails } from './flow-details.tsx';
import { FlowPicture } from './flow-picture.tsx';
import { PaneHeader } from './pane-header.tsx';
import { reuse } from './reuse.ts';
import { Scroller } from './scroller.tsx';
import { fetchFlow } from './talk.ts';

interface FlowPaneProps {
  readonly triage: string;
  /** Whenever it is another one, the flow is asked for anew. */
  readonly snapshot: Snapshot;
}

/** The machine behind a case, and what it knows. */
export function FlowPane({ triage, snapshot }: FlowPaneProps) {
  const { go } = useTools();
  const view = useFlow(triage, snapshot);
  return (
    <section className="pane flow" aria-label="Flow view">
      <PaneHeader
        title="Flow view"
        note={view && `Case ${view.number} · ${view.trail.join(' › ')}`}
        back={{ label: 'Thread', go: () => go({ flow: false }) }}
      >
        <button
          type="button"
          className="icon-button close-pane"
          aria-label="Close flow view"
          onClick={() => go({ flow: false })}
        >
          <span aria-hidden="true">✕</span>
        </button>
      </PaneHeader>
      {view === undefined ? (
        <p className="empty">This case has no flow to show yet.</p>
      ) : (
        <Flow view={view} />
      )}
    </section>
  );
}

function useFlow(triage: string, snapshot: Snapshot): FlowView | undefined {
  const [view, setView] = useState<FlowView>();
  useEffect(() => {
    const asked = new AbortController();
    fetchFlow(triage, asked.signal).then(
      (next) => setView((before) => (next !== undefined && reuse(before, next) ? before : next)),
      // A newer question was asked, or the connection is lost: what is shown stays.
      () => {},
    );
    return () => asked.abort();
  }, [triage, snapshot]);
  return view;
}

const stateWords = { current: 'current', passed: 'passed', ahead: '' } as const;

function Flow({ view }: { view: FlowView }) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [openedId, setOpenedId] = useState<string>();
  // Another flow has other steps.
  const opened = view.nodes.find((node) => node.id === openedId);
  const way = view.nodes.filter(({ state }) => state !== 'ahead');
  const open = useCallback((node: FlowNode) => setOpenedId(node.id), []);

  function close() {
    setOpenedId(undefined);
    if (opened === undefined) return;
    root.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(opened.id)}"]`)?.focus();
  }

  return (
    <div ref={root} className="flow-parts">
      <FlowPicture view={view} describedBy={id} opened={opened?.id} open={open} />
      <ol id={id} className="visually-hidden" aria-label="The way so far">
        {way.map((node) => (
          <li key={node.id}>
            {node.title}, {stateWords[node.state]}
          </li>
        ))}
      </ol>
      <Scroller className="flow-facts" role="group" label="Facts and files">
        {opened === undefined ? <Known view={view} /> : <FlowDetails node={opened} close={close} />}
      </Scroller>
    </div>
  );
}

function Known({ view }: { view: FlowView }) {
  const current = view.nodes.filter(({ state }) => state === 'current');
  const others = view.nodes.filter(({ state, files }) => state === 'passed' && files.length > 0);
  return (
    <>
      <h3>Known</h3>
      {view.facts.length === 0 ? (
        <p>Nothing yet.</p>
      ) : (
        <dl>
          {view.facts.map(({ name, value, by }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {value} <small>{by}</small>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <h3>Files</h3>
      <ul className="files">
        <li>
          <span>The flow</span> <code>{view.file}</code>
        </li>
        {[...current, ...others].map(({ id: node, title, files, state }) => (
          <li key={node} className={state}>
            <span>{title}</span>
            {files.map((file) => (
              <code key={file}>{file}</code>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
