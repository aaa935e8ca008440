/**
 * A process of its own for `sqlite.test.ts`: `<url> serve` opens a triage, appends to it, says so and stays;
 * `<url> append <times>` appends as often, however often somebody else is faster.
 */
import { openStore } from '../../src/store/open.ts';

const [url = '', task, times] = process.argv.slice(2);
const by = { id: 'U1', name: 'Ann' };
const change = { entries: [{ act: { type: 'kept' }, by, at: 1 }], outcome: 'open' } as const;

if (task === 'serve') {
  const store = await openStore(url, { serving: true });
  await store.open(
    { id: 'triage-1', installation: 'T1', requestId: 'r1', askedIn: 'C1', openedBy: by, openedAt: 1 },
    'worker',
  );
  await store.append('triage-1', 0, change, 'worker');
  process.stdout.write('committed\n');
  process.stdin.resume();
} else {
  const store = await openStore(url);
  let conflicts = 0;
  for (let done = 0; done < Number(times); ) {
    const triage = await store.find('triage-1');
    if (await store.append('triage-1', triage?.version ?? 0, change, `worker-${process.pid}`)) done += 1;
    else conflicts += 1;
  }
  await store.close();
  process.stdout.write(`${conflicts}\n`);
}
