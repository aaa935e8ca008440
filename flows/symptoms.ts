import { albumDeleted } from './album-deleted/index.ts';
import { codeRefused } from './code-refused/index.ts';
import { filesNotReceived } from './files-not-received/index.ts';
import type { FlowMachine } from './flow.ts';
import { galleryExpired } from './gallery-expired/index.ts';
import { incorrectAccessCode } from './incorrect-access-code/index.ts';
import { jobDeleted } from './job-deleted/index.ts';
import { missedTheSale } from './missed-the-sale/index.ts';
import { namesListGone } from './names-list-gone/index.ts';
import { noCampaignEmails } from './no-campaign-emails/index.ts';
import { noCode } from './no-code/index.ts';
import { orderTrouble } from './order-trouble/index.ts';
import { photosAlmostReady } from './photos-almost-ready/index.ts';
import type { Language, OptionPhrases } from './reading/phrases.ts';
import type { Basics, Symptom } from './symptom.ts';
import { wrongChild } from './wrong-child/index.ts';

/** Every symptom that has a flow, in the order in which they are offered. A new one is its folder and its name here. */
export const symptoms = register({
  photosAlmostReady,
  incorrectAccessCode,
  missedTheSale,
  filesNotReceived,
  jobDeleted,
  codeRefused,
  wrongChild,
  albumDeleted,
  namesListGone,
  orderTrouble,
  galleryExpired,
  noCampaignEmails,
  noCode,
});

/** What the folder of a symptom gives: its text and causes, its machine, and in each language how it is told. */
interface Registered extends Symptom {
  readonly flow: FlowMachine;
  readonly reading: Readonly<Record<Language, OptionPhrases>>;
}

/** Takes symptoms by their ids, which the compiler compares. */
function register<const S extends Readonly<Record<string, Registered>>>(
  all: S & { readonly [Id in keyof S]: { readonly id: Id } },
): S {
  return all;
}

export type SymptomFlow = keyof typeof symptoms;

export const symptomFlows = Object.keys(symptoms).filter(isSymptomFlow);

/** Whether a string from outside names a flow that has fixes. */
export function isSymptomFlow(value: string): value is SymptomFlow {
  return Object.hasOwn(symptoms, value);
}

/** What to look at first: of one symptom, or of all as long as none has been told. */
export function basicsOf(symptom?: string): readonly Basics[] {
  const all: readonly Symptom[] =
    symptom === undefined ? Object.values(symptoms) : isSymptomFlow(symptom) ? [symptoms[symptom]] : [];
  return [...new Set(all.flatMap(({ basics }) => basics ?? []))];
}

export type Cause = { [F in SymptomFlow]: keyof (typeof symptoms)[F]['causes'] }[SymptomFlow];

/** Whether a string from outside names a cause. */
export function isCause(value: string): value is Cause {
  return Object.values(symptoms).some(({ causes }) => Object.hasOwn(causes, value));
}

/** The causes of a flow, in the order in which its symptom lists them. */
export function causesOf(flow: SymptomFlow): readonly Cause[] {
  return Object.keys(symptoms[flow].causes).filter(isCause);
}

/** Causes whose repair can be done at once with others. */
export const shownTogether: readonly Cause[] = symptomFlows.flatMap((flow) => {
  const causes: Symptom['causes'] = symptoms[flow].causes;
  return causesOf(flow).filter((cause) => causes[cause] === 'together');
});
