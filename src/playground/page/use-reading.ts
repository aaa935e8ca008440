import { useEffect } from 'react';

/** Marks what is in a channel or thread as read, as soon as it can be seen. */
export function useReading(
  where: string,
  newest: string | undefined,
  read: (where: string, ts: string) => void,
): void {
  useEffect(() => {
    const look = () => {
      if (newest !== undefined && document.visibilityState === 'visible') read(where, newest);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [where, newest, read]);
}
