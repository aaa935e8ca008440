import { afterEach, beforeEach, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import { clock } from '../support/moved-clock.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp();
});
afterEach(() => app.stop());

const TOO_MUCH = /more in a short time than I can read/;
const mail = 'The parent has looked everywhere. '.repeat(100);

/** Types commands one after the other until one is too much; gives how many opened a case. */
async function openMany(user: string, text = '', most = 400): Promise<number> {
  for (let opened = 0; opened < most; opened += 1) {
    const response = await app.open({ user, text });
    if (TOO_MUCH.test(response.body)) return opened;
  }
  return most;
}

test('one person opens a hundred cases in one go, is told so kindly, and can go on a little later', async () => {
  const opened = await openMany(people.mia);
  expect(opened).toBe(100);
  expect(await app.openTriages()).toBe(opened);

  expect(await openMany(people.jonas, '', 1)).toBe(1);
  clock.pass(60_000);
  expect(await openMany(people.mia, '', 10)).toBe(10);
});

test('long texts count by their length', async () => {
  expect(await openMany(people.mia, mail)).toBeLessThan(5);
});

test('who floods the thread of a case is told once, and what is said after it counts again', async () => {
  await app.open();
  await app.answer([['symptom', 'missedTheSale']]);
  const question = await app.cardWith('question', 'answer:jobStatus:archived');
  const threadTs = question.thread_ts ?? '';
  const write = (text: string) => {
    const message = { user: people.jonas, channel: places.support, text, threadTs };
    return app.deliver(app.requests.message(app.workspace.say(message)));
  };
  for (let i = 0; i < 12; i += 1) await write(mail);
  const told = () =>
    app.workspace.ephemerals(people.jonas).filter((message) => TOO_MUCH.test(wordsOf(message)));
  await until(() => told().length > 0);
  await write('archived');
  expect(told()).toHaveLength(1);
  clock.pass(60_000);
  await write('it is archived');
  await app.cardWith('fix:jobArchived');
});
