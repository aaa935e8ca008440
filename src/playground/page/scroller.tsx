import type { ReactNode, Ref } from 'react';

interface ScrollerProps {
  /** `log`: what is added is read out. */
  readonly role: 'log' | 'group';
  readonly label: string;
  readonly className: string;
  readonly ref?: Ref<HTMLElement>;
  onScroll?(): void;
  readonly children: ReactNode;
}

/** Something that scrolls: it can be reached by keyboard, also where nothing in it takes the focus. */
export function Scroller({ role, label, className, ref, onScroll, children }: ScrollerProps) {
  return (
    <section ref={ref} className={className} role={role} aria-label={label} tabIndex={0} onScroll={onScroll}>
      {children}
    </section>
  );
}
