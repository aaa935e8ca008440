import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';

/** How far from its end (px) a list still counts as read to its end. */
const NEAR = 80;
/** What is left above a post that is shown from its beginning (px). */
const ABOVE = 12;

/**
 * Keeps a scrolled list at its end as posts are added and grow, unless the user has scrolled up. A new post that is
 * taller than the list is shown from its beginning. Posts may come into the page only as they come into sight.
 * @param list its first child is as high as all posts
 * @param newest the `ts` of the last post
 * @returns what the list needs as `onScroll`, what to call where a post has come into the page or grown, and where the
 * user wants to see what comes
 */
export function useFollow(list: RefObject<HTMLElement | null>, newest: string | undefined) {
  const atEnd = useRef(true);
  /** A new post that has not been looked at yet: whether it is taller than the list. */
  const fresh = useRef<string>(undefined);
  const before = useRef(newest);
  /** Where the list was scrolled to when last looked at. */
  const top = useRef(0);

  const scrollTo = useCallback((element: HTMLElement, to: number) => {
    element.scrollTop = to;
    top.current = element.scrollTop;
  }, []);

  const settle = useCallback(() => {
    const element = list.current;
    if (element === null || !atEnd.current) return;
    scrollTo(element, element.scrollHeight);
    const ts = fresh.current;
    const post =
      ts === undefined ? null : element.querySelector<HTMLElement>(`[data-ts="${CSS.escape(ts)}"]`);
    if (post === null) return;
    fresh.current = undefined;
    const hidden = element.getBoundingClientRect().top + ABOVE - post.getBoundingClientRect().top;
    if (hidden <= 0) return;
    atEnd.current = false;
    scrollTo(element, element.scrollTop - Math.ceil(hidden));
  }, [list, scrollTo]);

  const toEnd = useCallback(() => {
    atEnd.current = true;
    fresh.current = undefined;
    settle();
  }, [settle]);

  useLayoutEffect(() => {
    if (before.current !== newest) fresh.current = newest;
    before.current = newest;
    settle();
  }, [newest, settle]);

  // Where the list gets smaller, is shown again, or what is in it grows, its end stays in sight.
  const isEmpty = newest === undefined;
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const observer = new ResizeObserver(settle);
    observer.observe(element);
    if (!isEmpty && element.firstElementChild !== null) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [list, isEmpty, settle]);

  const onScroll = () => {
    const element = list.current;
    if (element === null) return;
    const isNear = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
    // Farther from the end, but not higher up: something has grown since it was scrolled to.
    if (isNear) atEnd.current = true;
    else if (element.scrollTop < top.current) atEnd.current = false;
    top.current = element.scrollTop;
  };
  return { onScroll, settle, toEnd };
}
