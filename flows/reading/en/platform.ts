import type { ReadingOf } from '../reading.ts';

export const platform = {
  about: 'which platform',
  label: 'platform; system',
  options: {
    gotPhoto: {
      said: 'in|on|at|via|through|with|from|use|using gotphoto|got_photo; ^ gotphoto|got_photo $; it|is|was gotphoto|got_photo $; gotphoto customer|customers|gallery; found|find|see|search|looked … order|orders in|on gotphoto; found|find|see|search|looked the|her|his|their order|orders in|on gotphoto; search|searched|look|looked|check|checked … order|orders in|on gotphoto ~ not|no|nothing find|found|see|exist|there it?; not find|see|found|locate … order|orders in|on gotphoto; no|any|order|orders … in|on gotphoto; want|wants|wanted|need|needs|like|wish|wishes|asks|please|could|would|should|will|has|have ~ in|on|at|via|through gotphoto|got_photo; gotphoto order|orders|shop|account|job; platform … gotphoto',
      replied: 'gotphoto; got photo',
    },
    photocloud: {
      said: 'in|on|at|via|through|with|from|use|using photocloud|photo_cloud; ^ photocloud|photo_cloud|photocl $; ^ photocloud|photocl @files|order|orders; it|is|was photocloud|photo_cloud $; photocloud|photocl customer|customers|gallery|photographer|photographers; want|wants|wanted|need|needs|like|wish|wishes|asks|please|could|would|should|will|has|have ~ in|on|at|via|through photocloud|photo_cloud; photocloud order|orders|shop|account|event; platform … photocloud',
      replied: 'photocloud; photo cloud',
    },
  },
} satisfies ReadingOf<'platform'>;
