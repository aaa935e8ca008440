import { useCallback, useState } from 'react';

/** What an agent has typed and not sent yet, remembered by the browser: it is there after a reload, too. */
export function useDraft(agent: string, channel: string, thread: string | undefined) {
  const key = ['draft', agent, channel, thread].filter((part) => part !== undefined).join(':');
  const [draft, setDraft] = useState(() => ({ key, text: load(key) }));
  const text = draft.key === key ? draft.text : load(key);

  const setText = useCallback(
    (next: string) => {
      if (next === '') localStorage.removeItem(key);
      else localStorage.setItem(key, next);
      setDraft({ key, text: next });
    },
    [key],
  );

  /** Forgets it if it is still what was sent. */
  const sent = useCallback(
    (written: string) => {
      if (load(key).trim() === written) setText('');
    },
    [key, setText],
  );

  return { text, setText, sent };
}

function load(key: string): string {
  return localStorage.getItem(key) ?? '';
}
