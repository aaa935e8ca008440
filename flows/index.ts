import { filesNotReceived } from './files-not-received/flow.ts';
import { incorrectAccessCode } from './incorrect-access-code/flow.ts';
import { intake } from './intake/flow.ts';
import { jobDeleted } from './job-deleted/flow.ts';
import { missedTheSale } from './missed-the-sale/flow.ts';
import { photosAlmostReady } from './photos-almost-ready/flow.ts';

/** Every machine, by its id. A triage begins at `intake`. */
export const flows = {
  intake,
  photosAlmostReady,
  incorrectAccessCode,
  missedTheSale,
  jobDeleted,
  filesNotReceived,
};

export type FlowId = keyof typeof flows;
