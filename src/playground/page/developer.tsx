import type { FaultMode, PlaygroundCall, Snapshot } from '../page-api.ts';
import { useTools } from './contexts.ts';
import { Scroller } from './scroller.tsx';
import { Situations } from './situations.tsx';

const faults: readonly { readonly mode: FaultMode; readonly name: string; readonly what: string }[] = [
  { mode: 'none', name: 'None', what: 'Slack works.' },
  { mode: 'slow', name: 'Slow', what: 'Every call takes its time.' },
  { mode: 'rateLimited', name: 'Rate limited', what: 'Slack wants to be called less often.' },
  { mode: 'down', name: 'Down', what: 'Slack does not answer.' },
  { mode: 'twice', name: 'Twice', what: 'Every click and command is delivered twice.' },
];

/** For developers: faults, the calls to Slack, and what is wrong with saved files. */
export function Developer({ snapshot, close }: { snapshot: Snapshot; close(): void }) {
  const { act, confirm, go } = useTools();

  async function reset() {
    const sure = await confirm({
      title: 'Reset the workspace?',
      text: snapshot.keepsCases
        ? 'All messages of this playground are deleted, for every window. Its cases stay in the database.'
        : 'All messages and cases of this playground are deleted, for every window.',
      yes: 'Reset',
      no: 'Keep them',
      danger: true,
    });
    if (sure && (await act({ type: 'reset' }))) go({ thread: undefined, flow: false });
  }

  return (
    <aside className="developer" aria-label="Developer">
      <header className="developer-header">
        <h2>Developer</h2>
        <button type="button" className="button danger" onClick={() => void reset()}>
          Reset
        </button>
        <button type="button" className="icon-button" aria-label="Close developer panel" onClick={close}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      <div className="developer-body">
        <fieldset className="faults">
          <legend>Faults of Slack</legend>
          {faults.map(({ mode, name, what }) => (
            <label key={mode}>
              <input
                type="radio"
                name="faults"
                value={mode}
                checked={snapshot.faults === mode}
                onChange={() => void act({ type: 'faults', mode })}
              />
              <span>
                <strong>{name}</strong> <small>{what}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <Situations snapshot={snapshot} />
        <Calls doings={snapshot.doings} />
        <Files snapshot={snapshot} />
      </div>
    </aside>
  );
}

function Calls({ doings }: { doings: Snapshot['doings'] }) {
  return (
    <section className="calls" aria-labelledby="calls">
      <h3 id="calls">Calls to Slack</h3>
      {doings.length === 0 ? (
        <p>Nobody has done anything yet.</p>
      ) : (
        <Scroller className="scrolling" role="group" label="What was done, newest first">
          <ol>
            {doings.toReversed().map(({ id, what, calls }) => (
              <li key={id}>
                <p>
                  <span className="what">{what}</span>{' '}
                  <strong>
                    {calls.length} {calls.length === 1 ? 'call' : 'calls'}
                  </strong>
                </p>
                <ul>
                  {calls.map((call, index) => (
                    <li key={index} className={call.outcome === 'ok' ? 'ok' : 'not-ok'}>
                      {callWords(call)}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </Scroller>
      )}
    </section>
  );
}

function callWords({ method, card, outcome }: PlaygroundCall): string {
  return `${method}${card ? ` (${card})` : ''}: ${outcome}`;
}

function Files({ snapshot: { textProblems, restartFor } }: { snapshot: Snapshot }) {
  return (
    <section className="texts" aria-labelledby="texts">
      <h3 id="texts">Saved files</h3>
      {textProblems.length === 0 && restartFor.length === 0 && (
        <p>All texts are in use as they are saved. A changed fix shows here within two seconds.</p>
      )}
      {textProblems.length > 0 && (
        <>
          <p>These cannot be used, so the texts before them stay:</p>
          <ul>
            {textProblems.map((problem) => (
              <li key={problem} className="problem">
                {problem}
              </li>
            ))}
          </ul>
        </>
      )}
      {restartFor.length > 0 && (
        <>
          <p>Code has changed. Stop the playground and start it again for:</p>
          <ul>
            {restartFor.map((file) => (
              <li key={file}>
                <code>{file}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
