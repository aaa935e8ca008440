import { describe, expect, test } from 'vitest';
import type { Question } from '../../flows/questions.ts';
import { understand } from '../../src/triage/understand.ts';

/** Symptom and facts as plain ids. */
function read(text: string, asked?: Question) {
  const { symptom, facts } = understand(text, asked);
  return {
    ...(symptom && { symptom: symptom.option }),
    ...Object.fromEntries(facts.map(({ question, option }) => [question, option])),
  };
}

describe('a text of somebody’s own', () => {
  test('gives the symptom and every fact in it', () => {
    expect(read('AR, job is selling, code not activated')).toEqual({
      symptom: 'photosAlmostReady',
      jobStatus: 'selling',
      codeActivated: 'no',
    });
  });

  test('says which words a fact was read from, and where they stand', () => {
    const text = 'Hello all, the job’s still in planning.';
    const [fact] = understand(text).facts;
    expect(fact).toMatchObject({ question: 'jobStatus', option: 'planning' });
    expect(fact?.excerpt).toBe('job’s still in planning');
    expect(text.slice(fact?.start, fact?.end)).toBe(fact?.excerpt);
  });

  test.each([
    'mum sees photos nearly ready',
    'says her pictures will be ready soon',
    'YOUR PHOTOS ARE ALMOST READY!!',
    'yuor fotos are almsot redy',
    'the page tells her the photos aren’t ready yet',
  ])('knows the message however it is remembered: %s', (text) => {
    expect(read(text)).toEqual({ symptom: 'photosAlmostReady' });
  });

  test.each(['she can’t get in', 'the code doesn’t work', 'parent can’t see the photos, pls help'])(
    'takes no symptom from what may be anything: %s',
    (text) => {
      expect(read(text)).toEqual({});
    },
  );

  test.each(['voucher SUMMER gets rejected at checkout'])(
    'knows a problem that no article covers: %s',
    (text) => {
      expect(read(text)).toEqual({ symptom: 'somethingElse' });
    },
  );

  test('takes a download link that has expired for files that did not arrive', () => {
    expect(read('her download link has expired')).toEqual({ symptom: 'filesNotReceived' });
  });

  test('knows a trouble with an order, and what it is', () => {
    expect(read('customer was charged twice')).toEqual({
      symptom: 'orderTrouble',
      orderWish: 'chargedTwice',
    });
  });

  test('takes a period that is over for Photocloud’s, and the message for GotPhoto’s', () => {
    expect(read('the ordering period is over')).toEqual({ symptom: 'galleryExpired' });
    expect(read('her photos are in backup storage')).toEqual({
      symptom: 'galleryExpired',
      orderingPeriod: 'backup',
    });
    expect(read('the page says Missed the Sale')).toEqual({ symptom: 'missedTheSale' });
  });

  test.each([
    ['GotPhoto won’t let me enter the old code, it says the password was used before', 'codeRefused'],
    ['the code is already in use in another job', 'codeRefused'],
    ['we can’t reuse the code of the photos we deleted', 'codeRefused'],
    ['parent sees the photos of another child', 'wrongChild'],
    ['mum sees pictures of a boy who isn’t hers', 'wrongChild'],
    ['the gallery shows somebody else’s kid', 'wrongChild'],
    ['we deleted the album yesterday', 'albumDeleted'],
    ['photos were deleted by mistake, the job is still there', 'albumDeleted'],
    ['the names in our job have disappeared', 'namesListGone'],
    ['our names list is empty all of a sudden', 'namesListGone'],
  ])('knows what is wrong in the account: %s', (text, symptom) => {
    expect(understand(text).symptom?.option).toBe(symptom);
  });

  test.each([
    ['customer says her code is rejected', 'incorrectAccessCode'],
    ['she tried the code twice, it says incorrect access code', 'incorrectAccessCode'],
    ['AR, her photos are in another child’s gallery', 'photosAlmostReady'],
    ['AR, no photos in the gallery, I think we deleted them', 'photosAlmostReady'],
    ['we deleted the job and the names list is gone', 'jobDeleted'],
    ['somebody deleted the job with all its albums', 'jobDeleted'],
    ['voucher code already used', 'somethingElse'],
    ['she got a mug with another child on it', 'somethingElse'],
  ])('keeps apart what only sounds like it: %s', (text, symptom) => {
    expect(understand(text).symptom?.option).toBe(symptom);
  });

  test.each([
    'how do I delete an album?',
    'can I restore an album if I delete it?',
    'delete my album please',
  ])('takes no plan for a deed: %s', (text) => {
    expect(understand(text).symptom).toBeUndefined();
  });

  test.each(['morning everyone ☀️', 'any update?', 'thanks, you’re a star!'])(
    'leaves talk alone: %s',
    (text) => {
      expect(understand(text)).toMatchObject({ facts: [] });
      expect(read(text)).toEqual({});
    },
  );
});

