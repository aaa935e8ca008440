import { expect, test } from 'vitest';
import { createPaces } from '../../../src/slack/listeners/pace.ts';
import { createMovedClock } from '../../support/moved-clock.ts';

const mail = 'x'.repeat(10_000);

test('many people of one workspace cannot take the process together, and keep nothing from another one', () => {
  const paces = createPaces(createMovedClock());
  const read = (installation: string) => {
    let count = 0;
    for (let user = 0; user < 1_000; user += 1)
      for (let i = 0; i < 3; i += 1) if (paces.allow({ installation, user: `U${user}` }, mail)) count += 1;
    return count;
  };
  expect(read('T1')).toBeLessThan(40);
  expect(read('T2')).toBeGreaterThan(30);
});

test('what is refused costs nothing', () => {
  const clock = createMovedClock();
  const paces = createPaces(clock);
  const mia = { installation: 'T1', user: 'U1' };
  const allowed = () => paces.allow(mia, mail);
  while (allowed());
  for (let i = 0; i < 1_000; i += 1) allowed();
  clock.pass(35_000);
  expect(allowed()).toBe(true);
  expect(allowed()).toBe(false);
});
