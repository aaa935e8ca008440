import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';

/** How far from its end (px) a list still counts as read to its end. */
const NEAR = 80;

/**
 * Keeps a scrolled list at its end as posts are added and grow, unless the user has scrolled up. A post that is taller
 * than the list is shown from its beginning.
 * @param list its one child holds all the posts
 * @param what the channel or thread: another one begins at its end
 * @returns what the list needs as `onScroll`, and what to call where the user wants to see what comes
 */
export function useFollow(list: RefObject<HTMLElement | null>, what: string, newest: string | undefined) {
  const shown = useRef<{ what: string; newest: string | undefined }>(undefined);
  const atEnd = useRef(true);
  /** Where the list was scrolled to when last looked at. */
  const top = useRef(0);

  const scrollTo = useCallback((element: HTMLElement, to: number) => {
    element.scrollTop = to;
    top.current = element.scrollTop;
  }, []);

  const toEnd = useCallback(() => {
    atEnd.current = true;
    if (list.current !== null) scrollTo(list.current, list.current.scrollHeight);
  }, [list, scrollTo]);

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const before = shown.current;
    shown.current = { what, newest };
    if (before?.what !== what) return toEnd();
    if (before.newest === newest || !atEnd.current) return;
    const last = element.querySelector<HTMLElement>('[data-ts]:last-of-type');
    const end = element.scrollHeight - element.clientHeight;
    const beginning = last === null ? end : last.offsetTop - 12;
    if (beginning >= end) return toEnd();
    atEnd.current = false;
    scrollTo(element, beginning);
  }, [list, what, newest, scrollTo, toEnd]);

  // Where the list gets smaller, is shown again, or what is in it grows, its end stays in sight.
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) toEnd();
    });
    observer.observe(element);
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [list, toEnd]);

  const onScroll = () => {
    const element = list.current;
    if (element === null) return;
    const isNear = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
    // Farther from the end, but not higher up: something has grown since it was scrolled to.
    if (isNear) atEnd.current = true;
    else if (element.scrollTop < top.current) atEnd.current = false;
    top.current = element.scrollTop;
  };
  return { onScroll, toEnd };
}
