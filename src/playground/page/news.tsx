import { useEffect, useRef } from 'react';
import { useTools } from './contexts.ts';
import type { Post } from './workspace.ts';

/**
 * Tells a screen reader what has been written or edited since the list is shown. The list cannot tell by itself: in it,
 * posts come and go as it is scrolled.
 */
export function News({ posts }: { posts: readonly Post[] }) {
  const { names } = useTools();
  const host = useRef<HTMLParagraphElement>(null);
  const spoken = useRef<ShadowRoot>(undefined);
  const before = useRef(posts);

  // Apart from the page, so that who looks for a text there finds it once.
  useEffect(() => {
    spoken.current ??= host.current?.attachShadow({ mode: 'closed' });
  }, []);

  useEffect(() => {
    if (before.current === posts) return;
    const known = new Set(before.current.map(({ message }) => message));
    before.current = posts;
    const told = posts.filter(({ message }) => !known.has(message));
    if (told.length === 0 || spoken.current === undefined) return;
    spoken.current.textContent = told.map(({ message }) => inWords(message.text, names)).join(' ');
  }, [posts, names]);

  return <p ref={host} className="visually-hidden" aria-live="polite" />;
}

/** A text without Slack's markup: https://docs.slack.dev/messaging/formatting-message-text */
function inWords(text: string, names: Readonly<Record<string, string>>): string {
  return text
    .replaceAll(/<@(\w+)[^>]*>/g, (_, id) => `@${names[id] ?? id}`)
    .replaceAll(/<[^|>]*\|([^>]*)>/g, '$1')
    .replaceAll(/<([^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
