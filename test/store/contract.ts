import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { LEASE_MS } from '../../src/store/hot-queries.ts';
import type { InstallationRow } from '../../src/store/installation-rows.ts';
import { createStore, releaseAllLeases } from '../../src/store/kysely-store.ts';
import { type Database, TABLES } from '../../src/store/schema.ts';
import type { NewTriage, SentCard, Store } from '../../src/store/store.ts';
import type { FixFeedback } from '../../src/triage/feedback.ts';
import type { Act, Entry } from '../../src/triage/history.ts';

export interface StoreUnderTest {
  readonly store: Store;
  /** Another connection to the same database, to put things there that the store itself never would. */
  readonly db: Kysely<Database>;
  dispose(): Promise<void>;
}

const DAY_MS = 24 * 60 * 60_000;
/** The database server's clock and ours, and the time that a statement takes. */
const CLOCKS_APART_MS = 10_000;
const ann = { id: 'U0ANN', name: 'Ann' };
const ben = { id: 'U0BEN', name: 'Ben' };
const WORKER = 'worker-1';
const OTHER = 'worker-2';

/** A triage to open, different in the given parts. */
export function newTriage(parts: Partial<NewTriage> = {}): NewTriage {
  return {
    id: 'triage-1',
    installation: 'T1',
    requestId: 'request-1',
    askedIn: 'C1',
    openedBy: ann,
    openedAt: 1_760_000_000_000,
    ...parts,
  };
}

/** An entry for an act of somebody's. */
export function entry(act: Act, parts: Partial<Entry> = {}): Entry {
  return { act, by: ann, at: 1_760_000_001_000, ...parts };
}

/** An installation as it is stored. */
export function installed(id: string): InstallationRow {
  return {
    id,
    sealed: `sealed-${id}`,
    bot_scopes: 'chat:write',
    bot_user_id: 'U0BOT',
    workspace_url: 'https://photo-hq.slack.com/',
    installed_at: 1_760_000_000_000,
  };
}

const answered = entry({ type: 'answered', question: 'symptom', option: 'photosAlmostReady' });
const handedOver = entry({ type: 'handedOver' });

