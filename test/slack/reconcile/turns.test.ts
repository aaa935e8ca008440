import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTurns, type Turns, type Waiter } from '../../../src/slack/reconcile/turns.ts';

const waiter = (id: string, installation = 'T1', channel = 'C1'): Waiter => ({ id, installation, channel });

/** Turns that begin whatever they may, and all that was begun. */
function begun() {
  const order: string[] = [];
  const turns: Turns = createTurns(() => begin());
  function begin() {
    for (let next = turns.next(); next !== undefined; next = turns.next()) order.push(next.id);
  }
  return { turns, order, begin };
}

const never = () => new Promise<never>(() => {});

describe('turns', () => {
  test('are given to whoever has the fewest under way', () => {
    const { turns, order, begin } = begun();
    for (let i = 0; i < 40; i += 1) turns.wait(waiter(`a${i}`, 'T1', `C${i}`));
    begin();
    expect(order).toHaveLength(8);
    turns.wait(waiter('b', 'T2'));
    turns.end(waiter('a0', 'T1', 'C0'));
    expect(order.at(-1)).toBe('b');
  });

  test('are given in the meantime, while one waits for something outside', () => {
    const { turns, order, begin } = begun();
    const all = Array.from({ length: 20 }, (_, i) => waiter(`${i}`, `T${i}`));
    for (const one of all) turns.wait(one);
    begin();
    expect(order).toHaveLength(8);
    for (const one of all.slice(0, 4)) void turns.outside(one, never);
    expect(order).toHaveLength(12);
  });

  test('let whoever comes back go on as soon as there is a place', async () => {
    const { turns, order, begin } = begun();
    const first = waiter('first', 'T0');
    turns.wait(first);
    begin();
    const answered = Promise.withResolvers<string>();
    const going = turns.outside(first, () => answered.promise);
    const others = Array.from({ length: 8 }, (_, i) => waiter(`${i}`, `T${i + 1}`));
    for (const one of others) turns.wait(one);
    begin();
    expect(order).toHaveLength(9);
    let wentOn = false;
    const done = going.then(() => {
      wentOn = true;
    });
    answered.resolve('yes');
    await Promise.resolve();
    await Promise.resolve();
    expect(wentOn).toBe(false);
    for (const one of others.slice(0, 2)) turns.end(one);
    await done;
    expect(wentOn).toBe(true);
  });

  test('begin one that is asked for in two channels once', () => {
    const { turns, order, begin } = begun();
    turns.wait(waiter('a', 'T1', 'C1'));
    turns.wait(waiter('a', 'T1', 'D1'));
    expect(turns.take(waiter('a', 'T1', 'D1'))).toBe(false);
    begin();
    expect(order).toEqual(['a']);
    expect(turns.waitingOf('T1')).toBe(0);
  });

  test('come to everybody in the end, and never to too many, whatever hangs', () => {
    const asked = fc.record({
      installation: fc.integer({ max: 4, min: 0 }),
      channel: fc.integer({ max: 3, min: 0 }),
    });
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 120 }), fc.infiniteStream(fc.nat()), (all, choices) => {
        const { turns, order, begin } = begun();
        const waiters = new Map(
          all.map(({ installation, channel }, id) => [
            `${id}`,
            waiter(`${id}`, `T${installation}`, `C${channel}`),
          ]),
        );
        for (const one of waiters.values()) turns.wait(one);
        begin();
        const open = () => order.filter((id) => waiters.has(id));
        while (open().length > 0) {
          expect(open().length).toBeLessThanOrEqual(8);
          const [choice = 0] = choices.take(1);
          const id = open()[choice % open().length] ?? '';
          const one = waiters.get(id);
          waiters.delete(id);
          if (one) turns.end(one);
        }
        expect(waiters.size).toBe(0);
        expect(new Set(order).size).toBe(all.length);
      }),
      { numRuns: 50 },
    );
  });
});
