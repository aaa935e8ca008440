import { describe, expect, test } from 'vitest';
import { after, fixOf, knownUpFront, placeOf, type Said, say } from '../triage/desk.ts';
import { fixes, question } from './leads-to.ts';

const anywhere = ['symptom.filesNotReceived'] as const satisfies readonly Said[];
const reported = [...anywhere, 'platform.photocloud'] as const satisfies readonly Said[];
const sent = [...reported, 'autoSendLinks.on'] as const satisfies readonly Said[];
const completed = [...sent, 'retouchQueue.notWaiting'] as const satisfies readonly Said[];
const allRight = [...completed, 'orderEmail.correct'] as const satisfies readonly Said[];

describe('On which platform?', () => {
  question('platform', anywhere, { photocloud: 'asks autoSendLinks', gotPhoto: 'asks orderFound' });

  test.each([
    'autoSendLinks.on',
    'autoSendLinks.off',
    'autoSendLinks.unknown',
    'retouchQueue.waiting',
    'retouchQueue.notWaiting',
    'retouchQueue.unknown',
  ] as const)('%s tells Photocloud', (told) => {
    const asked = told.startsWith('autoSendLinks') ? 'asks retouchQueue' : 'asks autoSendLinks';
    expect(placeOf(knownUpFront(told, ...anywhere))).toBe(asked);
  });

  // Orders are looked for and paid anywhere, and every order has an address.
  test.each([
    'orderFound.no',
    'payment.paid',
    'payment.unpaid',
    'orderAge.over',
    'orderEmail.wrong',
  ] as const)('%s tells nothing', (told) =>
    expect(placeOf(knownUpFront(told, ...anywhere))).toBe('asks platform'),
  );

  test.each([
    ['payment.paid', 'asks orderAge'],
    ['payment.unpaid', 'shows orderUnpaid'],
    ['orderStage.unpaid', 'shows orderUnpaid'],
    ['orderStage.paidNotAtLab', 'asks orderAge'],
    ['orderStage.atLab', 'asks orderAge'],
    ['orderStage.dispute', 'asks orderFound'],
  ] as const)('on GotPhoto whoever knows %s has found the order: %s', (told, place) => {
    expect(placeOf(knownUpFront(told, ...anywhere, 'platform.gotPhoto'))).toBe(place);
  });

  test('what is said of it counts more than what other facts tell', () => {
    expect(placeOf(knownUpFront(...anywhere, 'orderAge.over', 'platform.photocloud'))).toBe(
      'asks autoSendLinks',
    );
    expect(placeOf(knownUpFront(...anywhere, 'autoSendLinks.off', 'platform.gotPhoto'))).toBe(
      'asks orderFound',
    );
  });

  test('an email that has been found does not tell it', () => {
    expect(placeOf(knownUpFront(...anywhere, 'junkFolder.found'))).toBe('asks platform');
  });
});

describe('Are links sent automatically?', () => {
  question('autoSendLinks', reported, {
    on: 'asks retouchQueue',
    off: 'asks retouchQueue',
    unknown: 'asks retouchQueue',
  });
});

describe('Is the order waiting to be retouched?', () => {
  question('retouchQueue', sent, {
    waiting: 'asks orderEmail',
    notWaiting: 'asks orderEmail',
    unknown: 'asks orderEmail',
  });
});

describe('Is the email address right?', () => {
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

describe('Is the email in the junk folder?', () => {
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

const onGotPhoto = [...anywhere, 'platform.gotPhoto'] as const satisfies readonly Said[];
const found = [...onGotPhoto, 'orderFound.yes'] as const satisfies readonly Said[];
const paid = [...found, 'payment.paid'] as const satisfies readonly Said[];
const young = [...paid, 'orderAge.within'] as const satisfies readonly Said[];

describe('on GotPhoto', () => {
  question('orderFound', onGotPhoto, {
    yes: 'asks payment',
    no: 'shows orderNeverPlaced',
    unknown: 'asks junkFolder',
  });
  question('payment', found, {
    paid: 'asks orderAge',
    unpaid: 'shows orderUnpaid',
    unknown: 'asks orderAge',
  });
  question('orderAge', paid, {
    within: 'asks junkFolder',
    over: 'shows downloadLinkExpired',
    unknown: 'asks junkFolder',
  });
  question('junkFolder', young, {
    found: 'shows downloadEmailInJunk',
    notFound: 'shows downloadHeld',
    unknown: 'shows downloadEmailInJunk as possible',
  });

  fixes('shows orderUnpaid', [...found, 'payment.unpaid'], {
    solved: 'resolved',
    notSolved: 'asks orderAge',
  });
  fixes('shows downloadLinkExpired', [...paid, 'orderAge.over'], {
    solved: 'resolved',
    notSolved: 'asks junkFolder',
  });
  fixes('shows downloadEmailInJunk', [...young, 'junkFolder.found'], {
    solved: 'resolved',
    notSolved: 'shows downloadHeld',
  });
  fixes('shows downloadEmailInJunk as possible', [...young, 'junkFolder.unknown'], {
    solved: 'resolved',
    notSolved: 'shows downloadHeld',
  });
  fixes('shows orderUnpaid as possible', [...onGotPhoto, 'orderFound.unknown', 'junkFolder.notFound'], {
    solved: 'resolved',
    notSolved: 'shows downloadLinkExpired as possible',
  });
  fixes('shows downloadLinkExpired as possible', [...paid, 'orderAge.unknown', 'junkFolder.notFound'], {
    solved: 'resolved',
    notSolved: 'shows downloadHeld',
  });
  fixes('shows downloadHeld', [...young, 'junkFolder.notFound'], {
    solved: 'resolved',
    notSolved: 'handed over: nothingHelped',
  });

  test('what could not be checked is offered as possible, and then a person takes over', () => {
    let situation = after(...found, 'payment.unknown', 'orderAge.unknown', 'junkFolder.unknown');
    const offered = [placeOf(situation)];
    while (situation.outcome === 'open') {
      situation = say(situation, 'notSolved');
      offered.push(placeOf(situation));
    }
    expect(offered).toEqual([
      'shows orderUnpaid as possible',
      'shows downloadLinkExpired as possible',
      'shows downloadEmailInJunk as possible',
      'shows downloadHeld',
      'handed over: nothingHelped',
    ]);
  });

  test('an email that has been found settles it, unless its link is dead or the order is not paid', () => {
    const email = [...onGotPhoto, 'junkFolder.found'] as const;
    expect(placeOf(knownUpFront(...email))).toBe('shows downloadEmailInJunk');
    expect(placeOf(say(knownUpFront(...email), 'notSolved'))).toBe('asks orderFound');
    expect(placeOf(knownUpFront(...email, 'orderFound.yes', 'payment.paid', 'orderAge.over'))).toBe(
      'shows downloadLinkExpired',
    );
    expect(placeOf(knownUpFront(...email, 'payment.unpaid'))).toBe('shows orderUnpaid');
    expect(placeOf(knownUpFront(...email, 'orderFound.no'))).toBe('shows orderNeverPlaced');
  });

  test('a link that is known to be dead is renewed even where nobody can look the order up', () => {
    expect(placeOf(knownUpFront(...onGotPhoto, 'orderFound.unknown', 'orderAge.over'))).toBe(
      'shows downloadLinkExpired',
    );
  });

  test('an order that was placed after all ends it', () => {
    const none = after(...onGotPhoto, 'orderFound.no');
    expect(placeOf(say(none, 'solved'))).toBe('resolved');
    expect(placeOf(say(none, 'notSolved'))).toBe('handed over: nothingHelped');
  });
});
