import { type FocusEvent, type ReactElement, type ReactNode, type Ref, useMemo, useState } from 'react';
import { Virtualizer } from 'virtua';
import { News } from './news.tsx';
import { Scroller } from './scroller.tsx';
import type { Post } from './workspace.ts';

/** The padding above the first post (px), as in layout.css. */
const ABOVE = 10;
/** Of a short message (px); what has been in sight is measured. */
const HEIGHT = 60;
/** How far above and below what is in sight posts are drawn (px). */
const BEYOND = 120;
/** So many posts that one has been in stay in the page: how one left the table, container or choice in them is not lost. */
const KEPT = 20;

interface PostListProps {
  readonly label: string;
  readonly posts: readonly Post[];
  readonly ref: Ref<HTMLElement>;
  /** What is there instead of posts. */
  readonly empty: ReactNode;
  onScroll(): void;
  /** A post has come into the page, or is higher or less high than it was. */
  onResize(): void;
  /** Draws one, which is given the one before it, too. */
  children(post: Post, previous: Post | undefined): ReactElement;
}

/** A list of posts that scrolls. Only those in sight are in the page, and those that last had the focus. */
export function PostList({ label, posts, ref, empty, onScroll, onResize, children }: PostListProps) {
  const [focused, setFocused] = useState<readonly string[]>([]);
  const kept = useMemo(
    () => focused.map((ts) => posts.findIndex((post) => post.ts === ts)).filter((index) => index !== -1),
    [posts, focused],
  );

  const noteFocus = ({ target }: FocusEvent) => {
    const ts = target.closest<HTMLElement>('[data-ts]')?.dataset.ts;
    if (ts === undefined) return;
    setFocused((before) =>
      before[0] === ts ? before : [ts, ...before.filter((each) => each !== ts)].slice(0, KEPT),
    );
  };

  return (
    <>
      <Scroller ref={ref} className="posts" role="log" label={label} onScroll={onScroll} onFocus={noteFocus}>
        {posts.length === 0 ? (
          empty
        ) : (
          <Virtualizer
            data={posts}
            startMargin={ABOVE}
            itemSize={HEIGHT}
            bufferSize={BEYOND}
            keepMounted={kept}
            onResize={onResize}
          >
            {(post, index) => (
              <div key={post.ts} className="post">
                {children(post, posts[index - 1])}
              </div>
            )}
          </Virtualizer>
        )}
      </Scroller>
      <News posts={posts} />
    </>
  );
}