describe('negation', () => {
  test.each([
    ['the code isn’t activated', { codeActivated: 'no' }],
    ['code hasnt been activated', { codeActivated: 'no' }],
    ['I don’t think the code is activated', { codeActivated: 'no' }],
    ['code is not inactive', { codeActivated: 'yes' }],
    ['it’s not that the code isn’t activated', { codeActivated: 'yes' }],
    ['code activated: no', { codeActivated: 'no' }],
    ['is the code activated? yes', { codeActivated: 'yes' }],
    ['not archived, it’s selling', { jobStatus: 'selling' }],
    ['the job isn’t archived', {}],
    ['the job isn’t live yet', { jobStatus: 'planning' }],
    ['no photos in her gallery', { galleryPhotos: 'none' }],
  ])('%s', (text, facts) => {
    expect(read(text)).toEqual(facts);
  });

  test('takes a message away that the customer does not see', () => {
    expect(read('it’s the missed the sale page, not the almost ready one')).toEqual({
      symptom: 'missedTheSale',
    });
  });
});

describe('corrections, and what was before', () => {
  test.each([
    ['planning, no wait, selling', 'selling'],
    ['sorry, planning not selling', 'planning'],
    ['was archived, reopened it yesterday', 'selling'],
    ['job was in planning, I set it to selling this morning', 'selling'],
    ['status=planning -> selling', 'selling'],
    ['job is selling now (was archived)', 'selling'],
  ])('%s', (text, option) => {
    expect(read(text)).toEqual({ jobStatus: option });
  });

  test('keep silent where a text contradicts itself', () => {
    expect(read('the job is in planning. the job is archived.')).toEqual({});
  });

  test('the past counts as past in a reply too', () => {
    expect(read('wasn’t, but I activated it a minute ago', 'codeActivated')).toEqual({
      codeActivated: 'yes',
    });
  });
});

describe('questions, conditions and wishes', () => {
  test.each([
    'should I set it to selling?',
    'is the job selling?',
    'if a job gets archived, do parents lose what they bought?',
    'I’ll set the job to selling',
    'can you activate the code please',
    'how do I archive a job?',
    'does selling mean parents can order?',
  ])('state nothing: %s', (text) => {
    expect(read(text)).toEqual({});
  });

  test('give what they take as given, and no fact', () => {
    const reading = understand('what will they see if the job is in planning and the code is activated?');
    expect(reading.facts).toEqual([]);
    expect(reading.asks).toBe(true);
    expect(reading.hypothetical.map(({ question, option }) => [question, option])).toEqual([
      ['jobStatus', 'planning'],
      ['codeActivated', 'yes'],
    ]);
  });

  test('take as true what they ask the reason of', () => {
    expect(read('why does she get almost ready when the job is selling')).toMatchObject({
      symptom: 'photosAlmostReady',
    });
  });
});

