import type { ReactNode } from 'react';

/** The emoji of the app's own cards, drawn here: not every machine has a font with them. */
export const drawnEmoji: Readonly<Record<string, ReactNode>> = {
  white_check_mark: (
    <svg className="emoji" viewBox="0 0 16 16" role="img" aria-label="Check mark">
      <rect x="1" y="1" width="14" height="14" rx="3" fill="#2e8b57" />
      <path d="M4 8.4l2.8 2.8L12 5.4" fill="none" stroke="#ffffff" strokeWidth="2.2" />
    </svg>
  ),
  speech_balloon: (
    <svg className="emoji" viewBox="0 0 16 16" role="img" aria-label="Speech balloon">
      <path
        d="M2.5 1.5h11a1.5 1.5 0 0 1 1.5 1.5v6.5a1.5 1.5 0 0 1-1.5 1.5H7.5L3.8 14.5V11H2.5A1.5 1.5 0 0 1 1 9.5V3a1.5 1.5 0 0 1 1.5-1.5z"
        fill="#eef2f7"
        stroke="#5a6b80"
        strokeLinejoin="round"
      />
      <path
        d="M4.5 6.3h.01M8 6.3h.01M11.5 6.3h.01"
        stroke="#3c4a5c"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </svg>
  ),
  wrench: (
    <svg className="emoji" viewBox="0 0 16 16" role="img" aria-label="Wrench">
      <path
        d="M13.9 3.6l-2.3 2.3-1.7-.4-.4-1.7 2.3-2.3a4 4 0 0 0-5 5.2L1.7 11.8a1.7 1.7 0 0 0 2.5 2.5l5.1-5.1a4 4 0 0 0 4.6-5.6z"
        fill="#8d99a8"
        stroke="#4a5664"
        strokeLinejoin="round"
      />
    </svg>
  ),
  hourglass_flowing_sand: (
    <svg className="emoji" viewBox="0 0 16 16" role="img" aria-label="Hourglass">
      <path
        d="M4 2h8v2.5c0 1.5-2.5 2.5-2.5 3.5s2.5 2 2.5 3.5V14H4v-2.5c0-1.5 2.5-2.5 2.5-3.5S4 6 4 4.5z"
        fill="#f7e3b0"
        stroke="#8a5d00"
        strokeLinejoin="round"
      />
      <path d="M3 1.7h10M3 14.3h10" stroke="#6b4a00" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  ),
  outbox_tray: (
    <svg className="emoji" viewBox="0 0 16 16" role="img" aria-label="Outbox tray">
      <path d="M1.5 9.5V14h13V9.5" fill="none" stroke="#4a5664" strokeWidth="1.8" strokeLinejoin="round" />
      <path
        d="M8 11V2.5M4.8 5.5L8 2.2l3.2 3.3"
        fill="none"
        stroke="#2b6cb0"
        strokeWidth="1.9"
        strokeLinejoin="round"
      />
    </svg>
  ),
  warning: (
    <svg className="emoji" viewBox="0 0 16 16" role="img" aria-label="Warning">
      <path d="M8 1.2L15.4 14.6H0.6z" fill="#f2b21b" stroke="#8a5d00" strokeLinejoin="round" />
      <path d="M8 5.6v4.6M8 11.6v1.6" fill="none" stroke="#3a2700" strokeWidth="1.7" />
    </svg>
  ),
  alarm_clock: (
    <svg className="emoji" viewBox="0 0 16 16" role="img" aria-label="Alarm clock">
      <circle cx="8" cy="9" r="5.5" fill="#fbeaea" stroke="#a32035" strokeWidth="1.5" />
      <path
        d="M8 6v3.2l2.2 1.4M1.5 4.2l2.6-2.4M14.5 4.2l-2.6-2.4"
        fill="none"
        stroke="#a32035"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
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
