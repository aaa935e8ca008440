import { describe, expect, test } from 'vitest';
import { type Language, languageIds } from '../../flows/languages.ts';
import { questions } from '../../flows/questions.ts';
import { letter } from '../../flows/replies.ts';
import type { Cause } from '../../flows/symptoms.ts';
import type { Fix } from '../../src/knowledge/fix.ts';
import type { Act } from '../../src/triage/history.ts';
import { awaitsTicks, customerReply } from '../../src/triage/letter.ts';
import type { Situation } from '../../src/triage/situation.ts';
import { accepted, after, entries, fixOf, knowledge, type Said, say, standing } from './desk.ts';

const hidden = [
  'symptom.photosAlmostReady',
  'jobStatus.planning',
  'codeActivated.yes',
  'galleryPhotos.hidden',
] as const satisfies readonly Said[];
const notSent = [
  'symptom.filesNotReceived',
  'platform.photocloud',
  'autoSendLinks.off',
  'retouchQueue.notWaiting',
  'orderEmail.wrong',
] as const satisfies readonly Said[];
const jobDeleted = ['symptom.jobDeleted', 'namesList.yes'] as const satisfies readonly Said[];

/** The paragraphs of a letter between greeting and farewell. */
function middle(situation: Situation, language: Language = 'en'): string[] {
  const { greeting, farewell } = knowledge.letters[language].frame;
  const paragraphs = customerReply(situation, knowledge, language).split('\n\n');
  expect([paragraphs.at(0), paragraphs.at(-1)]).toEqual([greeting, farewell]);
  return paragraphs.slice(1, -1);
}

function repliesOf(flow: Fix['flow'], cause: Cause) {
  return fixOf(flow, cause).replies.en;
}

/** With these steps ticked; all on screen where none are named. */
function ticked(situation: Situation, ...slugs: readonly string[]): Situation {
  const keys = situation.checklists
    .flatMap(({ steps }) => steps)
    .filter(({ step }) => slugs.length === 0 || slugs.includes(step.slug))
    .map(({ key }) => key);
  expect(keys.length).toBeGreaterThanOrEqual(slugs.length);
  return keys.reduce((before, step) => accepted(before, { type: 'tick', step, done: true }), situation);
}

describe('a letter while nothing has been done', () => {
  test('asks for a screenshot while nothing is known', () => {
    expect(middle(after())).toEqual([letter.asking]);
  });

  test('asks what only the customer can answer', () => {
    const asked = after('symptom.incorrectAccessCode', 'codeOrigin.thisJob');
    expect(middle(asked).join('\n\n')).toBe(questions.codeTyped.customerReply);
  });

  test('says that we are at it, that we are sorry where it is our fault, and lets nobody try', () => {
    expect(middle(after(...hidden))).toEqual([letter.regret, letter.underWay]);
    expect(middle(after('symptom.missedTheSale', 'jobStatus.archived'))).toEqual([letter.underWay]);
    expect(awaitsTicks(after(...hidden))).toBe(true);
  });

  test('says no more where only some repairs are ticked', () => {
    expect(middle(ticked(after(...hidden), 'set-to-selling'))).toEqual([letter.regret, letter.underWay]);
    expect(middle(ticked(after(...notSent), 'turn-on-auto-send', 'correct-address'))).toEqual([
      letter.regret,
      letter.underWay,
    ]);
  });

  test.each<{ name: string; said: Said[]; tick?: string }>([
    {
      name: 'resending links',
      said: ['autoSendLinks.on', 'retouchQueue.notWaiting', 'orderEmail.correct', 'junkFolder.notFound'],
    },
    { name: 'a retouch', said: ['retouchQueue.waiting', 'orderEmail.correct'], tick: 'finish-editing' },
  ])('claims nothing of $name where a step has lost its warning', ({ said, tick }) => {
    const files = ['symptom.filesNotReceived', 'platform.photocloud', 'autoSendLinks.on'] as const;
    const shown = after(...files, ...said.filter((one) => one !== 'autoSendLinks.on'));
    const begun = tick === undefined ? shown : ticked(shown, tick);
    expect(middle(begun)).toContain(letter.underWay);
    expect(customerReply(begun, knowledge, 'en')).not.toMatch(/have just sent|are finished now/);
  });

  test('asks for the right address before it is corrected, and then says that we are at it', () => {
    const wrong = after(...notSent);
    const { replyBefore } = repliesOf('filesNotReceived', 'wrongOrderEmail');
    expect(middle(wrong)).toEqual([letter.regret, replyBefore]);
    expect(replyBefore).toContain('?');
    expect(awaitsTicks(wrong)).toBe(true);
    expect(middle(ticked(wrong, 'confirm-new-address'))).toEqual([letter.regret, letter.underWay]);
  });

  test('is no surer than anybody can be', () => {
    const said = ['symptom.photosAlmostReady', 'jobStatus.unknown', 'codeActivated.yes'] as const;
    expect(middle(after(...said, 'galleryPhotos.visible'))).toEqual([letter.underWayIfPossible]);
  });

  test('asks or tells what needs no repair', () => {
    const mistyped = after('symptom.incorrectAccessCode', 'codeOrigin.thisJob', 'codeTyped.mistyped');
    expect(middle(mistyped)[0]).toBe(repliesOf('incorrectAccessCode', 'codeMistyped').reply);
    expect(awaitsTicks(mistyped)).toBe(false);
  });
});

