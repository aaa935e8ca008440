import { useCallback, useState } from 'react';

/** Up to which `ts` an agent has read, by channel or, for its replies, by thread. */
export type ReadMarks = Readonly<Record<string, string>>;

/** What an agent has read, remembered by the browser, and how to note that more was read. */
export function useReadMarks(agent: string): [ReadMarks, (where: string, ts: string) => void] {
  const key = `read:${agent}`;
  const [marks, setMarks] = useState<{ key: string; marks: ReadMarks }>(() => ({ key, marks: load(key) }));
  const current = marks.key === key ? marks.marks : load(key);

  const read = useCallback(
    (where: string, ts: string) => {
      // Loaded anew: another window may be the same agent.
      const before = load(key);
      if ((before[where] ?? '') >= ts) return;
      const after = { ...before, [where]: ts };
      localStorage.setItem(key, JSON.stringify(after));
      setMarks({ key, marks: after });
    },
    [key],
  );

  return [current, read];
}

function load(key: string): ReadMarks {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}
