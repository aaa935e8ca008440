import type { ReactNode } from 'react';

/** The emoji of the app's own cards, drawn here: not every machine has a font with them. */
export const drawnEmoji: Readonly<Record<string, ReactNode>> = {
  white_check_mark: (
    <svg className="emoji" viewBox="0 0 16 16" role="img" aria-label="Check mark">
      <rect x="1" y="1" width="14" height="14" rx="3" fill="#2e8b57" />
      <path d="M4 8.4l2.8 2.8L12 5.4" fill="none" stroke="#ffffff" strokeWidth="2.2" />
    </svg>
  ),
  warning: (
    <svg className="emoji" viewBox="0 0 16 16" role="img" aria-label="Warning">
      <path d="M8 1.2L15.4 14.6H0.6z" fill="#f2b21b" stroke="#8a5d00" strokeLinejoin="round" />
      <path d="M8 5.6v4.6M8 11.6v1.6" fill="none" stroke="#3a2700" strokeWidth="1.7" />
    </svg>
  ),
};

export function LockSign() {
  return (
    <svg className="lock" viewBox="0 0 16 16" aria-hidden="true">
      <rect x="3" y="7" width="10" height="7.5" rx="1.5" fill="currentColor" />
      <path d="M5 7V4.8a3 3 0 0 1 6 0V7" fill="none" stroke="currentColor" strokeWidth="1.7" />
    </svg>
  );
}

/** Up, or down. */
export function ThumbSign({ down }: { down: boolean }) {
  return (
    <svg
      className="thumb"
      viewBox="0 0 16 16"
      aria-hidden="true"
      transform={down ? 'rotate(180)' : undefined}
    >
      <path
        d="M5 7.2l2.6-5.4c1.3 0 2 .9 1.8 2.1L9 6.2h3.6c.9 0 1.5.8 1.3 1.7l-.9 4.5c-.2.8-.8 1.3-1.6 1.3H5zM2 7.2h3v6.5H2z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinejoin="round"
      />
    </svg>
  );
}
