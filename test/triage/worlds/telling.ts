import { isOption, type Question } from '../../../flows/questions.ts';
import type { TruthfulAgent } from '../world.ts';
import { accessAgent, accessWorlds } from './access.ts';
import { deletedAgent, deletedWorlds } from './deleted.ts';
import { emailsAgent, emailsWorlds } from './emails.ts';
import { filesAgent, filesWorlds } from './files.ts';
import { noCodeAgent, noCodeWorlds } from './no-code.ts';
import { type Told, tellable } from './sentences.ts';

/** What the agent in a world would say up front: the symptom, and what they can look up under it. */
export function wouldTell(agent: TruthfulAgent): Told[] {
  const symptom = agent.answer('symptom', {}, false);
  if (!isOption('symptom', symptom)) throw new Error(`${symptom} is no symptom`);
  const answer = (question: Question) => agent.answer(question, { symptom }, false);
  const questions = (tellable[symptom] ?? []).filter((question) => {
    if (symptom !== 'incorrectAccessCode') return true;
    // What is asked of a deleted job is nobody's concern under other codes, and the other way round.
    const fromDeletedJob = answer('codeOrigin') === 'deletedJob';
    return question === 'codeOrigin' || (question === 'codeTyped') !== fromDeletedJob;
  });
  const told = questions.map((question) => ({ question, option: answer(question) }));
  return [{ question: 'symptom', option: symptom }, ...told];
}

/** Every world, as somebody who lives in it. */
export const kinds: { what: string; agents: (() => TruthfulAgent)[] }[] = [
  { what: 'access', agents: accessWorlds().map((world) => () => accessAgent(world)) },
  { what: 'files', agents: filesWorlds().map((world) => () => filesAgent(world, () => {})) },
  { what: 'a deleted job', agents: deletedWorlds().map((world) => () => deletedAgent(world)) },
  { what: 'no campaign emails', agents: emailsWorlds().map((world) => () => emailsAgent(world)) },
  { what: 'no code', agents: noCodeWorlds().map((world) => () => noCodeAgent(world)) },
];
