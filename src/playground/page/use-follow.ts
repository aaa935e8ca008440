import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** How far from its end (px) a list still counts as read to its end. */
const NEAR = 80;

/**
 * Keeps a scrolled list at its end as posts are added, unless the user has scrolled up. A post that is taller
 * than the list is shown from its beginning.
 * @param what the channel or thread: another one begins at its end
 */
export function useFollow(list: RefObject<HTMLElement | null>, what: string, newest: string | undefined) {
  const shown = useRef<{ what: string; newest: string | undefined }>(undefined);
  const atEnd = useRef(true);

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const before = shown.current;
    shown.current = { what, newest };
    if (before?.what !== what) {
      element.scrollTop = element.scrollHeight;
      atEnd.current = true;
      return;
    }
    if (before.newest === newest || !atEnd.current) return;
    const last = element.querySelector<HTMLElement>('[data-ts]:last-of-type');
    const end = element.scrollHeight - element.clientHeight;
    element.scrollTop = last === null ? end : Math.min(end, last.offsetTop - 12);
  }, [list, what, newest]);

  // Where the list gets smaller, or is shown again, its end stays in sight.
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [list]);

  return () => {
    const element = list.current;
    if (element === null) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
  };
}
