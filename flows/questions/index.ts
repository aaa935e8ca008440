import { autoSendLinks } from './auto-send-links.ts';
import { buyersListed } from './buyers-listed.ts';
import { campaignCheck } from './campaign-check.ts';
import { codeActivated } from './code-activated.ts';
import { codeFor } from './code-for.ts';
import { codeOrigin } from './code-origin.ts';
import { codeTyped } from './code-typed.ts';
import { contactData } from './contact-data.ts';
import { deliveryRate } from './delivery-rate.ts';
import { galleryPhotos } from './gallery-photos.ts';
import { jobStatus } from './job-status.ts';
import { junkFolder } from './junk-folder.ts';
import { namesList } from './names-list.ts';
import { oldCodes } from './old-codes.ts';
import { orderEmail } from './order-email.ts';
import { platform } from './platform.ts';
import type { OptionOf, QuestionText } from './question-text.ts';
import { retouchQueue } from './retouch-queue.ts';
import { tagging } from './tagging.ts';
import { whoMissed } from './who-missed.ts';

/** Every question that the flow of a symptom can ask, once the symptom is known. Ids are stored in records. */
export const flowQuestions = {
  jobStatus,
  codeActivated,
  galleryPhotos,
  codeOrigin,
  codeTyped,
  namesList,
  oldCodes,
  tagging,
  contactData,
  autoSendLinks,
  retouchQueue,
  orderEmail,
  junkFolder,
  platform,
  whoMissed,
  buyersListed,
  deliveryRate,
  campaignCheck,
  codeFor,
} as const satisfies Record<string, QuestionText>;

export type FlowQuestion = keyof typeof flowQuestions;
export type FlowOption<Q extends FlowQuestion> = OptionOf<(typeof flowQuestions)[Q]>;
