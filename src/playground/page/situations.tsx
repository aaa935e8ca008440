import type { Action, Snapshot } from '../page-api.ts';
import { useTools } from './contexts.ts';

const ways: readonly { readonly to: Extract<Action, { type: 'moveClock' }>['to']; readonly name: string }[] =
  [
    { to: 'hour', name: 'An hour on' },
    { to: 'day', name: 'A day on' },
    { to: 'monday', name: 'Next Monday' },
  ];

const moment = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** For developers: situations that are rare, or take long, at a click. */
export function Situations({ snapshot: { chartsRefused, clockMoved, isBusyDay } }: { snapshot: Snapshot }) {
  const { act } = useTools();
  return (
    <fieldset className="situations">
      <legend>Situations</legend>
      <p role="status">
        {clockMoved === 0 ? (
          'The clock shows the time of this machine.'
        ) : (
          <>
            The clock was set to <strong>{moment.format(Date.now() + clockMoved)}</strong>. A new start sets
            it back.
          </>
        )}
      </p>
      <div className="situation-buttons">
        {ways.map(({ to, name }) => (
          <button
            key={to}
            type="button"
            className="button"
            onClick={() => void act({ type: 'moveClock', to })}
          >
            {name}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="button"
        disabled={isBusyDay}
        aria-describedby="busy-day"
        onClick={() => void act({ type: 'busyDay' })}
      >
        A busy day
      </button>
      <small id="busy-day">
        {isBusyDay ? 'Under way in #photo-support …' : 'Fifty cases of five people in ten seconds.'}
      </small>
      <label>
        <input
          type="checkbox"
          checked={chartsRefused}
          onChange={({ target }) => void act({ type: 'charts', refused: target.checked })}
        />
        <span>
          <strong>Charts are refused</strong> <small>As on some plans: invalid_blocks.</small>
        </span>
      </label>
    </fieldset>
  );
}
