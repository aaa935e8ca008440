import { isLanguage, type Language } from '../../../flows/languages.ts';
import type { Store } from '../../store/store.ts';
import { USUAL_HOURS } from '../../triage/working-time.ts';

/** What holds for a person: what they have set, or else what is usual. */
export interface Chosen {
  /** In which language letters open where it is not known how the customer writes. */
  readonly language: Language;
  /** They are reminded from this hour of the day on … */
  readonly from: number;
  /** … and before this one. */
  readonly to: number;
}

/** What a person has set. Throws what the store throws. */
export async function chosenBy(
  installation: string,
  user: string,
  store: Pick<Store, 'settings'>,
): Promise<Chosen> {
  const { language, from, to } = await store.settings(installation, user);
  return {
    language: language !== undefined && isLanguage(language) ? language : 'en',
    from: from ?? USUAL_HOURS.from,
    to: to ?? USUAL_HOURS.to,
  };
}
