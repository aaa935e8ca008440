import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { questions } from '../../../flows/questions.ts';
import { slackBlock } from '../../../src/fake-slack/slack-blocks.ts';
import { buildAnswer } from '../../../src/slack/block-kit/answer.ts';
import { wantedCards } from '../../../src/slack/cards/wanted.ts';
import type { Situation } from '../../../src/triage/situation.ts';
import { actionIdsOf, buttonsOf, wordsOf } from '../../support/reading.ts';
import { accepted, after, knowledge, type Said, say, standing } from '../../triage/desk.ts';

/** A card as it is shown, with what is left of the fixes that were tried. */
function card(id: string, situation: Situation) {
  const sent = situation.state.tried.flatMap(({ fixes }) =>
    fixes.map(({ cause }) => ({ card: `fix:${cause}`, channel: 'C1', ts: '1.1' })),
  );
  const wanted = wantedCards(situation, knowledge, { home: { channel: 'C1' }, sent });
  const found = wanted.find((each) => each.card === id);
  return { text: found?.text ?? '', blocks: z.array(slackBlock).parse(found?.blocks ?? []) };
}

const everything = [
  'symptom.photosAlmostReady',
  'jobStatus.selling',
  'codeActivated.yes',
  'galleryPhotos.visible',
] as const satisfies readonly Said[];

describe('a hint', () => {
  const maybe = (situation: Situation, question: 'symptom' | 'jobStatus', option: string) =>
    accepted(situation, {
      type: 'tell',
      facts: [],
      likely: [{ question, option, excerpt: 'maybe <it> is' }],
    });
  const answersOn = (situation: Situation) =>
    actionIdsOf(card('question', situation)).filter((id) => id.startsWith('answer:'));

  test('puts its option first, with the words it is from', () => {
    const hinted = maybe(after('symptom.photosAlmostReady'), 'jobStatus', 'archived');
    expect(answersOn(hinted)).toEqual([
      'answer:jobStatus:archived',
      'answer:jobStatus:planning',
      'answer:jobStatus:selling',
      'answer:jobStatus:other',
      'answer:jobStatus:unknown',
    ]);
    expect(wordsOf(card('question', hinted))).toContain(
      'From your words: “maybe &lt;it&gt; is” → *Archived*? One click confirms it.',
    );
    expect(wordsOf(card('question', say(hinted, 'jobStatus.archived')))).not.toContain('From your words');
  });

  test('at an option of the list makes it the first button', () => {
    const hinted = maybe(standing([]), 'symptom', 'albumDeleted');
    expect(answersOn(hinted)[0]).toBe('answer:symptom:albumDeleted');
    const values = JSON.stringify(card('question', hinted).blocks);
    expect(values).not.toContain('"value":"albumDeleted"');
    expect(values).toContain('"value":"codeRefused"');
  });
});

describe('All done', () => {
  const shown = after(
    'symptom.photosAlmostReady',
    'jobStatus.planning',
    'codeActivated.yes',
    'galleryPhotos.hidden',
  );

  test('stands on the card with the verdict, as long as a step is open', () => {
    expect(actionIdsOf(card('fix:photosHidden', shown))).toContain('triage:allDone');
    expect(actionIdsOf(card('fix:jobNotSelling', shown))).not.toContain('triage:allDone');
    const done = accepted(shown, { type: 'tickAll', point: String(shown.state.point) });
    expect(actionIdsOf(card('fix:photosHidden', done))).not.toContain('triage:allDone');
  });

  test('does not stand beside the only step', () => {
    const ordered = after('symptom.wrongChild', 'galleryOwner.mixed', 'buyerLink.right', 'solved');
    const one = card('fix:wrongOrderPlaced', say(ordered, 'orderedWrong.yes'));
    expect(actionIdsOf(one)).toContain('step:1:done');
    expect(actionIdsOf(one)).not.toContain('triage:allDone');
  });
});

