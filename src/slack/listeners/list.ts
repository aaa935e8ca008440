import { referenceIn } from '../../triage/reference.ts';
import { say, sentences } from '../block-kit/ephemeral.ts';
import type { Content } from '../cards/card.ts';
import { buildFound, buildList, type Narrowed } from '../home/build-list.ts';
import type { Placed } from '../home/glances.ts';
import { alikeLines, type Seen } from '../home/lines.ts';
import { look, maySee } from '../home/look.ts';
import type { Desk } from './desk.ts';
import { isOutsider, type Person, UncheckedPersonError } from './person.ts';

/** What a list is asked for: some of the cases, or one by its number or reference. */
export type Wanted = { readonly narrowed?: Narrowed } | { readonly find: string };

const narrowings: Readonly<Record<string, Narrowed>> = {
  mine: 'mine',
  my: 'mine',
  me: 'mine',
  waiting: 'waiting',
  'handed over': 'handed over',
  'handed-over': 'handed over',
  handedover: 'handed over',
};

/**
 * Reads what stands behind `/photo-help`. Nothing where it asks for no list: "list is gone" and "list came later" are what
 * customers say.
 */
export function readList(typed: string, ticketUrl: string | undefined): Wanted | undefined {
  const [, rest] = /^list(?:\s+(\S[\s\S]*))?$/i.exec(typed) ?? [undefined, undefined];
  if (rest === undefined) return /^list$/i.test(typed) ? {} : undefined;
  const narrowed = narrowings[rest.toLowerCase().replace(/\s+/g, ' ')];
  if (narrowed !== undefined) return { narrowed };
  const find = referenceIn(rest, ticketUrl);
  return find === undefined ? undefined : { find };
}

/** The list, for whoever asked for it. Throws what the store throws, or where Slack does not say who they are. */
export async function listFor(wanted: Wanted, person: Person, desk: Desk): Promise<Content> {
  const { installation, agent } = person;
  if (await isOutsider(person, desk)) return say(sentences.outsiderAtHome);
  const all = await desk.glances.of(installation);
  const seen = await lookOr(() => look(installation, agent.id, all, desk));
  if ('find' in wanted)
    return buildFound(await find(wanted.find, all.cases, seen, person, desk), wanted.find, seen);
  return buildList(seen, wanted.narrowed, alikeLines(seen, desk.knowledge));
}

async function lookOr(work: () => Promise<Seen>): Promise<Seen> {
  try {
    return await work();
  } catch (error) {
    throw new UncheckedPersonError(error);
  }
}

/** By the case's own number, and by what a ticket is called. */
async function find(
  wanted: string,
  cases: readonly Placed[],
  seen: Seen,
  { installation }: Person,
  { glances }: Desk,
): Promise<Placed[]> {
  const bare = (text: string) => text.replace(/^#/, '').toLowerCase();
  const number = /^\d{1,8}$/.test(bare(wanted)) ? Number(bare(wanted)) : undefined;
  const own = number === undefined ? undefined : await glances.byNumber(installation, number);
  const referred = cases.filter(
    ({ id, reference }) => reference !== undefined && bare(reference) === bare(wanted) && id !== own?.id,
  );
  return [...(own ? [own] : []), ...referred].filter((one) => maySee(one, seen));
}
