import { setTimeout as wait } from 'node:timers/promises';
import { startApp } from './child.ts';
import { click, openCase } from './clicks.ts';
import { startSlack } from './slack.ts';
import { ms, percentile, table } from './table.ts';

const WORKSPACES = 40;
const CLICKS_A_MINUTE = 1_000;

/** Clicks from many workspaces at a steady pace: how fast they are acknowledged, and how old a card gets. */
export async function steadyLoad(databaseUrl: string, minutes: number): Promise<string> {
  const slack = await startSlack();
  const app = await startApp('../../src/main.ts', { SLACK_API_URL: slack.apiUrl, DATABASE_URL: databaseUrl });
  const acks: number[] = [];
  const cards: number[] = [];
  try {
    const cases = [];
    for (let i = 0; i < WORKSPACES; i += 1) cases.push(await openCase(app, slack, `T${i}`));
    const begin = performance.now();
    const total = Math.round(CLICKS_A_MINUTE * minutes);
    const pending: Promise<void>[] = [];
    for (let i = 0; i < total; i += 1) {
      await wait(Math.max(0, begin + (i * 60_000) / CLICKS_A_MINUTE - performance.now()));
      const index = i % WORKSPACES;
      const card = cases[index];
      if (card === undefined) continue;
      const back = /"action_id":"triage:back","value":"([^"]+)"/.exec(card.blocks)?.[1];
      const [actionId, value] =
        back === undefined
          ? (['answer:symptom:photosAlmostReady', card.triage] as const)
          : (['triage:back', back] as const);
      const edited = slack.next(`${card.triage} question`);
      const begun = performance.now();
      pending.push(
        click(app, card.ts, actionId, value, `T${index}`).then(() => {
          acks.push(performance.now() - begun);
        }),
        edited.then((arrived) => {
          cards.push(performance.now() - begun);
          cases[index] = arrived;
        }),
      );
    }
    await Promise.all(pending);
  } finally {
    await app.stop();
    slack.close();
  }
  const sorted = (values: number[]) => values.toSorted((a, b) => a - b);
  return table(
    [
      `${CLICKS_A_MINUTE.toLocaleString('en')} clicks a minute over ${WORKSPACES} workspaces for ${minutes} min`,
      'time',
    ],
    [
      ['acknowledged, p50', ms(percentile(sorted(acks), 0.5))],
      ['acknowledged, p99', ms(percentile(sorted(acks), 0.99))],
      ['card current, p99', ms(percentile(sorted(cards), 0.99))],
      ['oldest a card got', ms(Math.max(...cards))],
    ],
  );
}
