import { autoSendLinks } from './auto-send-links.ts';
import { buyerLink } from './buyer-link.ts';
import { buyersListed } from './buyers-listed.ts';
import { campaignCheck } from './campaign-check.ts';
import { codeActivated } from './code-activated.ts';
import { codeFor } from './code-for.ts';
import { codeJob } from './code-job.ts';
import { codeOrigin } from './code-origin.ts';
import { codeTyped } from './code-typed.ts';
import { contactData } from './contact-data.ts';
import { customerEmail } from './customer-email.ts';
import { deletedWhat } from './deleted-what.ts';
import { deletedWhen } from './deleted-when.ts';
import { deliveryRate } from './delivery-rate.ts';
import { galleryOwner } from './gallery-owner.ts';
import { galleryPhotos } from './gallery-photos.ts';
import { jobStatus } from './job-status.ts';
import { junkFolder } from './junk-folder.ts';
import { listReused } from './list-reused.ts';
import { namesList } from './names-list.ts';
import { oldCodes } from './old-codes.ts';
import { orderAge } from './order-age.ts';
import { orderEmail } from './order-email.ts';
import { orderFound } from './order-found.ts';
import { orderStage } from './order-stage.ts';
import { orderWish } from './order-wish.ts';
import { orderedWrong } from './ordered-wrong.ts';
import { orderingPeriod } from './ordering-period.ts';
import { originalList } from './original-list.ts';
import { payment } from './payment.ts';
import { photosAtHand } from './photos-at-hand.ts';
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
  codeJob,
  photosAtHand,
  galleryOwner,
  buyerLink,
  orderedWrong,
  deletedWhat,
  deletedWhen,
  listReused,
  originalList,
  orderFound,
  payment,
  orderAge,
  orderWish,
  orderStage,
  orderingPeriod,
  customerEmail,
  whoMissed,
  buyersListed,
  deliveryRate,
  campaignCheck,
  codeFor,
} as const satisfies Record<string, QuestionText>;

export type FlowQuestion = keyof typeof flowQuestions;
export type FlowOption<Q extends FlowQuestion> = OptionOf<(typeof flowQuestions)[Q]>;
