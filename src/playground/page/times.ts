/** A message's `ts` as a moment. */
export function momentOf(ts: string): Date {
  return new Date(Number.parseFloat(ts) * 1_000);
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const calendar = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });

/** “14:07” */
export function timeOf(ts: string): string {
  return clock.format(momentOf(ts));
}

/** “Today”, or “Monday 3 March”. */
export function dayOf(ts: string, today: Date): string {
  const day = calendar.format(momentOf(ts));
  return day === calendar.format(today) ? 'Today' : day;
}