describe('a letter once it is done', () => {
  test('covers all fixes shown together, and asks for one try', () => {
    expect(middle(ticked(after(...hidden), 'set-to-selling', 'unhide-images'))).toEqual([
      letter.regret,
      repliesOf('photosAlmostReady', 'jobNotSelling').reply,
      repliesOf('photosAlmostReady', 'photosHidden').reply,
      fixOf('photosAlmostReady', 'photosHidden').closing.at(-1)?.reply?.en,
    ]);
  });

  test('of files says in its order what was repaired, that the links were sent, and where to look', () => {
    expect(middle(ticked(after(...notSent)))).toEqual([
      letter.regret,
      repliesOf('filesNotReceived', 'autoSendOff').reply,
      repliesOf('filesNotReceived', 'wrongOrderEmail').reply,
      'We have just sent you your download links.',
      expect.stringContaining('in your junk folder too'),
    ]);
  });

  test('claims of things that were only possible what was done, and no more', () => {
    const two = after(
      'symptom.photosAlmostReady',
      'jobStatus.selling',
      'codeActivated.yes',
      'galleryPhotos.unknown',
    );
    expect(two.checklists.length).toBeGreaterThan(1);
    expect(middle(ticked(two, 'unhide-images'))).toEqual([
      letter.possible,
      expect.stringContaining('open the page again'),
    ]);
  });

  test('takes it back when the tick is taken back', () => {
    const done = ticked(after(...hidden));
    const step = 'photosHidden/unhide-images';
    expect(middle(accepted(done, { type: 'tick', step, done: false }))).toContain(letter.underWay);
  });

  test.each<{ name: string; said: Said[]; reply: string | undefined }>([
    {
      name: 'what may have been the cause was put right',
      said: ['symptom.photosAlmostReady', 'jobStatus.unknown', 'codeActivated.yes', 'galleryPhotos.visible'],
      reply: letter.possible,
    },
    {
      name: 'how the code stands on the card, not that it was mistyped',
      said: ['symptom.incorrectAccessCode', 'codeOrigin.thisJob', 'codeTyped.unknown'],
      reply: repliesOf('incorrectAccessCode', 'codeMistyped').replyIfPossible,
    },
    {
      name: 'where the email may be',
      said: [
        'symptom.filesNotReceived',
        'platform.photocloud',
        'autoSendLinks.on',
        'retouchQueue.notWaiting',
        'orderEmail.correct',
        'junkFolder.unknown',
      ],
      reply: repliesOf('filesNotReceived', 'emailInJunk').replyIfPossible,
    },
  ])('says of one cause that nobody could check: $name', ({ said, reply }) => {
    expect(middle(ticked(after(...said)))[0]).toBe(reply);
  });

  test('does not claim that a gallery was looked at which nobody could check', () => {
    const unknown = ['jobStatus.unknown', 'codeActivated.unknown', 'galleryPhotos.unknown'] as const;
    // The fourth try is a code that may have lost its photos.
    const tried = ['notSolved', 'notSolved', 'notSolved', 'notSolved'] as const;
    expect(middle(after('symptom.photosAlmostReady', ...unknown, ...tried))[0]).toBe(
      repliesOf('photosAlmostReady', 'nothingExplainsIt').replyIfPossible,
    );
  });
});

