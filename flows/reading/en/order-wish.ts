import { troubles } from '../../order-trouble/reading.en.ts';
import type { ReadingOf } from '../reading.ts';

export const orderWish = {
  about: 'what … trouble|problem|wrong with order; @goods; @prints; refund; charged|billed|paid',
  label: 'trouble with order; order trouble',
  unrelated: `
shipping|postage charged twice; charges|charge shipping|postage twice; cancel|cancelled|cancelling shoot|session|photoshoot|appointment|date|photo_day|picture_day; @files … damaged|broken|corrupt|corrupted; zip|file|files|link|folder|archive is? damaged|broken|corrupt|corrupted|wrong
`,
  options: troubles,
} satisfies ReadingOf<'orderWish'>;
