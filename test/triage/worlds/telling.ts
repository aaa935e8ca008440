import { isOption, type Question } from '../../../flows/questions.ts';
import type { TruthfulAgent } from '../world.ts';
import { accessAgent, accessWorlds } from './access.ts';
import { deletedAgent, deletedWorlds } from './deleted.ts';
import { emailsAgent, emailsWorlds } from './emails.ts';
import { expiredAgent, expiredWorlds } from './expired.ts';
import { filesAgent, filesWorlds } from './files.ts';
import { gotPhotoFilesAgent, gotPhotoFilesWorlds } from './files-got-photo.ts';
import { noCodeAgent, noCodeWorlds } from './no-code.ts';
import { orderAgent, orderWorlds } from './orders.ts';
import { type Told, tellable } from './sentences.ts';
import {
  albumDeletedWorlds,
  codeRefusedWorlds,
  customersAgent,
  customersWorlds,
  namesListGoneWorlds,
  type StudioWorld,
  studioAgent,
  wrongChildWorlds,
} from './studio.ts';

/** What the agent in a world would say up front: the symptom, and what they can look up under it. */
export function wouldTell(agent: TruthfulAgent): Told[] {
  const symptom = agent.answer('symptom', {}, false);
  if (!isOption('symptom', symptom)) throw new Error(`${symptom} is no symptom`);
  const answer = (question: Question) => agent.answer(question, { symptom }, false);
  const questions = (tellable[symptom] ?? []).filter((question) => {
    if (symptom === 'filesNotReceived') return isOfOrder(question, answer);
    // Only an order that is to be cancelled has a stage that matters, and only on GotPhoto.
    if (question === 'orderStage')
      return answer('platform') === 'gotPhoto' && /^(?:cancel|wrongProduct)$/.test(answer('orderWish'));
    if (question === 'customerEmail') return answer('orderingPeriod') === 'secondThree';
    if (symptom !== 'incorrectAccessCode') return true;
    // What is asked of a deleted job is nobody's concern under other codes, and the other way round.
    const fromDeletedJob = answer('codeOrigin') === 'deletedJob';
    return question === 'codeOrigin' || (question === 'codeTyped') !== fromDeletedJob;
  });
  const told = questions.map((question) => ({ question, option: answer(question) }));
  return [{ question: 'symptom', option: symptom }, ...told];
}

/** Each platform has its own pages. What stands on an order's page nobody tells who has not found it. */
function isOfOrder(question: Question, answer: (question: Question) => string): boolean {
  if (answer('platform') === 'photocloud')
    return /^(?:autoSendLinks|retouchQueue|orderEmail)$/.test(question);
  if (question === 'payment' || question === 'orderAge') return answer('orderFound') === 'yes';
  return question === 'platform' || question === 'orderFound';
}

/** Every world, as somebody who lives in it. */
export const kinds: {
  what: string;
  agents: (() => TruthfulAgent)[];
  /** What is set for the workspace. */
  set?: readonly Told[];
}[] = [
  { what: 'access', agents: accessWorlds().map((world) => () => accessAgent(world)) },
  {
    what: 'files on Photocloud',
    agents: filesWorlds().map((world) => () => filesAgent(world, () => {})),
    set: [{ question: 'platform', option: 'photocloud' }],
  },
  { what: 'a deleted job', agents: deletedWorlds().map((world) => () => deletedAgent(world)) },
  {
    what: 'files on GotPhoto',
    agents: gotPhotoFilesWorlds().map((world) => () => gotPhotoFilesAgent(world)),
  },
  { what: 'orders', agents: orderWorlds().map((world) => () => orderAgent(world)) },
  { what: 'an expired gallery', agents: expiredWorlds().map((world) => () => expiredAgent(world)) },
  { what: 'a refused code', agents: agentsIn(codeRefusedWorlds()) },
  { what: 'another child’s photos', agents: agentsIn(wrongChildWorlds()) },
  { what: 'a deleted album', agents: agentsIn(albumDeletedWorlds()) },
  { what: 'names that are gone', agents: agentsIn(namesListGoneWorlds()) },
  {
    what: 'a code that is gone behind a message',
    agents: customersWorlds().map((world) => () => customersAgent(world)),
  },
  { what: 'no campaign emails', agents: emailsWorlds().map((world) => () => emailsAgent(world)) },
  { what: 'no code', agents: noCodeWorlds().map((world) => () => noCodeAgent(world)) },
];

function agentsIn(worlds: readonly StudioWorld[]): (() => TruthfulAgent)[] {
  return worlds.map((world) => () => studioAgent(world));
}
