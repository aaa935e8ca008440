import type { Action, ActionResult, FlowView } from '../page-api.ts';

const UNREACHABLE = 'The playground does not answer. Is it still running?';

/** Tells the server what the user did. Never throws: that the server is gone is a problem like any other. */
export async function post(action: Action): Promise<ActionResult> {
  try {
    const answer = await fetch('/playground/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(action),
    });
    return await answer.json();
  } catch {
    return { ok: false, problem: UNREACHABLE };
  }
}

/** The machine behind a triage as it is now; `undefined` where there is none to show. */
export async function fetchFlow(triage: string, signal: AbortSignal): Promise<FlowView | undefined> {
  const answer = await fetch(`/playground/flow?triage=${encodeURIComponent(triage)}`, { signal });
  return answer.ok ? await answer.json() : undefined;
}