describe('a reply', () => {
  test.each<[string, Question, object]>([
    ['yes', 'codeActivated', { codeActivated: 'yes' }],
    ['nope', 'codeActivated', { codeActivated: 'no' }],
    ['she says nope', 'junkFolder', { junkFolder: 'notFound' }],
    ['2', 'jobStatus', { jobStatus: 'selling' }],
    ['the second one', 'jobStatus', { jobStatus: 'selling' }],
    ['9', 'jobStatus', {}],
    ['dunno', 'galleryPhotos', { galleryPhotos: 'unknown' }],
    ['I can’t see that', 'jobStatus', { jobStatus: 'unknown' }],
    ['no idea', 'oldCodes', {}],
    ['empty', 'galleryPhotos', { galleryPhotos: 'none' }],
    ['one sec, opening the page', 'codeActivated', {}],
    ['where do I find that?', 'galleryPhotos', {}],
    ['yes, will check', 'codeActivated', {}],
  ])('“%s” to %s', (text, asked, facts) => {
    expect(read(text, asked)).toEqual(facts);
  });

  test('may answer other questions too', () => {
    expect(read('code’s active but there are no photos, oh and the job is selling', 'jobStatus')).toEqual({
      jobStatus: 'selling',
      codeActivated: 'yes',
      galleryPhotos: 'none',
    });
  });

  test('“empty” alone says nothing where nothing was asked', () => {
    expect(read('empty')).toEqual({});
  });

  test('names a question and answers it', () => {
    expect(read('job deleted. roster: yes, codes: in my notes')).toEqual({
      symptom: 'jobDeleted',
      namesList: 'yes',
      oldCodes: 'known',
    });
  });
});

test('a platform that is said by the way covers nothing', () => {
  expect(read('she wants a refund, ordered on GotPhoto')).toEqual({
    symptom: 'orderTrouble',
    orderWish: 'cancel',
    platform: 'gotPhoto',
  });
});

describe('what is no other command', () => {
  test.each(['It’s back!', 'they are back now', 'it is back'])('%s', (text) => {
    expect(understand(text, undefined, 'fixes').command?.type).not.toBe('back');
  });

  test.each(['back', 'go back', 'back please'])('%s is one', (text) => {
    expect(understand(text, undefined, 'fixes').command?.type).toBe('back');
  });
});

test.each(['no one is in the office until Monday', 'no photos attached to her mail', 'no rush, thanks'])(
  '“%s” says no to nothing',
  (text) => expect(understand(text, 'listReused').facts).toEqual([]),
);

describe('what is no solution', () => {
  test.each(['she can’t log in to see her photos', 'customer can not get in to see the photos'])(
    '%s',
    (text) => {
      expect(understand(text, undefined, 'fixes').command?.type).not.toBe('solved');
    },
  );
});

describe('commands', () => {
  test.each([
    ['done', { type: 'done' }],
    ['steps 1-3 done', { type: 'stepsDone', steps: [1, 2, 3] }],
    ['steps 1-2 done', { type: 'stepsDone', steps: [1, 2] }],
    ['step 2 and 4 done', { type: 'stepsDone', steps: [2, 4] }],
    ['untick step 2', { type: 'stepsOpen', steps: [2] }],
    ['solved', { type: 'solved' }],
    ['it works now, thanks!', { type: 'solved' }],
    ['still broken', { type: 'notSolved' }],
    ['didn’t help', { type: 'notSolved' }],
    ['it’s not solved', { type: 'notSolved' }],
    ['back', { type: 'back' }],
    ['start over', { type: 'restart' }],
    ['hand over please', { type: 'handOver' }],
    ['yes', { type: 'yes' }],
    ['nope', { type: 'no' }],
  ])('%s', (text, command) => {
    expect(understand(text, undefined, 'fixes').command).toEqual(command);
  });

  test.each([
    'I’ll be back after lunch with more',
    'are you done?',
    'have you solved it?',
    'the school handed over the list',
  ])('are not found in talk: %s', (text) => {
    expect(understand(text, undefined, 'fixes').command).toBeUndefined();
  });
});