describe('what could not be checked', () => {
  const possible = after(
    'symptom.photosAlmostReady',
    'jobStatus.unknown',
    'codeActivated.yes',
    'galleryPhotos.visible',
  );

  test('names whom to ask and hands over with the question, before steps that hold only if it is so', () => {
    const shown = card('fix:jobNotSelling', possible);
    const words = wordsOf(shown);
    expect(words).toContain(
      '*Not known: What is the status of this customer’s photo job?*\nAsk a colleague who can look',
    );
    expect(words).toMatch(/\*2\. If it is so, do:\* Set the job’s status to \*Selling\*/);
    expect(buttonsOf(shown)[0]).toMatchObject({
      label: 'Hand over with this question',
      actionId: 'triage:handover',
    });
  });

  test('is asked once, of the customer where only they know', () => {
    const gallery = after(
      'symptom.photosAlmostReady',
      'jobStatus.selling',
      'codeActivated.yes',
      'galleryPhotos.unknown',
    );
    const asking = gallery.checklists.filter(({ shown }) =>
      actionIdsOf(card(`fix:${shown.cause}`, gallery)).includes('triage:handover'),
    );
    expect(asking).toHaveLength(1);
    const typed = after('symptom.incorrectAccessCode', 'codeOrigin.thisJob', 'codeTyped.unknown');
    expect(wordsOf(card('fix:codeMistyped', typed))).toContain('Ask the customer, then');
  });

  test('orders nothing without that condition, whatever nobody knows', () => {
    for (const [cause, ...said] of [
      ['jobArchived', 'symptom.missedTheSale', 'jobStatus.unknown'],
      ['cancelPaid', 'symptom.orderTrouble', 'orderWish.cancel', 'platform.gotPhoto', 'orderStage.unknown'],
      ['freeExtension', 'symptom.galleryExpired', 'orderingPeriod.unknown'],
    ] as const) {
      const words = wordsOf(card(`fix:${cause}`, after(...said)));
      expect(words).toContain('*Not known: ');
      expect(words).not.toMatch(/\*\d+\. (?:Do|Tell)/);
    }
  });
});

describe('suggestions of ours', () => {
  const ours = /_\(suggestion\)_: our own advice, no help article says so\./g;

  test('are marked on their steps and explained once a card', () => {
    const words = wordsOf(
      card(
        'fix:codeMistyped',
        after('symptom.incorrectAccessCode', 'codeOrigin.thisJob', 'codeTyped.mistyped'),
      ),
    );
    expect(words.match(/_\(suggestion\)_(?!:)/g)?.length).toBeGreaterThan(1);
    expect(words.match(ours)).toHaveLength(1);
  });

  test('are not spoken of where there are none, and as shortly in private', () => {
    const shown = after(
      'symptom.photosAlmostReady',
      'jobStatus.planning',
      'codeActivated.yes',
      'galleryPhotos.visible',
    );
    expect(wordsOf(card('fix:jobNotSelling', shown))).not.toMatch(ours);
    for (const answer of knowledge.answers) {
      const marks = answer.steps.some(({ suggested }) => suggested) ? 1 : 0;
      const { text, blocks } = buildAnswer(answer);
      const words = wordsOf({ text, blocks: z.array(slackBlock).parse(blocks) });
      expect(words.match(ours) ?? []).toHaveLength(marks);
    }
  });
});

