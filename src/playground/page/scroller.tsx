import type { FocusEventHandler, ReactNode, Ref } from 'react';

interface ScrollerProps {
  /** `log`: what is added at its end is told beside it. */
  readonly role: 'log' | 'group';
  readonly label: string;
  readonly className: string;
  readonly ref?: Ref<HTMLElement>;
  onScroll?(): void;
  readonly onFocus?: FocusEventHandler;
  readonly children: ReactNode;
}

/** Something that scrolls: it can be reached by keyboard, also where nothing in it takes the focus. */
export function Scroller({ role, label, className, ref, onScroll, onFocus, children }: ScrollerProps) {
  return (
    <section
      ref={ref}
      className={className}
      role={role}
      // What comes into it as it is scrolled is no news.
      aria-live={role === 'log' ? 'off' : undefined}
      aria-label={label}
      tabIndex={0}
      onScroll={onScroll}
      onFocus={onFocus}
    >
      {children}
    </section>
  );
}
