import type { Opening } from '../flow.ts';

/** By "Accidentally deleted a job? How to recreate it and generate new access codes". */
export const codeFromDeletedJob: Opening = {
  title: 'This code comes from a deleted job.',
  text: 'Access codes belong to their job for good, so this one cannot work again: the new job needs new codes.',
};
