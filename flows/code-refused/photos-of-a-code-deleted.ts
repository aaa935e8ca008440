import type { Opening } from '../flow.ts';

/** By "Restore a deleted access code in GotPhoto". */
export const photosOfACodeDeleted: Opening = {
  title: 'All photos of a code were deleted.',
  text: 'With them the code has left its album, but not the system. If you have the photos, it can be restored.',
};
