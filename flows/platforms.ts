import type { Platform } from './articles.ts';
import { type Facts, isOption, type Option, type Question, symptomText, textOf } from './questions.ts';
import { SYMPTOM } from './symptom.ts';
import { askedOnPhotocloud } from './told-platform.ts';

/** The platforms by the options of the question for them. */
const platforms: Readonly<Record<Option<'platform'>, Platform>> = {
  gotPhoto: 'GotPhoto',
  photocloud: 'Photocloud',
};

/** The facts that go with a platform: what a setting tells needs no question. */
export function factsOfPlatform(platform: Platform | undefined): Readonly<Record<string, string>> {
  const [option] = Object.entries(platforms).find(([, name]) => name === platform) ?? [];
  return option === undefined ? {} : { platform: option };
}

/** The platform that facts tell, if only by questions that make sense on one alone. */
export function platformOf(facts: Facts): Platform | undefined {
  if (facts.platform !== undefined) return platforms[facts.platform];
  return askedOnPhotocloud.some((question) => facts[question] !== undefined) ? 'Photocloud' : undefined;
}

/** Whether what belongs to a platform, or to none, has a place where this platform is known, or none yet. */
export function belongsTo(known: Platform | undefined, own: Platform | undefined): boolean {
  return known === undefined || own === undefined || known === own;
}

/** Whether an option can be meant where facts tell the platform: no symptom of another one, and nothing of its pages. */
export function isOffered(question: Question, option: string, facts: Facts): boolean {
  if (!isOption(question, option)) return false;
  const own = question === SYMPTOM ? symptomText(option)?.platform : textOf(question).platform;
  return belongsTo(platformOf(facts), own);
}
