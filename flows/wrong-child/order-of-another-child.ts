import type { Opening } from '../flow.ts';

/** By "How to track and manage orders after selling" and "Cancel or change an order". */
export const orderOfAnotherChild: Opening = {
  title: 'The order itself is still there.',
  text: 'It contains photos of another child, so it should not go ahead.',
};