describe('a long mail', () => {
  const mail = `Good morning,

we had such a lovely day with your photographer, the kids still talk about the bubbles. My husband is
planning a trip to Canada and we would love to bring some prints for the grandparents who live there.
However, when I enter the code from the card the page only says that the photos are almost ready.

Kind regards,
Karen`;

  test('is read for its problem only', () => {
    expect(read(mail)).toEqual({ symptom: 'photosAlmostReady' });
  });

  test('has quoted history below that does not count against what is new', () => {
    expect(
      read(`Now she sees the missed the sale page, job is archived.

On Monday, Anna wrote:
> almost ready page, job is in planning`),
    ).toEqual({ symptom: 'missedTheSale', jobStatus: 'archived' });
  });

  test('counts where there is nothing else', () => {
    expect(read('---- Forwarded message ----\n> my photos are almost ready it says')).toEqual({
      symptom: 'photosAlmostReady',
    });
  });
});

describe('a guess is no fact, and a hint', () => {
  test.each([
    ['almost ready, I guess the job is in planning', undefined, 'jobStatus', 'planning'],
    ['missed the sale, job may be archived', undefined, 'jobStatus', 'archived'],
    ['AR, the code might not be activated', undefined, 'codeActivated', 'no'],
    ['hidden, I think', 'galleryPhotos', 'galleryPhotos', 'hidden'],
    ['Der Code ist vielleicht nicht aktiviert', 'codeActivated', 'codeActivated', 'no'],
    ['jobbet är nog arkiverat', 'jobStatus', 'jobStatus', 'archived'],
    ['n’est peut-être pas activé', 'codeActivated', 'codeActivated', 'no'],
  ] as const)('%s', (text, asked, question, option) => {
    const { facts, likely } = understand(text, asked);
    expect(facts).toEqual([]);
    expect(likely.map((one) => `${one.question}.${one.option}`)).toContain(`${question}.${option}`);
  });

  test('unless it is certain all the same', () => {
    const { facts } = understand('I know I sound unsure but it definitely says Planning', 'jobStatus');
    expect(facts).toMatchObject([{ option: 'planning' }]);
  });
});

describe('among colleagues', () => {
  test.each([
    'solved the printer issue btw',
    'it works on my phone but not on hers',
    'meeting at 3 works for me',
    'if it still fails, tell me',
    'the parent is still there, on hold',
    'we’re back',
    'back to you',
    'customer also wants a refund',
    'photographer forgot to set the date',
    'some photos are blurry anyway',
    'step 2 is confusing',
    'der Drucker funktioniert jetzt wieder',
  ])('“%s” is left alone', (text) => {
    const { symptom, facts, command } = understand(text, undefined, 'fixes');
    expect({ symptom, facts, command }).toEqual({ symptom: undefined, facts: [], command: undefined });
  });

  test.each([
    ['klappt jetzt, danke', 'solved'],
    ['hat nicht geholfen', 'notSolved'],
    ['toimii nyt', 'solved'],
    ['ça ne marche toujours pas', 'notSolved'],
    ['zurück', 'back'],
    ['she’s in, thanks', 'solved'],
  ])('“%s” is done', (text, type) => {
    expect(understand(text, undefined, 'fixes').command?.type).toBe(type);
  });
});

test.each([
  ['“almost ready” and no photos', 'almost ready, customer sees no pics'],
  ['none', 'she sees no photos'],
])('what the customer sees is not what is in the gallery: %s', (_, text) => {
  expect(read(text)).not.toHaveProperty('galleryPhotos');
});

test.each([
  ['koodi on aktivoitu', 'codeActivated', 'yes'],
  ['ei ole aktivoitu', 'codeActivated', 'no'],
  ['steht auf Planning', 'jobStatus', 'planning'],
  ['all but two have an email', 'contactData', 'some'],
  ['it’s in no job at all', 'codeOrigin', 'notFound'],
  ['none of her pictures has the eye icon', 'galleryPhotos', 'visible'],
  ['a roster, sadly, there never was', 'namesList', 'no'],
  ['no, the QR cards were never highlighted in green', 'codeActivated', 'no'],
] as const)('“%s” answers', (text, asked, option) => {
  expect(understand(text, asked).facts).toMatchObject([{ question: asked, option }]);
});
