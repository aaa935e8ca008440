import { LRUCache } from 'lru-cache';
import type { Knowledge } from '../../knowledge/fix.ts';
import { StoredDataError } from '../../store/errors.ts';
import type { Store, StoredTriage, TriageHead } from '../../store/store.ts';
import { type Glance, glanceOf } from '../../triage/overview.ts';
import { situationOf } from '../../triage/situation.ts';

/** No one works through more than these; the newest cases are for what is alike. */
const MOST = { standing: 500, newest: 200 } as const;
const MOST_KNOWN = 5_000;
/** Reading histories is work: after so many of them others have their turn. */
const IN_ONE_GO = 10;

/** A case in a list, and where it is. */
export type Placed = Glance & Pick<TriageHead, 'home' | 'openedBy'>;

/** The cases of a workspace as lists show them. */
export interface Glances {
  /** Those with which there is something to do, and the newest. `more`: there are more than these. */
  of(installation: string): Promise<{ cases: Placed[]; more: boolean }>;
  /** The case of this number, also one that has ended. */
  byNumber(installation: string, number: number): Promise<Placed | undefined>;
}

/** Reads them from the store: a history only when something was done in it since. */
export function createGlances({
  store,
  knowledge,
}: {
  readonly store: Pick<Store, 'heads' | 'find' | 'findByNumber'>;
  readonly knowledge: Knowledge;
}): Glances {
  const known = new LRUCache<string, { readonly version: number; readonly glance: Glance }>({
    max: MOST_KNOWN,
  });

  function read(triage: StoredTriage): Glance {
    const glance = glanceOf(situationOf(triage, knowledge));
    known.set(triage.id, { version: triage.version, glance });
    return glance;
  }

  async function find(id: string): Promise<Glance | undefined> {
    try {
      const triage = await store.find(id);
      return triage && read(triage);
    } catch (error) {
      // It is named where somebody works on it; here it must not hide the others.
      if (error instanceof StoredDataError) return undefined;
      throw error;
    }
  }

  return {
    async of(installation) {
      const heads = await store.heads(installation, MOST);
      const cases: Placed[] = [];
      let wasRead = 0;
      for (const { id, version, home, openedBy } of heads) {
        const before = known.get(id);
        const isKnown = before?.version === version;
        if (!isKnown) wasRead += 1;
        if (!isKnown && wasRead % IN_ONE_GO === 0) await new Promise((resolve) => setImmediate(resolve));
        const glance = isKnown ? before.glance : await find(id);
        if (glance) cases.push({ ...glance, openedBy, ...(home && { home }) });
      }
      const standing = cases.filter((one) => one.standing !== undefined).length;
      return { cases, more: standing >= MOST.standing };
    },

    async byNumber(installation, number) {
      const triage = await store.findByNumber(installation, number);
      if (triage === undefined) return undefined;
      const { home, openedBy } = triage;
      return { ...read(triage), openedBy, ...(home && { home }) };
    },
  };
}