describe('the summary', () => {
  test('says that nothing was said, once', () => {
    const words = wordsOf(card('question', accepted(standing([]), { type: 'handover' })));
    expect(words).toContain('*What happened*\n• not said');
    expect(words).not.toContain('Still unknown');
    expect(wordsOf(card('case', standing([])))).toContain('*Asking · #1 nothing said yet*');
    expect(card('case', standing([])).text).toBe('Case 1: Asking. What happened: not said');
  });

  test('begins with the note', () => {
    const words = wordsOf(
      card('question', accepted(standing([]), { type: 'handover', note: 'Call <them>' })),
    );
    expect(words).toMatch(/\*Note\*\n• Call &lt;them&gt; \(mia\)\n\*What happened\*/);
  });

  test('lists of the basics what is not known, and none where all is', () => {
    const some = after('symptom.photosAlmostReady', 'jobStatus.selling', 'codeActivated.unknown');
    const words = wordsOf(card('question', accepted(some, { type: 'handover' })));
    expect(words).toContain('*The three basics: still to check*\n• Are the photos in the right gallery');
    expect(words).toContain('• Is the access code there');
    expect(words).not.toContain('status Selling?');
    // Each once: not as known, and not as unknown besides.
    expect(words).not.toMatch(/Access code: |Still unknown/);
    const all = wordsOf(card('question', accepted(after(...everything), { type: 'handover' })));
    expect(all).not.toContain('The three basics');
  });

  test('lists once what is not known, and not under what is known', () => {
    const files = ['symptom.filesNotReceived', 'platform.photocloud', 'autoSendLinks.unknown'] as const;
    const words = wordsOf(card('question', accepted(after(...files), { type: 'handover' })));
    expect(words).not.toMatch(/Automatic links?: /);
    expect(words).toMatch(/\*Still unknown\*\n• .+/);
    expect(words).not.toMatch(/: not known/);
  });

  test('calls the question that it was handed over with a question to answer', () => {
    const shown = after('symptom.missedTheSale', 'jobStatus.unknown');
    const asks = questions.jobStatus.ask;
    const words = (note: string) => wordsOf(card('question', accepted(shown, { type: 'handover', note })));
    expect(words(`${asks}\nCall me`)).toContain(`*Question to answer*\n• ${asks}`);
    expect(words('Call me')).toContain('*Note*\n• Call me');
  });

  test('says of what nobody looked at that it was not checked', () => {
    const untried = say(after('symptom.missedTheSale', 'jobStatus.unknown'), 'notSolved');
    const words = wordsOf(card('question', accepted(untried, { type: 'handover' })));
    expect(words).toContain('• The job is archived: not checked (mia)');
    expect(words).not.toMatch(/Selling \(was|assumed|did not help/);
    expect(wordsOf(card('question', untried))).toContain('*Job status:* not known · _mia_');
    expect(wordsOf(card('fix:jobArchived', untried))).toBe('Not checked: The job is archived (mia)');
  });

  test('takes what is only assumed for no answer to a basic', () => {
    const assumed = say(after('symptom.missedTheSale', 'jobStatus.unknown'), 'notSolved');
    expect(wordsOf(card('question', accepted(assumed, { type: 'handover' })))).toContain('status Selling?');
  });

  test('calls a look that names no cause a further look', () => {
    const tried = after(...everything);
    const looked = say(tried, 'notSolved');
    expect(wordsOf(card('question', looked))).toContain('• A further look did not help (mia)');
    expect(wordsOf(card('fix:nothingExplainsIt', looked))).toBe('A further look did not help (mia)');
    const underWay = accepted(tried, { type: 'handover' });
    expect(wordsOf(card('question', underWay))).toContain('*What was under way*\n• A further look');
  });

  test('says of steps what was done, and nothing of how to go on here', () => {
    for (const said of [
      ['symptom.photosAlmostReady', 'jobStatus.archived'],
      ['symptom.photosAlmostReady', 'jobStatus.selling', 'codeActivated.no'],
      ['symptom.incorrectAccessCode', 'codeOrigin.notFound'],
      ['symptom.codeRefused', 'codeJob.sameJob', 'photosAtHand.yes'],
    ] as const satisfies readonly (readonly Said[])[]) {
      const shown = after(...said);
      const done = accepted(shown, { type: 'tickAll', point: String(shown.state.point) });
      const words = wordsOf(card('question', accepted(done, { type: 'handover' })));
      const [, steps = ''] = /\*Steps done\*\n((?:• .*\n)+)/.exec(words) ?? [];
      expect(steps.split('\n').length - 1, said.join()).toBe(
        shown.checklists.flatMap((list) => list.steps).length,
      );
      expect(steps).not.toMatch(/hand over|press _|below\.|close nothing|in the reply/i);
    }
  });
});

describe('what came of a fix', () => {
  test('is fixed where its title is a cause, and done where it is an instruction', () => {
    const hidden = ['jobStatus.planning', 'codeActivated.yes', 'galleryPhotos.visible'] as const;
    const live = after('symptom.photosAlmostReady', ...hidden, 'solved');
    expect(wordsOf(card('fix:jobNotSelling', live))).toBe('Fixed: The job is not live yet (mia)');
    expect(wordsOf(card('question', live))).toContain('*What it was*\n• The job is not live yet');
    const recreated = after('symptom.jobDeleted', 'namesList.yes', 'oldCodes.known', 'solved');
    expect(wordsOf(card('fix:recreateWithNamesList', recreated))).toMatch(/^Done: Recreate the job/);
  });
});

describe('words', () => {
  test('do not say what to do twice', () => {
    const situation = after(...everything);
    const words = wordsOf(card('fix:nothingExplainsIt', situation));
    expect(words).toContain('*1. Check:* The job’s archiving deadline');
    expect(words).not.toMatch(/(Check|Do|Tell):?\*:? \1\b/i);
  });

  test('end a sentence once, whatever message from a screen it ends with', () => {
    const situation = after(...everything);
    const words = wordsOf(card('fix:nothingExplainsIt', situation));
    expect(words).toContain('“Your photos are almost ready.”');
    expect(words).not.toMatch(/[.!?]”\./);
    const contradiction = after('symptom.missedTheSale', 'jobStatus.planning');
    expect(wordsOf(card('fix:wrongJobOrMessage', contradiction))).not.toMatch(/[.!?]”\./);
  });
});
