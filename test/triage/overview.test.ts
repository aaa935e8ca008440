import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Glance, overviewOf } from '../../src/triage/overview.ts';

const NOW = 1_760_000_000_000;
const people = ['U1', 'U2', 'U3'].map((id) => ({ id, name: id.toLowerCase() }));
const agent = fc.constantFrom(...people);

const glance: fc.Arbitrary<Omit<Glance, 'id' | 'number'>> = fc.record(
  {
    phase: fc.constantFrom('asking', 'fixing', 'waiting', 'resolved', 'handedOver'),
    standing: fc.constantFrom('open', 'untaken', 'taken'),
    symptom: fc.constantFrom('missedTheSale', 'photosAlmostReady'),
    fixes: fc.constantFrom(
      [],
      [{ flow: 'missedTheSale', cause: 'jobArchived' }] as const,
      [{ flow: 'photosAlmostReady', cause: 'photosHidden' }] as const,
    ),
    owner: agent,
    handedOverBy: agent,
    claimedBy: agent,
    waitingUntil: fc.integer({ min: NOW - 1_000, max: NOW + 1_000 }),
    openedAt: fc.integer({ min: NOW - 2_000, max: NOW }),
    touchedAt: fc.integer({ min: NOW - 1_000, max: NOW }),
  },
  { requiredKeys: ['phase', 'fixes', 'owner', 'openedAt', 'touchedAt'] },
);
const cases = fc
  .array(glance, { maxLength: 40 })
  .map((all) => all.map((one, index) => ({ ...one, id: `t${index}`, number: index + 1 })));

const viewer = (isGuest: boolean) => ({ user: 'U1', isGuest, now: NOW, dayBegan: NOW - 1_000 });
const isOf = (user: string) => (one: Glance) =>
  [one.owner, one.handedOverBy, one.claimedBy].some((by) => by?.id === user);

test('each case with which there is something to do is on one list of a member, and no other case is', () => {
  fc.assert(
    fc.property(cases, (all) => {
      const { mine, untaken, team } = overviewOf(all, viewer(false));
      const ids = [...mine, ...untaken, ...team].map(({ id }) => id);
      expect(ids.toSorted()).toEqual(
        all
          .filter(({ standing }) => standing !== undefined)
          .map(({ id }) => id)
          .toSorted(),
      );
      expect(mine.every(isOf('U1'))).toBe(true);
      expect([...untaken, ...team].some(isOf('U1'))).toBe(false);
      expect(untaken.every(({ standing }) => standing === 'untaken')).toBe(true);
    }),
  );
});

test('a guest sees what is theirs and nothing else', () => {
  fc.assert(
    fc.property(cases, (all) => {
      const { mine, untaken, team, alike } = overviewOf(all, viewer(true));
      expect([...untaken, ...team, ...alike]).toEqual([]);
      expect(mine).toEqual(overviewOf(all, viewer(false)).mine);
    }),
  );
});

test('a waiting that is over comes first, then what they look into, then what waits for nobody else', () => {
  fc.assert(
    fc.property(cases, (all) => {
      const order = overviewOf(all, viewer(false)).mine.map((one) => {
        if (one.standing === 'taken') return one.claimedBy?.id === 'U1' ? 1 : 6;
        if (one.standing === 'untaken') return 5;
        if (one.waitingUntil !== undefined) return one.waitingUntil <= NOW ? 0 : 4;
        return one.phase === 'waiting' ? 3 : 2;
      });
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }),
  );
});

test('alike are three or more of today with one symptom and one fix', () => {
  fc.assert(
    fc.property(cases, (all) => {
      for (const { symptom, fixes, cases: alike } of overviewOf(all, viewer(false)).alike) {
        expect(alike.length).toBeGreaterThanOrEqual(3);
        for (const one of alike) {
          expect(one).toMatchObject({ symptom, fixes });
          expect(one.openedAt).toBeGreaterThanOrEqual(NOW - 1_000);
        }
      }
    }),
  );
  const three = [1, 2, 3].map((number) => ({
    id: `t${number}`,
    number,
    phase: 'resolved' as const,
    symptom: 'missedTheSale',
    fixes: [{ flow: 'missedTheSale' as const, cause: 'jobArchived' as const }],
    owner: { id: 'U2', name: 'u2' },
    openedAt: NOW,
    touchedAt: NOW,
  }));
  expect(overviewOf(three, viewer(false)).alike).toHaveLength(1);
  expect(overviewOf(three.slice(1), viewer(false)).alike).toEqual([]);
});
