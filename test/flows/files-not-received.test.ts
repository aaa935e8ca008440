import { describe, expect, test } from 'vitest';
import { after, fixOf, knownUpFront, placeOf, type Said, say } from '../triage/desk.ts';
import { fixes, question } from './leads-to.ts';

const reported = ['symptom.filesNotReceived'] as const satisfies readonly Said[];
const sent = [...reported, 'autoSendLinks.on'] as const satisfies readonly Said[];
const completed = [...sent, 'retouchQueue.notWaiting'] as const satisfies readonly Said[];
const allRight = [...completed, 'orderEmail.correct'] as const satisfies readonly Said[];

describe('Check 1: are links sent automatically?', () => {
  question('autoSendLinks', reported, {
    on: 'asks retouchQueue',
    off: 'asks retouchQueue',
    unknown: 'asks retouchQueue',
  });
});

describe('Check 2: is the order waiting to be retouched?', () => {
  question('retouchQueue', sent, {
    waiting: 'asks orderEmail',
    notWaiting: 'asks orderEmail',
    unknown: 'asks orderEmail',
  });
});

describe('Check 4: is the email address right?', () => {
  question('orderEmail', completed, {
    correct: 'asks junkFolder',
    wrong: 'shows wrongOrderEmail',
    unknown: 'asks junkFolder',
  });
  question('orderEmail', [...sent, 'retouchQueue.waiting'], {
    correct: 'shows waitingForRetouch',
    wrong: 'shows waitingForRetouch + wrongOrderEmail',
    unknown: 'shows waitingForRetouch',
  });
  question('orderEmail', [...reported, 'autoSendLinks.off', 'retouchQueue.notWaiting'], {
    correct: 'shows autoSendOff',
    wrong: 'shows autoSendOff + wrongOrderEmail',
    unknown: 'shows autoSendOff',
  });
  question('orderEmail', [...reported, 'autoSendLinks.off', 'retouchQueue.waiting'], {
    correct: 'shows autoSendOff + waitingForRetouch',
    wrong: 'shows autoSendOff + waitingForRetouch + wrongOrderEmail',
    unknown: 'shows autoSendOff + waitingForRetouch',
  });
});

describe('Check 3: is the email in the junk folder?', () => {
  question('junkFolder', allRight, {
    found: 'shows emailInJunk',
    notFound: 'shows resendLinks',
    unknown: 'shows emailInJunk as possible',
  });

  test('waits until what the agent can repair has been tried', () => {
    const tried = after(...completed, 'orderEmail.wrong', 'notSolved');
    expect(placeOf(tried)).toBe('asks junkFolder');
  });

  test('an email that has been found already settles it, whatever else is wrong', () => {
    const known = knownUpFront(
      'autoSendLinks.off',
      'junkFolder.found',
      'orderEmail.wrong',
      'symptom.filesNotReceived',
    );
    expect(placeOf(known)).toBe('shows emailInJunk');
    expect(placeOf(say(known, 'solved'))).toBe('resolved');
    expect(placeOf(say(known, 'notSolved'))).toBe('asks retouchQueue');
  });
});

describe('verdicts', () => {
  fixes(
    'shows autoSendOff + waitingForRetouch + wrongOrderEmail',
    [...reported, 'autoSendLinks.off', 'retouchQueue.waiting', 'orderEmail.wrong'],
    {
      solved: 'resolved',
      notSolved: 'asks junkFolder',
    },
  );
  fixes('shows emailInJunk', [...allRight, 'junkFolder.found'], {
    solved: 'resolved',
    notSolved: 'shows resendLinks',
  });
  fixes('shows emailInJunk as possible', [...allRight, 'junkFolder.unknown'], {
    solved: 'resolved',
    notSolved: 'shows resendLinks',
  });
  fixes('shows resendLinks', [...allRight, 'junkFolder.notFound'], {
    solved: 'resolved',
    notSolved: 'handed over: nothingHelped',
  });
});

test('what could not be checked is offered as possible, in the order of the checks, and the resend comes last', () => {
  let situation = after(
    ...reported,
    'autoSendLinks.unknown',
    'retouchQueue.unknown',
    'orderEmail.unknown',
    'junkFolder.unknown',
  );
  const offered = [placeOf(situation)];
  while (situation.outcome === 'open') {
    situation = say(situation, 'notSolved');
    offered.push(placeOf(situation));
  }
  expect(offered).toEqual([
    'shows autoSendOff as possible',
    'shows waitingForRetouch as possible',
    'shows wrongOrderEmail as possible',
    'shows emailInJunk as possible',
    'shows resendLinks',
    'handed over: nothingHelped',
  ]);
});

describe('resending the links', () => {
  test.each<{ name: string; said: Said[]; resends: number }>([
    {
      name: 'links were off',
      said: [...reported, 'autoSendLinks.off', 'retouchQueue.notWaiting', 'orderEmail.correct'],
      resends: 1,
    },
    { name: 'the address was wrong', said: [...completed, 'orderEmail.wrong'], resends: 1 },
    {
      name: 'both, and the order waits',
      said: [...reported, 'autoSendLinks.off', 'retouchQueue.waiting', 'orderEmail.wrong'],
      resends: 1,
    },
    {
      name: 'the order only waits',
      said: [...sent, 'retouchQueue.waiting', 'orderEmail.correct'],
      resends: 0,
    },
  ])('stands $resends× when $name, after everything that repairs', ({ said, resends }) => {
    const keys = after(...said).checklists.flatMap(({ steps }) => steps.map(({ key }) => key));
    expect(keys.filter((key) => key.endsWith('/resend-links'))).toHaveLength(resends);
    expect(keys.at(-1)).toBe('closing/customer-looks-for-email');
    if (resends > 0) expect(keys.at(-2)).toBe('closing/resend-links');
  });

  test('is never done without a warning of unedited photos', () => {
    const resends = [
      ...fixOf('filesNotReceived', 'resendLinks').steps,
      ...fixOf('filesNotReceived', 'autoSendOff').closing,
    ].filter(({ slug }) => slug.startsWith('resend'));
    expect(resends).toHaveLength(2);
    for (const { warning } of resends) expect(warning).toContain('unedited photos');
  });
});
