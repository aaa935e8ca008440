import type { Opening } from '../flow.ts';

/** By "Why an Apple Pay order may not appear in GotPhoto". */
export const orderNotFound: Opening = {
  title: 'There is no such order in GotPhoto.',
  text: 'Without an order no files are sent: it was probably never placed.',
};