describe('a letter once it is solved', () => {
  test('says by what, as far as it was ticked', () => {
    expect(middle(say(ticked(after(...hidden)), 'solved'))).toEqual([
      letter.regret,
      repliesOf('photosAlmostReady', 'jobNotSelling').reply,
      repliesOf('photosAlmostReady', 'photosHidden').reply,
      letter.resolved,
    ]);
    expect(middle(say(ticked(after(...hidden), 'unhide-images'), 'solved'))).toEqual([
      letter.regret,
      repliesOf('photosAlmostReady', 'photosHidden').reply,
      letter.resolved,
    ]);
  });

  test.each<{ said: Said[] }>([
    { said: [...hidden] },
    {
      said: ['symptom.photosAlmostReady', 'jobStatus.unknown', 'codeActivated.yes', 'galleryPhotos.visible'],
    },
    { said: ['symptom.albumDeleted', 'deletedWhat.album', 'deletedWhen.within7Days'] },
  ])('claims nothing where nothing was ticked: $said', ({ said }) => {
    const text = customerReply(after(...said, 'solved'), knowledge, 'en');
    expect(text).toContain(letter.resolved);
    expect(text).not.toMatch(/We have|are back/);
  });

  test.each<{ name: string; said: Said[] }>([
    {
      name: 'a fresh browser session',
      said: ['symptom.photosAlmostReady', 'jobStatus.selling', 'codeActivated.yes', 'galleryPhotos.visible'],
    },
    { name: 'looking again at a contradiction', said: ['symptom.photosAlmostReady', 'jobStatus.archived'] },
    { name: 'repairs', said: [...hidden] },
  ])('asks for nothing any more after $name', ({ said }) => {
    expect(customerReply(after(...said, 'solved'), knowledge, 'en')).not.toContain('?');
  });

  test('says that something may have been the cause, where nobody could check', () => {
    const said = ['symptom.photosAlmostReady', 'jobStatus.unknown', 'codeActivated.yes'] as const;
    const shown = ticked(after(...said, 'galleryPhotos.visible'));
    expect(middle(say(shown, 'solved'))[0]).toBe(letter.possible);
  });

  test('does not send a code again once it was typed right', () => {
    const said = ['symptom.incorrectAccessCode', 'codeOrigin.thisJob', 'codeTyped.mistyped'] as const;
    expect(middle(after(...said, 'solved'))).toEqual([letter.resolved]);
  });

  test('is of what was solved, and not of what was looked at in vain after it', () => {
    const right = say(ticked(after('symptom.wrongChild', 'galleryOwner.mixed', 'buyerLink.right')), 'solved');
    const looked = say(say(right, 'orderedWrong.unknown'), 'notSolved');
    expect(middle(looked)).toContain(repliesOf('wrongChild', 'photosOnWrongCode').reply);
  });

  test('names nothing where several things were only possible', () => {
    const shown = after('symptom.galleryExpired', 'orderingPeriod.unknown', 'notSolved', 'solved');
    expect(customerReply(shown, knowledge, 'en')).not.toMatch(/six months|restored/);
  });

  test('says that a colleague looks into it after a hand-over', () => {
    expect(middle(accepted(after(...hidden), { type: 'handover' }))).toEqual([letter.handedOver]);
  });
});

describe('the letter to families of a deleted job', () => {
  const contacts = ['contactData.none', 'contactData.some', 'contactData.all'] as const;
  const kept = after(...jobDeleted, 'oldCodes.known', 'solved');
  const started = after(...jobDeleted, 'oldCodes.unknown', 'tagging.bulk', 'solved');
  const switched = say(
    say(after(...jobDeleted, 'oldCodes.known', 'notSolved'), 'tagging.fromScratch'),
    'solved',
  );

  test.each(contacts)('has the old code with an addition after Options 1 and 2: %s', (contact) => {
    for (const situation of [say(kept, contact), say(say(kept, contact), 'solved')])
      expect(customerReply(situation, knowledge, 'en')).toMatch(/with an addition: .*____.* type it in/);
  });

  test.each(contacts)('knows of no addition after Option 3, where all codes are new: %s', (contact) => {
    for (const before of [started, switched]) {
      for (const situation of [say(before, contact), say(say(before, contact), 'solved')]) {
        const text = customerReply(situation, knowledge, 'en');
        expect(text).not.toMatch(/addition|abc123|scanning/);
        expect(text).toMatch(/new/);
      }
    }
  });
});
describe('the language of the letter', () => {
  const told = (lang?: string): Act => ({ type: 'told', facts: [], ...(lang && { lang }) });

  test('is the one that the customer wrote in last, and else not known', () => {
    expect(after().state.language).toBeUndefined();
    expect(standing(entries([told('de')])).state.language).toBe('de');
    expect(standing(entries([told('de'), told(), told('fi')])).state.language).toBe('fi');
    expect(standing(entries([told('sv'), { type: 'restarted' }])).state.language).toBe('sv');
    expect(standing(entries([told('fr'), told('tlh')])).state.language).toBe('fr');
  });

  test('has the same paragraphs in each', () => {
    for (const situation of [
      after(),
      after(...hidden),
      ticked(after(...hidden)),
      ticked(after(...notSent)),
    ]) {
      const english = middle(situation);
      for (const language of languageIds.filter((id) => id !== 'en')) {
        const translated = middle(situation, language);
        expect(translated).toHaveLength(english.length);
        expect(translated.filter((paragraph) => english.includes(paragraph))).toEqual([]);
      }
    }
  });
});
