import { openStore } from '../../src/store/open.ts';

/** Fills a database with open cases that have nothing to send, each with three answers and two cards. */
export async function fill(databaseUrl: string, count: number): Promise<void> {
  const store = await openStore(databaseUrl);
  const by = { id: 'U1', name: 'mia' };
  const at = Date.now();
  const entries = [
    { act: { type: 'answered', question: 'symptom', option: 'photosAlmostReady' } as const, by, at },
    { act: { type: 'answered', question: 'jobStatus', option: 'planning' } as const, by, at },
    { act: { type: 'answered', question: 'codeActivated', option: 'yes' } as const, by, at },
  ];
  for (let i = 0; i < count; i += 1) {
    const id = `bench-${i}`;
    await store.open(
      {
        id,
        installation: 'T1',
        requestId: id,
        askedIn: 'C1',
        home: { channel: 'C1', thread: `1.${i}` },
        openedBy: by,
        openedAt: at,
      },
      'bench',
    );
    await store.append(id, 0, { entries, outcome: 'open' }, 'bench');
    await store.release(id, 'bench', entries.length, {
      cards: ['case', 'question'].map((card) => ({ card, channel: 'C1', ts: `1.${i}`, digest: 'x' })),
    });
  }
  await store.close();
}
