import { hear } from '../../src/triage/hear.ts';
import type { ToldFact } from '../../src/triage/state.ts';
import { converse } from '../triage/world.ts';
import { sentenceOf } from '../triage/worlds/sentences.ts';
import { kinds, wouldTell } from '../triage/worlds/telling.ts';
import { table } from './table.ts';

/** How many questions are asked on average, over all worlds of the tests, by how much is told up front. */
function main(): void {
  const heard = new Map<string, readonly ToldFact[]>();
  const hearing = (sentence: string) => {
    const facts = heard.get(sentence) ?? hear(sentence).facts;
    heard.set(sentence, facts);
    return facts;
  };
  const rows = kinds.map(({ what, agents, set = [] }) => {
    const mean = (told: (agent: ReturnType<(typeof agents)[number]>) => readonly ToldFact[]) => {
      const counts = agents.map((agentOf) => converse(agentOf(), [...set, ...told(agentOf())]).asked.length);
      return (counts.reduce((sum, count) => sum + count, 0) / counts.length).toFixed(2);
    };
    return [
      what,
      agents.length.toLocaleString('en-US'),
      mean(() => []),
      mean((agent) => hearing(sentenceOf(wouldTell(agent).slice(0, 1), 0))),
      mean((agent) => hearing(sentenceOf(wouldTell(agent), 0))),
    ];
  });
  process.stdout.write(
    `${table(['worlds of', 'how many', 'told nothing', 'told the symptom', 'told all'], rows)}\n`,
  );
}

main();
