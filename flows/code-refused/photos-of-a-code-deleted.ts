import type { Opening } from '../flow.ts';

/** By "Restore a deleted access code in GotPhoto". */
export const photosOfACodeDeleted: Opening = {
  title: 'All photos of a code were deleted.',
  text: 'That took the code out of its album, but not out of the system. If you have the photos, it can be restored.',
};
