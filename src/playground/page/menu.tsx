import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { showAbove } from './show-above.ts';

interface MenuItem {
  readonly key: string;
  readonly label: string;
  /** What it stands under, together with those beside it that have the same. */
  readonly group?: string;
  choose(): void;
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly busy?: boolean;
  readonly actionId?: string | undefined;
  readonly className?: string;
  /** The class of its button. */
  readonly shape?: string;
  /** On the button; three dots if not given. */
  readonly children?: ReactNode;
}

/** A button that opens a menu: arrow keys, Home, End, Escape, as everyone expects of one. */
export function Menu({
  label,
  items,
  busy,
  actionId,
  className = '',
  shape = 'icon-button',
  children = '⋯',
}: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!isOpen) return;
    root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const closeOutside = ({ target }: PointerEvent) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    addEventListener('pointerdown', closeOutside);
    return () => removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  function close() {
    setOpen(false);
    button.current?.focus();
  }

  function move(event: KeyboardEvent) {
    const all = [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = all.findIndex((item) => item.matches(':focus'));
    const to: Record<string, number> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const next = to[event.key];
    if (next !== undefined) {
      event.preventDefault();
      all[next]?.focus();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') {
      setOpen(false);
    }
  }

  function draw(item: MenuItem) {
    return (
      <button
        key={item.key}
        type="button"
        role="menuitem"
        tabIndex={-1}
        onClick={() => {
          close();
          item.choose();
        }}
      >
        {item.label}
      </button>
    );
  }

  return (
    <div className={`menu floats ${className}`} ref={root}>
      <button
        ref={button}
        type="button"
        className={shape}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-busy={busy || undefined}
        data-action-id={actionId}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">{children}</span>
      </button>
      {isOpen && (
        <div
          ref={showAbove}
          popover="manual"
          id={id}
          className="menu-items floating"
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={move}
        >
          {[...Map.groupBy(items, ({ group }) => group)].map(([group, members]) =>
            group === undefined ? (
              members.map(draw)
            ) : (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
              <div key={group} role="group" aria-label={group}>
                <div className="menu-group" aria-hidden="true">
                  {group}
                </div>
                {members.map(draw)}
              </div>
            ),
          )}
        </div>
      )}
    </div>
  );
}
