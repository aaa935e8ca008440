import type { ReadingOf } from '../reading.ts';

export const platform = {
  about: 'which platform',
  label: 'platform; system',
  options: {
    gotPhoto: {
      said: 'in|on|at|via|through|with|from|use|using gotphoto|got_photo; gotphoto order|orders|shop|account|job; platform … gotphoto',
      replied: 'gotphoto; got photo',
    },
    photocloud: {
      said: 'in|on|at|via|through|with|from|use|using photocloud|photo_cloud; photocloud order|orders|shop|account|event; platform … photocloud',
      replied: 'photocloud; photo cloud',
    },
  },
} satisfies ReadingOf<'platform'>;
