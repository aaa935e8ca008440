import type { ReadingOf } from '../reading.ts';

export const photosAtHand = {
  about: `
originals|original_photos|original_files|original_images|original_pictures|raws|raw_files|backup
`,
  label: 'originals; original photos; backup; raws',
  options: {
    yes: {
      said: `
@had … originals|original_photos|original_files|original_images|original_pictures|raws|raw_files|backup
originals|original_photos|original_files|original_images|original_pictures|raws|raw_files … at_hand|saved|safe|available|there|here|disk|drive|server|computer|laptop|nas|backup|cards|exist|left
@had … @photo|jpgs|jpegs|files|them|it|everything … on|in … disk|drive|server|computer|laptop|nas|camera|pc|harddisk|disc|stick|usb|sd|memory_card|home|cloud|archive; @photo|jpgs|jpegs|files|originals they|we|he|she|i|studio|photographer have|has|hv still|yet|too|also? $; files|jpgs|jpegs|negatives … on … our|his|her|their|the|photographers disk|drive|server|computer|laptop|nas|camera|pc; @photo|files … still on … disk|drive|server|computer|laptop|nas|camera|pc; @had … @photo|jpgs|jpegs|files saved|stored|backed_up|left
`,
      replied: `
have|got them|all|those|it|originals|backup; at hand; still there|here|have; on … disk|drive|server|computer|laptop|nas|backup; backup; saved; ^ there|here|available|originals $; i|we do $; ^ i|we have $
`,
    },
    no: {
      said: `
originals|original_photos|original_files|original_images|original_pictures|raws|raw_files … gone|lost|deleted|missing|wiped|erased
not … @had? … originals|original_photos|original_files|original_images|raws; no originals|original_photos|original_files|original_images|raws|backup; lost|without … originals|original_photos|original_files|raws|backup
`,
      replied: `
^ none|no|gone|lost|nothing|never $; gone; lost; not have|got|keep|kept|any|anymore; no longer; deleted; wiped; formatted; no backup
`,
    },
  },
} satisfies ReadingOf<'photosAtHand'>;