/** What every store promises, whichever database it is on. */
export function describeStore(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let store: Store;
    let db: Kysely<Database>;
    let dispose: () => Promise<void>;

    beforeEach(async () => {
      ({ store, db, dispose } = await make());
    });
    afterEach(() => dispose());

    const append = (version: number, entries: readonly Entry[], worker = WORKER) =>
      store.append('triage-1', version, { entries, outcome: 'open' }, worker);
    const row = (id = 'triage-1') =>
      db.selectFrom('triages').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const expireLease = (id = 'triage-1') =>
      db.updateTable('triages').set({ lease_until: 1 }).where('id', '=', id).execute();
    const due = async (mostOfEach = 10) => (await store.due(mostOfEach)).map(({ id }) => id);

    describe('a thread', () => {
      const home = { channel: 'C1', thread: '1760000000.000100' };
      const open = (id: string, parts: Partial<NewTriage> = {}) =>
        store.open(newTriage({ id, requestId: id, home, ...parts }), WORKER);

      it('leads to the triage that lives there, of the same installation only', async () => {
        await open('a');
        await open('elsewhere', { home: { ...home, channel: 'C2' } });

        expect(await store.findByThread('T1', 'C1', home.thread)).toMatchObject({ id: 'a', home });
        expect(await store.findByThread('T2', 'C1', home.thread)).toBeUndefined();
        expect(await store.findByThread('T1', 'C1', '1760000000.000999')).toBeUndefined();
      });

      it('leads to the open one, or else to the newest', async () => {
        await open('first', { outcome: 'resolved' });
        await open('second', { outcome: 'resolved' });
        expect(await store.findByThread('T1', 'C1', home.thread)).toMatchObject({ id: 'second' });

        await open('third');
        await open('fourth', { outcome: 'handedOver' });
        expect(await store.findByThread('T1', 'C1', home.thread)).toMatchObject({ id: 'third' });
      });
    });

    describe('what lists need', () => {
      const open = (id: string, parts: Partial<NewTriage> = {}) =>
        store.open(newTriage({ id, requestId: id, ...parts }), WORKER);
      const heads = async (most: { standing: number; newest: number }) =>
        (await store.heads('T1', most)).map(({ id }) => id);

      it('gives those with which there is something to do and the newest, each once, without histories', async () => {
        await open('open');
        await open('untaken', { outcome: 'handedOver', standing: 'untaken' });
        await open('ended', { outcome: 'resolved' });
        await open('old news', { outcome: 'handedOver' });
        await open('newest', { outcome: 'resolved', history: [answered] });
        await open('foreign', { installation: 'T2' });

        expect(await heads({ standing: 10, newest: 1 })).toEqual(['newest', 'untaken', 'open']);
        expect(await heads({ standing: 1, newest: 2 })).toEqual(['newest', 'old news', 'untaken']);
        expect(await heads({ standing: 10, newest: 10 })).toHaveLength(5);
        const [newest] = await store.heads('T1', { standing: 0, newest: 1 });
        expect(newest).toMatchObject({ id: 'newest', number: 5, version: 1, openedBy: ann });
        expect(newest).not.toHaveProperty('history');
      });

      it('leaves out what cannot be read', async () => {
        await open('fine');
        await open('damaged');
        await db
          .updateTable('triages')
          .set({ home_channel: 'C1', home_moved_because: 'unheardOf' })
          .where('id', '=', 'damaged')
          .execute();

        expect(await heads({ standing: 10, newest: 10 })).toEqual(['fine']);
      });

      it('finds a triage by its number, of the same installation only', async () => {
        await open('first', { outcome: 'resolved', history: [answered] });
        await open('foreign', { installation: 'T2' });

        expect(await store.findByNumber('T1', 1)).toMatchObject({ id: 'first', history: [answered] });
        expect(await store.findByNumber('T2', 1)).toMatchObject({ id: 'foreign' });
        expect(await store.findByNumber('T1', 2)).toBeUndefined();
      });

      it('keeps what somebody has set, whenever they open their Home', async () => {
        expect(await store.settings('T1', ann.id)).toEqual({});
        await store.saveSettings('T1', ann.id, { language: 'de', from: 0, to: 24 });
        await store.homeOpened('T1', ann.id, 5);
        await store.homeOpened('T1', ann.id, 7);
        expect(await store.settings('T1', ann.id)).toEqual({ language: 'de', from: 0, to: 24 });
        await store.saveSettings('T1', ann.id, { language: 'fi' });
        expect(await store.settings('T1', ann.id)).toEqual({ language: 'fi' });
        expect(await store.homesOpened('T1', 7, 10)).toEqual([ann.id]);
      });

      it('knows who has opened their Home since, the last first', async () => {
        await store.homeOpened('T1', ann.id, 5);
        await store.homeOpened('T1', ben.id, 6);
        await store.homeOpened('T2', 'U0CLEO', 9);
        await store.saveSettings('T1', 'U0DAN', { language: 'de' });

        expect(await store.homesOpened('T1', 5, 10)).toEqual([ben.id, ann.id]);
        expect(await store.homesOpened('T1', 6, 10)).toEqual([ben.id]);
        expect(await store.homesOpened('T1', 0, 1)).toEqual([ben.id]);
      });
    });

    describe('knowledge gaps', () => {
      const gap = { installation: 'T1', source: 'm1', why: 'notUnderstood', text: 'flurble', at: 1 } as const;

      it('are kept once for each source, and listed newest first', async () => {
        await store.addGap(gap);
        await store.addGap({ ...gap, text: 'again' });
        await store.addGap({ ...gap, installation: 'T2', why: 'notCovered', at: 2 });

        expect(await store.gaps()).toEqual([{ ...gap, installation: 'T2', why: 'notCovered', at: 2 }, gap]);
      });

      it('have the answer that came last, or none once it is taken back', async () => {
        const one = async () => (await store.gaps())[0];
        await store.addGap(gap);
        await store.addGap({ ...gap, text: 'another text', answer: 'by hand' });
        expect(await one()).toEqual({ ...gap, answer: 'by hand' });
        await store.addGap(gap);
        expect(await one()).toEqual({ ...gap, answer: 'by hand' });
        await store.addGap({ ...gap, answer: 'in another way' });
        expect(await one()).toEqual({ ...gap, answer: 'in another way' });
        await store.addGap({ ...gap, answer: '' });
        expect(await one()).toEqual(gap);

        await store.addGap({ ...gap, source: 'm2', at: 2, answer: 'at once' });
        expect(await one()).toEqual({ ...gap, source: 'm2', at: 2, answer: 'at once' });
      });
    });

    describe('looking for the summary of a triage', () => {
      it('finds it by channel and ts, also in a further channel, of its installation alone', async () => {
        await store.open(newTriage(), WORKER);
        await store.open(newTriage({ id: 'other', installation: 'T2' }), WORKER);
        await store.saveCard('triage-1', WORKER, { card: 'summary', channel: 'C8', ts: '8.1' });
        await store.saveCard('triage-1', WORKER, { card: 'summary:C9', channel: 'C9', ts: '9.1' });
        await store.saveCard('other', WORKER, { card: 'summary', channel: 'C8', ts: '8.1' });

        const found = async (...[installation, channel, ts]: [string, string, string]) =>
          (await store.findBySummary(installation, channel, ts))?.id;
        expect(await found('T1', 'C8', '8.1')).toBe('triage-1');
        expect(await found('T1', 'C9', '9.1')).toBe('triage-1');
        expect(await found('T2', 'C8', '8.1')).toBe('other');
        expect(await found('T3', 'C8', '8.1')).toBeUndefined();
        expect(await found('T1', 'C9', '8.1')).toBeUndefined();
      });

      it('does not take another card for one', async () => {
        await store.open(newTriage(), WORKER);
        await store.saveCard('triage-1', WORKER, { card: 'question', channel: 'C8', ts: '8.1' });
        await store.saveCard('triage-1', WORKER, { card: 'summary', channel: 'C8' });
        expect(await store.findBySummary('T1', 'C8', '8.1')).toBeUndefined();
      });
    });

    describe('opening', () => {
      it('stores a triage with everything that is known of it', async () => {
        const home = { channel: 'D1', thread: '1760000000.000100', movedBecause: 'notAMember' } as const;

        const { triage, created } = await store.open(newTriage({ home }), WORKER);

        expect(created).toBe(true);
        expect(triage).toStrictEqual({
          id: 'triage-1',
          installation: 'T1',
          number: 1,
          version: 0,
          askedIn: 'C1',
          home,
          openedBy: ann,
          openedAt: 1_760_000_000_000,
          history: [],
        });
        expect(await store.find('triage-1')).toStrictEqual(triage);
      });

      it('stores what was said at the opening with it, and where it was asked', async () => {
        const told = entry(
          { type: 'told', facts: [{ question: 'symptom', option: 'somethingElse', excerpt: 'a dent' }] },
          { message: '1760000000.000200', key: 'k3y' },
        );
        const asked = { askedThread: '1760000000.000100', askedLink: 'https://a.example/p1' };

        const { triage } = await store.open(
          newTriage({ ...asked, history: [told], outcome: 'handedOver' }),
          WORKER,
        );

        expect(triage).toMatchObject({ ...asked, version: 1, history: [told] });
        expect(await store.find('triage-1')).toStrictEqual(triage);
        expect(await row()).toMatchObject({ outcome: 'handedOver' });
        expect(await append(1, [answered])).toBe('leased');
      });

      it('keeps a home that is not known yet unknown', async () => {
        const { triage } = await store.open(newTriage(), WORKER);

        expect(triage).not.toHaveProperty('home');
        expect(await store.find('triage-1')).toStrictEqual(triage);
      });

      it('makes it due and leases it to the worker', async () => {
        await store.open(newTriage(), WORKER);

        expect(await store.backlog()).toMatchObject({ waiting: 1 });
        expect(await due()).toEqual([]);
        expect(await store.claim('triage-1', OTHER)).toBeUndefined();
        expect(await store.renew('triage-1', WORKER)).toBe(true);
      });

      it('gives the triage that the same request opened before, with its history', async () => {
        await store.open(newTriage(), WORKER);
        await append(0, [answered]);

        const again = await store.open(newTriage({ id: 'triage-2' }), WORKER);

        expect(again.created).toBe(false);
        expect(again.triage).toMatchObject({ id: 'triage-1', number: 1, version: 1, history: [answered] });
        expect(await store.find('triage-2')).toBeUndefined();
      });

      it('opens one triage when the same request comes twice at once', async () => {
        const both = await Promise.all(
          ['triage-1', 'triage-2'].map((id) => store.open(newTriage({ id }), WORKER)),
        );

        expect(both.map(({ created }) => created).toSorted()).toEqual([false, true]);
        expect(new Set(both.map(({ triage }) => triage.id)).size).toBe(1);
      });

      it('opens two triages for the same request id of two installations', async () => {
        await store.open(newTriage(), WORKER);

        const other = await store.open(newTriage({ id: 'triage-2', installation: 'T2' }), WORKER);

        expect(other.created).toBe(true);
      });

      it('counts the cases of each installation from 1, without gaps after a repeated request', async () => {
        const open = async (id: string, installation: string, requestId = id) =>
          (await store.open(newTriage({ id, installation, requestId }), WORKER)).triage.number;

        expect(await open('a', 'T1')).toBe(1);
        expect(await open('b', 'T2')).toBe(1);
        expect(await open('c', 'T1', 'a')).toBe(1);
        expect(await open('d', 'T1')).toBe(2);
      });

      it('gives concurrent opens different numbers', async () => {
        const ids = Array.from({ length: 20 }, (_, index) => `triage-${index}`);

        const opened = await Promise.all(
          ids.map((id) => store.open(newTriage({ id, requestId: id }), WORKER)),
        );

        const numbers = opened.map(({ triage }) => triage.number).toSorted((a, b) => a - b);
        expect(numbers).toEqual(ids.map((_, index) => index + 1));
      });

      it('takes no number for a triage that could not be stored', async () => {
        await store.open(newTriage(), WORKER);

        await expect(store.open(newTriage({ requestId: 'request-2' }), WORKER)).rejects.toThrow();

        const next = await store.open(newTriage({ id: 'triage-2', requestId: 'request-2' }), WORKER);
        expect(next.triage.number).toBe(2);
      });
    });

    describe('history', () => {
      beforeEach(() => store.open(newTriage(), WORKER));

      it('finds nothing where nothing is', async () => {
        expect(await store.find('triage-404')).toBeUndefined();
      });

      it('comes back as it was appended', async () => {
        const done = [
          {
            flow: 'photosAlmostReady',
            cause: 'jobNotSelling',
            because: ['symptom', 'jobStatus'],
            repairs: { jobStatus: 'selling' },
          },
        ] satisfies Extract<Act, { type: 'judged' }>['fixes'];
        const history = [
          answered,
          entry({ type: 'answered', question: 'jobStatus', option: 'selling', done }, { by: ben, at: 2 }),
          entry({ type: 'ticked', step: 'jobNotSelling/set-to-selling', done: true }),
          entry({ type: 'judged', verdict: 'notSolved', fixes: done }),
          entry({ type: 'changing', question: 'symptom', done }),
          entry({ type: 'kept' }),
          entry({ type: 'wentBack' }),
          entry({ type: 'restarted' }),
          entry(
            { type: 'referenced', reference: 'Zoë’s ticket “#1” 📷' },
            { by: { id: 'U1', name: 'Zoë 📷' } },
          ),
          handedOver,
          entry({ type: 'reopened' }),
          entry({ type: 'abandoned' }),
        ];

        expect(await append(0, history.slice(0, 1))).toBe('leased');
        expect(await append(1, history.slice(1))).toBe('leased');

        expect(await store.find('triage-1')).toMatchObject({ version: history.length });
        expect((await store.find('triage-1'))?.history).toStrictEqual(history);
      });

      it('is current whoever has appended, and whatever this process has read before', async () => {
        await append(0, [answered]);
        expect((await store.find('triage-1'))?.history).toEqual([answered]);
        await append(1, [handedOver]);
        expect((await store.find('triage-1'))?.history).toEqual([answered, handedOver]);

        const reopened = entry({ type: 'reopened' });
        const act = JSON.stringify(reopened.act);
        const by = { by_id: ann.id, by_name: ann.name };
        await db
          .insertInto('entries')
          .values({ triage_id: 'triage-1', seq: 3, ...by, at: reopened.at, act })
          .execute();
        await db.updateTable('triages').set({ version: 3, updated_at: 3 }).execute();

        expect((await store.find('triage-1'))?.history).toEqual([answered, handedOver, reopened]);
      });

      it('is read anew when the database was put back, and has come to the same version again', async () => {
        await append(0, [answered]);
        expect((await store.find('triage-1'))?.history).toEqual([answered]);

        await db
          .updateTable('entries')
          .set({ act: JSON.stringify(handedOver.act) })
          .execute();
        await db.updateTable('triages').set({ updated_at: 1 }).execute();

        expect((await store.find('triage-1'))?.history).toEqual([handedOver]);
      });

      it('is not changed by an append to another version', async () => {
        await append(0, [answered]);

        expect(await append(0, [handedOver])).toBe(false);
        expect(await append(2, [handedOver])).toBe(false);

        expect(await store.find('triage-1')).toMatchObject({ version: 1, history: [answered] });
      });

      it('takes no append to a triage that does not exist', async () => {
        expect(await store.append('triage-404', 0, { entries: [answered], outcome: 'open' }, WORKER)).toBe(
          false,
        );
      });

      it('takes exactly one of several racing appends', async () => {
        const racers = Array.from({ length: 10 }, (_, index) => entry({ type: 'kept' }, { at: index }));

        const won = await Promise.all(racers.map((racer) => append(0, [racer])));

        expect(won.filter(Boolean)).toHaveLength(1);
        expect((await store.find('triage-1'))?.history).toEqual([racers[won.indexOf('leased')]]);
      });

      it('stores the outcome beside it', async () => {
        await store.append('triage-1', 0, { entries: [handedOver], outcome: 'handedOver' }, WORKER);

        expect(await row()).toMatchObject({ outcome: 'handedOver' });
      });

      it.each([
        ['is not JSON', '{"type":', /^Entry 2 of triage triage-1 cannot be read: it is not JSON$/],
        ['is not an act', '{"type":"danced"}', /^Entry 2 of triage triage-1 cannot be read: type: /],
        [
          'names a question that does not exist',
          '{"type":"changing","question":"shoeSize"}',
          /^Entry 2 of triage triage-1 cannot be read: question: not a question$/,
        ],
      ])('fails to load, naming triage and entry, when one %s', async (_, act, message) => {
        await append(0, [answered, handedOver]);
        await db.updateTable('entries').set({ act }).where('seq', '=', 2).execute();

        await expect(store.find('triage-1')).rejects.toThrow(message);
        await expect(store.open(newTriage(), WORKER)).rejects.toThrow(message);
      });

      it('fails to load when an entry is missing', async () => {
        await append(0, [answered, handedOver]);
        await db.deleteFrom('entries').where('seq', '=', 1).execute();

        await expect(store.find('triage-1')).rejects.toThrow(
          'Triage triage-1 has 1 entries where there should be 2',
        );
      });

      it('goes with its triage when that is deleted', async () => {
        await append(0, [answered]);
        await store.saveCard('triage-1', WORKER, { card: 'case', channel: 'C1' });

        await db.deleteFrom('triages').where('id', '=', 'triage-1').execute();

        expect(await db.selectFrom('entries').selectAll().execute()).toEqual([]);
        expect(await store.cards('triage-1')).toEqual([]);
      });
    });

    describe('leases', () => {
      beforeEach(() => store.open(newTriage(), WORKER));

      const settled = () => store.release('triage-1', WORKER, 0, { cards: [] });

      it('last 12 seconds by the database’s clock, so that a dead worker is followed within 15', async () => {
        expect(LEASE_MS).toBe(12_000);
        expect(Math.abs(Number((await row()).lease_until) - LEASE_MS - Date.now())).toBeLessThan(2_000);
      });

      it('belong to one worker at a time', async () => {
        await settled();

        expect(await store.claim('triage-1', OTHER)).toEqual({ takenOver: false });
        expect(await store.claim('triage-1', WORKER)).toBeUndefined();
      });

      it('go to exactly one of several workers', async () => {
        await expireLease();

        const claims = await Promise.all(
          Array.from({ length: 5 }, (_, index) => store.claim('triage-1', `racer-${index}`)),
        );

        expect(claims.filter(Boolean)).toEqual([{ takenOver: true }]);
      });

      it('are prolonged when their worker claims or renews', async () => {
        for (const prolong of [store.claim, store.renew]) {
          await db
            .updateTable('triages')
            .set({ lease_until: Date.now() + 2_000 })
            .execute();

          expect(await prolong('triage-1', WORKER)).toEqual(
            prolong === store.claim ? { takenOver: false } : true,
          );

          expect(Number((await row()).lease_until)).toBeGreaterThan(Date.now() + LEASE_MS - 2_000);
        }
      });

      it('are taken over once they have expired, and the next worker learns it', async () => {
        await expireLease();

        expect(await due()).toEqual(['triage-1']);
        expect(await store.claim('triage-1', OTHER)).toEqual({ takenOver: true });
        expect(await store.claim('triage-1', OTHER)).toEqual({ takenOver: false });
        expect(await store.renew('triage-1', WORKER)).toBe(false);
      });

      it('are kept by a worker that was merely late', async () => {
        await expireLease();

        expect(await store.renew('triage-1', WORKER)).toBe(true);
        expect(await store.claim('triage-1', OTHER)).toBeUndefined();
      });

      it('cannot be had for a triage that does not exist', async () => {
        expect(await store.claim('triage-404', WORKER)).toBeUndefined();
        expect(await store.renew('triage-404', WORKER)).toBe(false);
      });

      it('come with an append where nobody holds the triage', async () => {
        await settled();

        await append(0, [answered], OTHER);

        expect(await store.claim('triage-1', WORKER)).toBeUndefined();
        expect(await store.renew('triage-1', OTHER)).toBe(true);
      });

      it('are prolonged by an append of their worker, even late', async () => {
        await expireLease();

        await append(0, [answered], WORKER);

        expect(await store.claim('triage-1', OTHER)).toBeUndefined();
      });

      it('stay with another worker when somebody appends', async () => {
        await append(0, [answered], OTHER);

        expect(await store.claim('triage-1', OTHER)).toBeUndefined();
        expect(await store.renew('triage-1', WORKER)).toBe(true);
      });

      it('that expired are not swallowed by an append: the claim after it still takes over', async () => {
        await expireLease();

        expect(await append(0, [answered], OTHER)).toBe('stored');

        expect(await store.claim('triage-1', OTHER)).toEqual({ takenOver: true });
      });

      it('of a dead process end at once, and still count as taken over, even by the same name', async () => {
        await releaseAllLeases(db);

        expect(await due()).toEqual(['triage-1']);
        expect(await store.renew('triage-1', WORKER)).toBe(false);
        expect(await store.claim('triage-1', WORKER)).toEqual({ takenOver: true });
      });

      it('survive no settling: a dead process’s end leaves free triages alone', async () => {
        await settled();

        await releaseAllLeases(db);

        expect(await store.claim('triage-1', WORKER)).toEqual({ takenOver: false });
      });
    });

    describe('what is due', () => {
      const open = (id: string, dueAt?: number) =>
        store
          .open(newTriage({ id, requestId: id }), WORKER)
          .then(() => store.release(id, WORKER, 0, { cards: [] }))
          .then(() =>
            db
              .updateTable('triages')
              .set({ due_at: dueAt ?? null })
              .where('id', '=', id)
              .execute(),
          );

      it('is listed longest waiting first, as many as asked for', async () => {
        await open('second', 2_000);
        await open('third', 3_000);
        await open('first', 1_000);
        await open('later', Date.now() + 60_000);

        expect(await due()).toEqual(['first', 'second', 'third']);
        expect(await due(2)).toEqual(['first', 'second']);
        expect(await store.backlog()).toEqual({ waiting: 3, oldest: 1_000 });
      });

      it('is listed of every installation, however much of another is due before it', async () => {
        for (const [index, id] of ['a', 'b', 'c'].entries()) await open(id, index + 1);
        await store.open(newTriage({ id: 'd', installation: 'T2', askedIn: 'C9' }), WORKER);
        await store.release('d', WORKER, 0, { cards: [], dueIn: 0 });
        await store.open(newTriage({ id: 'e', installation: 'T3' }), WORKER);
        await store.release('e', WORKER, 0, { cards: [], dueIn: DAY_MS });

        expect(await due(2)).toEqual(['a', 'b', 'd']);
        expect((await store.due(2)).at(-1)).toEqual({ id: 'd', installation: 'T2', channel: 'C9' });
      });

      it('is listed with the channel that its cards are in', async () => {
        await open('a', 1);
        await store.claim('a', WORKER);
        await store.saveHome('a', WORKER, { channel: 'D1' });
        await store.release('a', WORKER, 0, { cards: [], dueIn: 0 });

        expect(await store.due(1)).toEqual([{ id: 'a', installation: 'T1', channel: 'D1' }]);
      });

      it('is nothing at first', async () => {
        expect(await due()).toEqual([]);
        expect(await store.backlog()).toEqual({ waiting: 0 });
      });

      it('leaves out what somebody holds, who still counts as waiting', async () => {
        await open('a', 1_000);

        await store.claim('a', OTHER);

        expect(await due()).toEqual([]);
        expect(await store.backlog()).toEqual({ waiting: 1, oldest: 1_000 });
      });

      it('includes what was only to be looked at later, once something is appended', async () => {
        await open('a', Date.now() + 60_000);

        await store.append('a', 0, { entries: [answered], outcome: 'open' }, WORKER);

        expect(await store.backlog()).toMatchObject({ waiting: 1 });
      });

      it('includes every open case when all are to be looked at again, and no ended one', async () => {
        await open('a', Date.now() + 60_000);
        await open('b');
        await open('c');
        await store.append('c', 0, { entries: [answered], outcome: 'resolved' }, WORKER);
        await store.release('c', WORKER, 1, { cards: [] });

        await store.makeOpenDue();

        expect((await due()).toSorted()).toEqual(['a', 'b']);
      });

      it('keeps its place when something is appended', async () => {
        await open('a', 1_000);

        await store.append('a', 0, { entries: [answered], outcome: 'open' }, WORKER);

        expect(await store.backlog()).toEqual({ waiting: 1, oldest: 1_000 });
      });

      it('includes a settled triage whose next worker died', async () => {
        await store.open(newTriage(), WORKER);
        await store.release('triage-1', WORKER, 0, { cards: [] });
        await store.claim('triage-1', WORKER);
        await expireLease();

        expect(await due()).toEqual(['triage-1']);
      });
    });

    describe('settling', () => {
      const card: SentCard = { card: 'case', channel: 'C1', ts: '1760000000.000100', digest: 'd1' };

      beforeEach(() => store.open(newTriage(), WORKER));

      it('stores the cards and gives the lease back', async () => {
        expect(await store.release('triage-1', WORKER, 0, { cards: [card] })).toBe(true);

        expect(await store.cards('triage-1')).toStrictEqual([card]);
        expect(await store.backlog()).toEqual({ waiting: 0 });
        expect(await store.renew('triage-1', WORKER)).toBe(false);
      });

      it('makes it due again when there is more to do later', async () => {
        const before = Date.now();
        await store.release('triage-1', WORKER, 0, { cards: [], dueIn: 5_000 });

        const dueAt = Number((await row()).due_at);
        expect(dueAt).toBeGreaterThanOrEqual(before + 5_000 - CLOCKS_APART_MS);
        expect(dueAt).toBeLessThanOrEqual(Date.now() + 5_000 + CLOCKS_APART_MS);
        expect(await due()).toEqual([]);
      });

      it('takes a time between two milliseconds, as waits are computed, for the later one', async () => {
        await store.release('triage-1', WORKER, 0, { cards: [], dueIn: 0.25 });

        const ahead = Number((await row()).due_at);
        expect(Number.isInteger(ahead)).toBe(true);
      });

      it('reckons days ahead by its own clock, however wrong a worker’s clock is', async () => {
        await store.release('triage-1', WORKER, 0, { cards: [], dueIn: 3 * DAY_MS });

        const ahead = Number((await row()).due_at) - Date.now();
        expect(Math.abs(ahead - 3 * DAY_MS)).toBeLessThan(CLOCKS_APART_MS);
      });

      it('brings forward what is due later, and leaves alone what is not due at all', async () => {
        await store.open(newTriage({ id: 'triage-2', requestId: 'request-2' }), WORKER);
        await store.release('triage-1', WORKER, 0, { cards: [], dueIn: 3 * DAY_MS });
        await store.release('triage-2', WORKER, 0, { cards: [] });

        await store.makeWaitingDue();

        expect(await due()).toEqual(['triage-1']);
      });

      it('stores the cards and keeps lease and work when something newer has been appended', async () => {
        await append(0, [answered], OTHER);

        expect(await store.release('triage-1', WORKER, 0, { cards: [card] })).toBe(false);

        expect(await store.cards('triage-1')).toStrictEqual([card]);
        expect(await store.backlog()).toMatchObject({ waiting: 1 });
        expect(await store.claim('triage-1', OTHER)).toBeUndefined();
        expect(await store.release('triage-1', WORKER, 1, { cards: [] })).toBe(true);
        expect(await store.backlog()).toEqual({ waiting: 0 });
      });

      it('stores nothing for a worker that has lost the lease', async () => {
        await expireLease();
        await store.claim('triage-1', OTHER);

        expect(await store.release('triage-1', WORKER, 0, { cards: [card] })).toBe(false);

        expect(await store.cards('triage-1')).toEqual([]);
        expect(await store.renew('triage-1', OTHER)).toBe(true);
      });
    });

    describe('cards', () => {
      beforeEach(() => store.open(newTriage(), WORKER));

      it('come back as they were stored, those of this triage alone', async () => {
        const full: SentCard = {
          card: 'fix:jobNotSelling',
          channel: 'C1',
          ts: '1760000000.000200',
          digest: 'abc',
          postingSince: 1_760_000_000_001,
          checkAt: 1_760_000_000_002,
          refused: 'not_in_channel',
        };
        const bare: SentCard = { card: 'case', channel: 'D1' };
        await store.open(newTriage({ id: 'triage-2', requestId: 'request-2' }), WORKER);
        await store.saveCard('triage-2', WORKER, { card: 'summary', channel: 'C2' });

        expect(await store.saveCard('triage-1', WORKER, full)).toBe(true);
        expect(await store.saveCard('triage-1', WORKER, bare)).toBe(true);

        expect(await store.cards('triage-1')).toStrictEqual([bare, full]);
      });

      it('are replaced as a whole: what is no longer known is forgotten', async () => {
        const posting: SentCard = { card: 'case', channel: 'C1', postingSince: 5 };
        const posted: SentCard = { card: 'case', channel: 'D1', ts: '1760000000.000100', digest: 'd' };

        await store.saveCard('triage-1', WORKER, posting);
        expect(await store.cards('triage-1')).toStrictEqual([posting]);
        await store.saveCard('triage-1', WORKER, posted);

        expect(await store.cards('triage-1')).toStrictEqual([posted]);
      });

      it('are stored only by the worker that holds the lease', async () => {
        expect(await store.saveCard('triage-1', OTHER, { card: 'case', channel: 'C1' })).toBe(false);

        expect(await store.cards('triage-1')).toEqual([]);
      });

      it('keep the home only by the worker that holds the lease', async () => {
        const home = { channel: 'C1', thread: '1760000000.000300' };

        expect(await store.saveHome('triage-1', OTHER, { channel: 'C9' })).toBe(false);
        expect(await store.saveHome('triage-1', WORKER, home)).toBe(true);

        expect((await store.find('triage-1'))?.home).toStrictEqual(home);
      });
    });

    describe('a channel in which something has happened', () => {
      const home = { channel: 'C1', thread: '1760000000.000100' };
      const left: SentCard = { card: 'left:case', channel: 'C1', ts: home.thread };
      const idle = async (id: string, parts: Partial<NewTriage> = {}, cards: readonly SentCard[] = []) => {
        await store.open(newTriage({ id, requestId: id, home, ...parts }), WORKER);
        await store.release(id, WORKER, 0, { cards });
      };
      const due = async () => (await store.due(100)).map(({ id }) => id).toSorted();
      const doubtOf = async (id: string) => (await store.find(id))?.home?.doubt;

      it('puts the home of every triage there in doubt, and makes due the open ones and those that left it', async () => {
        await idle('open');
        await idle('ended', { outcome: 'resolved' });
        await idle('moved', { home: { channel: 'D1' }, outcome: 'resolved' }, [left]);
        await idle('elsewhere', { home: { channel: 'C2' } });
        await idle('next-door', { installation: 'T2' });
        await idle('moved-next-door', { installation: 'T2', home: { channel: 'D1' } }, [left]);

        await store.doubtChannel('T1', 'C1');

        expect(await due()).toEqual(['moved', 'open']);
        for (const id of ['open', 'ended', 'moved']) expect(await doubtOf(id)).toBeGreaterThan(0);
        for (const id of ['elsewhere', 'next-door', 'moved-next-door'])
          expect(await doubtOf(id)).toBeUndefined();
      });

      it('takes no triage from the worker that holds it, who then looks again', async () => {
        await store.open(newTriage({ home }), WORKER);
        await store.doubtChannel('T1', 'C1');

        expect(await store.release('triage-1', WORKER, 0, { cards: [] })).toBe(false);
        const doubt = await doubtOf('triage-1');
        expect(await store.release('triage-1', WORKER, 0, { cards: [], doubt })).toBe(true);
        expect(await due()).toEqual([]);
        expect(await doubtOf('triage-1')).toBe(doubt);
      });

      it('is settled with the home and the cards at once, by the worker that holds the lease', async () => {
        await idle('triage-1');
        await store.doubtChannel('T1', 'C1');
        await store.claim('triage-1', WORKER);
        const doubt = await doubtOf('triage-1');
        const moved = { channel: 'D1', movedBecause: 'shared', ...(doubt && { doubt }) } as const;

        expect(await store.settleHome('triage-1', OTHER, moved, [left])).toBe(false);
        expect(await store.cards('triage-1')).toEqual([]);
        expect(await store.settleHome('triage-1', WORKER, moved, [left])).toBe(true);

        expect((await store.find('triage-1'))?.home).toStrictEqual({ channel: 'D1', movedBecause: 'shared' });
        expect(await store.cards('triage-1')).toStrictEqual([left]);
      });

      it('stays in doubt where something has happened once more', async () => {
        await idle('triage-1');
        await store.doubtChannel('T1', 'C1');
        await store.claim('triage-1', WORKER);
        const doubt = await doubtOf('triage-1');
        await db
          .updateTable('triages')
          .set({ home_doubt: Number(doubt) + 1 })
          .execute();

        await store.settleHome('triage-1', WORKER, { ...home, ...(doubt && { doubt }) }, []);
        expect(await doubtOf('triage-1')).toBe(Number(doubt) + 1);
      });

      it('leads to the triage that has left a thread, of the same installation only', async () => {
        await idle('moved', { home: { channel: 'D1' } }, [left]);

        expect(await store.findMoved('T1', 'C1', home.thread)).toMatchObject({ id: 'moved' });
        expect(await store.findMoved('T2', 'C1', home.thread)).toBeUndefined();
        expect(await store.findMoved('T1', 'C1', '1760000000.000999')).toBeUndefined();
      });
    });

    describe('what is said of fixes', () => {
      const DAY = 24 * 60 * 60_000;
      const NOW = 1_790_000_000_000;
      const rule = { now: NOW, within: 30 * DAY, least: 3 };
      const said = (parts: Partial<FixFeedback> = {}): FixFeedback => ({
        cause: 'jobArchived',
        seq: 1,
        helpful: false,
        reasons: ['other'],
        steps: ['jobArchived/extend'],
        at: NOW - DAY,
        ...parts,
      });
      /** A case that was ended, with what is said of its fixes. */
      const say = async (id: string, feedback: readonly FixFeedback[], installation = 'T1') => {
        const home = { channel: 'C1', thread: `thread of ${id}` };
        await store.open(newTriage({ id, requestId: id, installation, home }), WORKER);
        await store.append(id, 0, { entries: [handedOver], outcome: 'handedOver', feedback }, WORKER);
        await store.saveCard(id, WORKER, { card: 'case', channel: 'C1', ts: `card of ${id}` });
        await store.saveCard(id, WORKER, { card: 'question', channel: 'C1', ts: 'another' });
      };
      const toTell = (triage: string, changed: Partial<typeof rule> = {}, installation = 'T1') =>
        store.toTellLeads({ installation, cause: 'jobArchived', triage }, { ...rule, ...changed });

      it('is for leads once it is said in so many cases of late, each with its card and its words', async () => {
        await say('a', [said({ note: 'the third step' }), said({ seq: 2, reasons: [] })]);
        await say('b', [said()]);
        await say('elsewhere', [said()], 'T2');
        await say('old', [said({ at: NOW - 30 * DAY })]);
        await say('other', [said({ cause: 'photosHidden' })]);
        await say('helped', [said({ helpful: true })]);
        expect(await toTell('b')).toBeUndefined();
        await say('c', [said()]);
        // It is not for one that does not say so itself.
        expect(await toTell('helped')).toBeUndefined();

        const told = await toTell('c');
        expect(told?.at).toBe(NOW);
        const card = (id: string) => ({ channel: 'C1', ts: `card of ${id}`, thread: `thread of ${id}` });
        expect(told?.answers.map(({ number: _, ...rest }) => rest)).toEqual([
          { card: card('c'), reasons: ['other'] },
          { card: card('b'), reasons: ['other'] },
          { card: card('a'), reasons: ['other'], note: 'the third step' },
          { card: card('a'), reasons: [] },
        ]);
      });

      it('is told by one case, always the same, until so much time has passed and it is said anew', async () => {
        for (const id of ['a', 'b', 'c', 'd']) await say(id, [said()]);
        const all = ['a', 'b', 'c', 'd'];
        const at = (changed: Partial<typeof rule>) => Promise.all(all.map((id) => toTell(id, changed)));
        const first = await at({});
        expect(first.filter((told) => told !== undefined)).toHaveLength(1);
        const later = await at({ now: NOW + 29 * DAY });
        expect(later.map((told) => told?.at)).toEqual(first.map((told) => told?.at));

        // Nothing was said since.
        expect(await at({ now: NOW + 31 * DAY })).toEqual(all.map(() => undefined));
        for (const id of ['e', 'f', 'g']) await say(id, [said({ at: NOW + 30 * DAY })]);
        expect(await toTell('g', { now: NOW + 31 * DAY })).toMatchObject({ at: NOW + 31 * DAY });
      });

      it('is replaced as a whole with an append, stays without, and goes with its case', async () => {
        await say('a', [said(), said({ cause: 'photosHidden' })]);
        const rows = () => db.selectFrom('feedback').selectAll().execute();
        await store.append('a', 1, { entries: [answered], outcome: 'handedOver' }, WORKER);
        expect(await rows()).toHaveLength(2);
        await store.append('a', 9, { entries: [answered], outcome: 'open', feedback: [] }, WORKER);
        expect(await rows()).toHaveLength(2);
        await store.append('a', 2, { entries: [answered], outcome: 'open', feedback: [] }, WORKER);
        expect(await rows()).toEqual([]);
        await say('b', [said()]);
        expect(await rows()).toMatchObject([
          { triage_id: 'b', installation: 'T1', helpful: 0, steps: '["jobArchived/extend"]' },
        ]);
        await store.deleteTriage('b');
        expect(await rows()).toEqual([]);
      });

      it('goes with its installation, and so does what leads were told', async () => {
        for (const id of ['a', 'b', 'c']) await say(id, [said()]);
        expect(await toTell('a')).toBeDefined();
        await store.deleteInstallation('T1', 100);
        await store.deleteInstallation('T1', 100);

        expect(await db.selectFrom('feedback').selectAll().execute()).toEqual([]);
        expect(await db.selectFrom('leads_told').selectAll().execute()).toEqual([]);
      });
    });

    describe('deleting', () => {
      const DAY = 24 * 60 * 60_000;
      const nothing = { triages: 0, entries: 0, cards: 0, gaps: 0, counters: 0, installations: 0 };
      const gap = { installation: 'T1', source: 'm1', why: 'notUnderstood', text: 'flurble', at: 1 } as const;
      /** A triage with an entry and a card, that was last changed so many days ago. */
      const keep = async (id: string, outcome: 'open' | 'resolved', days: number, installation = 'T1') => {
        await store.open(newTriage({ id, requestId: id, installation }), WORKER);
        await store.append(id, 0, { entries: [answered], outcome }, WORKER);
        await store.release(id, WORKER, 1, { cards: [{ card: 'case', channel: 'C1' }] });
        const updated_at = Date.now() - days * DAY;
        await db.updateTable('triages').set({ updated_at }).where('id', '=', id).execute();
      };
      const ids = async () => {
        const rows = await db.selectFrom('triages').select('id').orderBy('id').execute();
        return rows.map(({ id }) => id);
      };
      const rows = async (table: 'entries' | 'cards' | 'gaps' | 'counters') =>
        (await db.selectFrom(table).selectAll().execute()).length;

      it('what is old takes closed triages with all that belongs to them, and old gaps', async () => {
        await keep('old', 'resolved', 31);
        await keep('young', 'resolved', 29);
        await keep('open', 'open', 400);
        await store.addGap(gap);
        await store.addGap({ ...gap, source: 'm2', at: Date.now() });

        expect(await store.deleteOld(30 * DAY, 100)).toEqual({
          ...nothing,
          triages: 1,
          entries: 1,
          cards: 1,
          gaps: 1,
        });

        expect(await ids()).toEqual(['open', 'young']);
        expect(await rows('entries')).toBe(2);
        expect(await rows('cards')).toBe(2);
        expect((await store.gaps()).map(({ source }) => source)).toEqual(['m2']);
        expect(await store.deleteOld(30 * DAY, 100)).toEqual(nothing);
      });

      it('what is old leaves alone what somebody works on or what is due', async () => {
        await keep('leased', 'resolved', 31);
        await store.claim('leased', WORKER);
        await keep('due', 'resolved', 31);
        await db.updateTable('triages').set({ due_at: 1 }).where('id', '=', 'due').execute();

        expect(await store.deleteOld(30 * DAY, 100)).toEqual(nothing);
      });

      it('what is old is done in batches, the oldest first, by several at once', async () => {
        for (const days of [35, 34, 33, 32, 31]) await keep(`${days}`, 'resolved', days);

        expect(await store.deleteOld(30 * DAY, 2)).toMatchObject({ triages: 2 });
        expect(await ids()).toEqual(['31', '32', '33']);

        const both = await Promise.all([0, 1].map(() => store.deleteOld(30 * DAY, 2)));
        const again = await store.deleteOld(30 * DAY, 2);
        expect([...both, again].reduce((sum, { triages }) => sum + triages, 0)).toBe(3);
        expect(await ids()).toEqual([]);
      });

      it('a triage takes its entries, cards and gaps, and nothing else', async () => {
        await store.open(
          newTriage({
            history: [entry({ type: 'kept' }, { message: '5.1' })],
            home: { channel: 'C1', thread: '1.1' },
          }),
          WORKER,
        );
        await store.saveCard('triage-1', WORKER, { card: 'case', channel: 'C1' });
        await keep('other', 'open', 0);
        for (const source of ['triage:triage-1', 'request-1', 'message:C1:5.1', 'message:C1:6.1']) {
          await store.addGap({ ...gap, source });
        }

        expect(await store.deleteTriage('triage-1')).toEqual({
          ...nothing,
          triages: 1,
          entries: 1,
          cards: 1,
          gaps: 3,
        });

        expect(await ids()).toEqual(['other']);
        expect(await rows('entries')).toBe(1);
        expect((await store.gaps()).map(({ source }) => source)).toEqual(['message:C1:6.1']);
        expect(await store.deleteTriage('triage-1')).toEqual(nothing);
        expect(await append(1, [answered])).toBe(false);
        expect(await store.release('triage-1', WORKER, 1, { cards: [] })).toBe(false);
      });

      it('a text is used once, by whoever is first, and forgotten some time later', async () => {
        const tries = await Promise.all(Array.from({ length: 5 }, () => store.useOnce('a', 60_000)));
        expect(tries.filter((first) => first)).toHaveLength(1);
        expect(await store.useOnce('b', 60_000)).toBe(true);
        expect(await store.useOnce('b', 60_000)).toBe(false);
        // What has been remembered for as long as is asked, and longer.
        expect(await store.useOnce('b', -1)).toBe(true);
      });

      it('an installation takes everything of it, in batches, and nothing of others', async () => {
        for (const id of ['a', 'b', 'c']) await keep(id, 'open', 0);
        await keep('d', 'open', 0, 'T2');
        await store.addGap(gap);
        await store.addGap({ ...gap, installation: 'T2' });
        for (const id of ['T1', 'T2']) await store.putInstallation(installed(id));

        expect(await store.deleteInstallation('T1', 2)).toEqual({
          ...nothing,
          triages: 2,
          entries: 2,
          cards: 2,
          gaps: 1,
        });
        expect(await store.deleteInstallation('T1', 2)).toMatchObject({
          triages: 1,
          counters: 0,
          installations: 0,
        });
        expect(await store.deleteInstallation('T1', 2)).toEqual({
          ...nothing,
          counters: 1,
          installations: 1,
        });
        expect(await store.deleteInstallation('T1', 2)).toEqual(nothing);

        expect(await ids()).toEqual(['d']);
        expect(await rows('gaps')).toBe(1);
        expect(await rows('counters')).toBe(1);
        expect(await store.installation('T1')).toBeUndefined();
        expect(await store.installation('T2')).toEqual(installed('T2'));
      });
    });

    describe('an installation that is gone', () => {
      const DAY = 24 * 60 * 60_000;
      const open = (id: string, installation = 'T1') =>
        store.open(newTriage({ id, requestId: id, installation }), WORKER);
      const goneSince = (days: number) =>
        db
          .updateTable('uninstalled')
          .set({ at: Date.now() - days * DAY })
          .execute();
      const ids = async () => {
        const rows = await db.selectFrom('triages').select('id').orderBy('id').execute();
        return rows.map(({ id }) => id);
      };

      beforeEach(async () => {
        for (const id of ['a', 'b', 'c']) await open(id);
        await open('other', 'T2');
        await store.addGap({ installation: 'T1', source: 'm', why: 'notCovered', text: 'dent', at: 1 });
        for (const id of ['T1', 'T2']) await store.putInstallation(installed(id));
      });

      it('keeps its cases for so many days, then loses everything in batches, and others keep theirs', async () => {
        expect(await store.dropInstallation('T1', installed('T1').installed_at)).toBe(true);
        expect(await store.deleteUninstalled(DAY, 2)).toBeUndefined();
        await goneSince(2);

        expect(await store.deleteUninstalled(DAY, 2)).toMatchObject({
          installation: 'T1',
          deleted: { triages: 2, gaps: 1 },
          finished: false,
        });
        expect(await store.deleteUninstalled(DAY, 2)).toMatchObject({ finished: false });
        expect(await store.deleteUninstalled(DAY, 2)).toMatchObject({
          deleted: { triages: 0, counters: 1 },
          finished: true,
        });
        expect(await store.deleteUninstalled(DAY, 2)).toBeUndefined();
        expect(await ids()).toEqual(['other']);
        expect(await store.installation('T2')).toEqual(installed('T2'));
      });

      it('keeps all that is left when it comes back, even while it is being deleted', async () => {
        await store.dropInstallation('T1', installed('T1').installed_at);
        await goneSince(2);
        await store.deleteUninstalled(DAY, 1);

        await store.putInstallation(installed('T1'));

        expect(await store.deleteUninstalled(DAY, 1)).toBeUndefined();
        expect(await ids()).toHaveLength(3);
        expect(await store.installation('T1')).toEqual(installed('T1'));
      });

      it('is not one that was installed anew after the news, nor one that never was', async () => {
        expect(await store.dropInstallation('T1', 1)).toBe(false);
        expect(await store.dropInstallation('T9', Date.now())).toBe(false);

        expect(await db.selectFrom('uninstalled').selectAll().execute()).toEqual([]);
      });

      it('is forgotten as one that is gone, too', async () => {
        await store.dropInstallation('T1', installed('T1').installed_at);

        await store.deleteInstallation('T1', 10);
        await store.deleteInstallation('T1', 10);

        expect(await db.selectFrom('uninstalled').selectAll().execute()).toEqual([]);
      });
    });

    describe('a row that cannot be read', () => {
      const spoil = (id: string) =>
        db.updateTable('triages').set({ home_moved_because: 'nonsense' }).where('id', '=', id).execute();

      it('of a triage is named, can be put off, and then comes after all that can be read', async () => {
        await store.open(newTriage(), WORKER);
        await spoil('triage-1');
        await expect(store.find('triage-1')).rejects.toThrow(/^The record of triage triage-1 cannot be read/);

        await store.postpone('triage-1', OTHER, 60_000);
        expect(await store.claim('triage-1', OTHER)).toBeUndefined();
        await store.postpone('triage-1', WORKER, 60_000);

        expect(await store.due(10)).toEqual([]);
        expect(await store.backlog()).toEqual({ waiting: 0 });
        expect(Number((await row()).due_at)).toBeGreaterThan(Date.now() + 60_000 - CLOCKS_APART_MS);
        expect(await store.claim('triage-1', OTHER)).toEqual({ takenOver: false });
      });

      it('of a triage is deleted when it is old, and when it is asked for', async () => {
        for (const id of ['old', 'asked']) {
          await store.open(newTriage({ id, requestId: id, outcome: 'resolved' }), WORKER);
          await store.release(id, WORKER, 0, { cards: [] });
          await spoil(id);
        }
        await db.updateTable('triages').set({ updated_at: 1 }).where('id', '=', 'old').execute();

        expect(await store.deleteOld(DAY_MS, 10)).toMatchObject({ triages: 1 });
        expect(await store.deleteTriage('asked')).toMatchObject({ triages: 1 });
      });

      it('of a gap is named, and the others are listed', async () => {
        const gap = { installation: 'T1', why: 'notCovered', text: 'a dent', at: 1 } as const;
        await store.addGap({ ...gap, source: 'good' });
        await store.addGap({ ...gap, source: 'bad' });
        await db.updateTable('gaps').set({ why: 'nonsense' }).where('source', '=', 'bad').execute();
        const named: string[] = [];

        const gaps = await store.gaps(({ message }) => named.push(message));

        expect(gaps).toEqual([{ ...gap, source: 'good' }]);
        expect(named).toEqual([expect.stringMatching(/^The knowledge gap bad of T1 cannot be read: why: /)]);
        await expect(store.gaps()).rejects.toThrow('The knowledge gap bad of T1 cannot be read');
      });

      it('of an installation is listed by its id, with the others', async () => {
        for (const id of ['T1', 'T2', 'T3']) await store.putInstallation(installed(id));
        await db
          .updateTable('installations')
          .set({ workspace_url: 'nonsense' })
          .where('id', '=', 'T2')
          .execute();

        expect(await store.installationsAfter('', 10)).toEqual([
          installed('T1'),
          { id: 'T2', error: expect.objectContaining({ name: 'StoredDataError' }) },
          installed('T3'),
        ]);
        await expect(store.installation('T2')).rejects.toThrow('The installation T2 cannot be read');
      });
    });

    it('takes U+0000 out of what people write and are called, and keeps the rest', async () => {
      const by = { id: 'U1', name: 'Zo\u0000ë' };
      const told = entry({ type: 'referenced', reference: '\u0000\u000047\u000011\\u0000' }, { by });

      const { triage } = await store.open(newTriage({ history: [told], openedBy: by }), WORKER);
      expect(await append(1, [told])).toBe('leased');
      await store.addGap({ installation: 'T1', source: 'm', why: 'notCovered', text: 'a \u0000dent', at: 1 });

      const plain = { act: { reference: '4711\\u0000' }, by: { name: 'Zoë' } };
      expect(triage).toMatchObject({ openedBy: { name: 'Zoë' }, history: [plain] });
      expect(await store.find('triage-1')).toMatchObject({
        openedBy: { name: 'Zoë' },
        history: [plain, plain],
      });
      expect(JSON.stringify(await db.selectFrom('entries').selectAll().execute())).not.toMatch(
        /[^\\]\\u0000/,
      );
      expect(await store.gaps()).toMatchObject([{ text: 'a dent' }]);
    });

    it('has the tables that are known by name, and those of the migrations', async () => {
      const tables = (await db.introspection.getTables()).map(({ name }) => name);

      expect(tables.toSorted()).toEqual(TABLES.toSorted());
    });

    it('can be written anew while it is used', async () => {
      await store.open(newTriage(), WORKER);
      await append(0, [answered]);

      expect(await store.erase({ whole: false })).toMatchObject({ rewritten: true });

      expect(await append(1, [handedOver])).toBe('leased');
      expect((await store.find('triage-1'))?.history).toEqual([answered, handedOver]);
    });

    it('answers a ping until it is closed', async () => {
      await store.ping();

      await store.close();

      await expect(store.ping()).rejects.toThrow();
    });

    it('goes by the clock it is given', async () => {
      const late = createStore(db, { now: sql`4000000000000`, clock: systemClock, close: async () => {} });
      await store.open(newTriage(), WORKER);

      expect(await late.claim('triage-1', OTHER)).toEqual({ takenOver: true });
      expect(Number((await row()).lease_until)).toBe(4_000_000_000_000 + LEASE_MS);
    });
  });
}
