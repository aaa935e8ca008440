import type { PlaygroundChannel, Snapshot } from '../page-api.ts';
import { useTools } from './contexts.ts';

/** Few enough to be read by whoever has just come. */
const SHOWN = 3;

interface SuggestionsProps {
  readonly snapshot: Snapshot;
  readonly channel: PlaygroundChannel;
}

/** Ways to begin, as the app's manifest suggests them: in its direct message as a message, in a channel as a command. */
export function Suggestions({ snapshot: { suggestions }, channel }: SuggestionsProps) {
  const { act, me } = useTools();
  const { id, kind } = channel;
  if (!canBeginIn(channel) || suggestions.length === 0) return undefined;
  return (
    <ul className="suggestions" aria-label="Ways to begin">
      {suggestions.slice(0, SHOWN).map(({ title, message, command }) => (
        <li key={title}>
          <button
            type="button"
            className="suggestion"
            onClick={() =>
              void act({
                type: 'write',
                user: me,
                channel: id,
                text: kind === 'direct' ? message : command,
              })
            }
          >
            <strong>{title}</strong> <span>{message}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Whether the app can open a case where one asks for it there. */
export function canBeginIn({
  botIsMember,
  archived,
  readOnly,
  externallyShared,
}: PlaygroundChannel): boolean {
  return botIsMember && !archived && !readOnly && !externallyShared;
}
