import type { LanguageReading } from '../reading.ts';
import { autoSendLinks } from './auto-send-links.ts';
import { buyersListed } from './buyers-listed.ts';
import { campaignCheck } from './campaign-check.ts';
import { codeActivated } from './code-activated.ts';
import { codeFor } from './code-for.ts';
import { codeOrigin } from './code-origin.ts';
import { codeTyped } from './code-typed.ts';
import { commands } from './commands.ts';
import { contactData } from './contact-data.ts';
import { deliveryRate } from './delivery-rate.ts';
import { doubts } from './doubts.ts';
import { galleryPhotos } from './gallery-photos.ts';
import { jobStatus } from './job-status.ts';
import { junkFolder } from './junk-folder.ts';
import { namesList } from './names-list.ts';
import { oldCodes } from './old-codes.ts';
import { orderEmail } from './order-email.ts';
import { platform } from './platform.ts';
import { retouchQueue } from './retouch-queue.ts';
import { symptom } from './symptom.ts';
import { tagging } from './tagging.ts';
import { whoMissed } from './who-missed.ts';
import { wordClasses } from './word-classes.ts';

/** English. */
export const english: LanguageReading = {
  language: 'en',
  questions: {
    symptom,
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
  },
  wordClasses,
  commands,
  doubts,
};
