import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { PlaygroundChannel, Snapshot } from '../page-api.ts';
import { AttachButton, AttachedFiles } from './attachments.tsx';
import { useTools } from './contexts.ts';
import { Menu } from './menu.tsx';
import { useAttachments } from './use-attachments.ts';
import { useDraft } from './use-draft.ts';
import { titleOf } from './workspace.ts';

interface ComposerProps {
  readonly snapshot: Snapshot;
  readonly channel: PlaygroundChannel;
  readonly thread?: string;
  /** Something is being sent, whose answer the user wants to see. */
  onSend(): void;
}

/** Where messages and commands are typed. Enter sends, Shift+Enter begins a new line. */
export function Composer({ snapshot, channel, thread, onSend }: ComposerProps) {
  const { act, me } = useTools();
  const { text, setText, sent } = useDraft(me, channel.id, thread);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const attachments = useAttachments(me, field);
  const id = useId();

  const matches =
    /^\/\S*$/.test(text) && !dismissed
      ? snapshot.commands.filter(({ command }) => command.startsWith(text))
      : [];
  const chosen = matches[Math.min(active, matches.length - 1)];
  const label = thread === undefined ? `Message ${titleOf(channel)}` : 'Reply in thread';
  const shortcuts = snapshot.shortcuts.filter(({ type }) => type === 'global');

  async function send() {
    const written = text.trim();
    const { files, uploading } = attachments;
    if ((written === '' && files.length === 0) || uploading || busy) return;
    onSend();
    setBusy(true);
    const worked = await act({
      type: 'write',
      user: me,
      channel: channel.id,
      text: written,
      files: files.map((file) => file.id),
      ...(thread !== undefined && { thread }),
    });
    setBusy(false);
    // What was typed meanwhile, or could not be sent, stays.
    if (!worked) return;
    sent(written);
    attachments.clear(files);
  }

  function complete(command: string) {
    setText(`${command} `);
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (chosen !== undefined) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) {
        event.preventDefault();
        setActive((active + step + matches.length) % matches.length);
        return;
      }
      if (event.key === 'Escape') {
        event.stopPropagation();
        setDismissed(true);
        return;
      }
      // A command that is written out already is sent rather than completed.
      if (event.key === 'Tab' || (event.key === 'Enter' && chosen.command !== text)) {
        event.preventDefault();
        complete(chosen.command);
        return;
      }
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    }
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {matches.length > 0 && (
        <div className="commands">
          <p className="commands-title">Commands</p>
          <div id={`${id}list`} role="listbox" aria-label="Commands">
            {matches.map(({ command, hint, description }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text field that owns the list
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in that field
              <div
                key={command}
                id={`${id}${command}`}
                role="option"
                aria-selected={command === chosen?.command}
                onClick={() => complete(command)}
              >
                <strong>{command}</strong> <span className="hint">{hint}</span>
                <span className="description">{description}</span>
              </div>
            ))}
          </div>
        </div>
      )}
      <AttachedFiles attachments={attachments} />
      <div className="composer-box">
        <AttachButton attachments={attachments} />
        <textarea
          ref={field}
          rows={1}
          value={text}
          placeholder={label}
          aria-label={label}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={matches.length > 0 ? `${id}list` : undefined}
          aria-activedescendant={chosen && `${id}${chosen.command}`}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
            setDismissed(false);
          }}
          onKeyDown={onKeyDown}
          onPaste={attachments.onPaste}
        />
        {shortcuts.length > 0 && (
          <Menu
            label="Shortcuts"
            className="upwards"
            items={shortcuts.map(({ name, callbackId }) => ({
              key: callbackId,
              label: name,
              choose: () => void act({ type: 'globalShortcut', user: me, callbackId }),
            }))}
          >
            ⚡
          </Menu>
        )}
        <button type="submit" className="send" aria-label="Send" aria-busy={busy || undefined}>
          <span aria-hidden="true">➤</span>
        </button>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {chosen === undefined ? '' : `${matches.length} of the commands fit: ${chosen.command}`}
      </p>
    </form>
  );
}
