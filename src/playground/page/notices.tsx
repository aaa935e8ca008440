import { createPortal } from 'react-dom';
import type { Snapshot } from '../page-api.ts';
import { type Problem, Toast } from './toast.tsx';

interface NoticesProps {
  readonly snapshot: Snapshot | undefined;
  readonly connected: boolean;
  /** Why the last thing the user did had no effect. */
  readonly problem: Problem | undefined;
  /** The dialog that is open: it has the problem in it, as everything else can neither be reached nor read then. */
  readonly dialog: HTMLDialogElement | undefined;
  dismiss(): void;
}

const faultNotices = {
  slow: 'Slack is slow',
  rateLimited: 'Slack limits the rate of calls',
  down: 'Slack is down',
  twice: 'Slack delivers everything twice',
} as const;

/** What every user has to know, above everything else. */
export function Notices({ snapshot, connected, problem, dialog, dismiss }: NoticesProps) {
  const { textProblems = [], restartFor = [], faults = 'none' } = snapshot ?? {};
  return (
    <>
      <div className="notices" role="status">
        {!connected && <p className="notice warning">Connection lost. Trying again …</p>}
        {textProblems.map((text) => (
          <p key={text} className="notice warning">
            <strong>A saved text cannot be used.</strong> {text}
          </p>
        ))}
        {restartFor.length > 0 && (
          <p className="notice">
            <strong>Restart needed:</strong> {restartFor.join(', ')} changed.
          </p>
        )}
        {faults !== 'none' && <p className="notice">{faultNotices[faults]}: the fault switch is on.</p>}
      </div>
      {createPortal(
        <div className="toasts" role="alert">
          {problem !== undefined && <Toast problem={problem} dismiss={dismiss} />}
        </div>,
        dialog ?? document.body,
      )}
    </>
  );
}
