import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Facts, isOption, optionsOf, type Question, questionIds } from '../../flows/questions.ts';
import { shownTogether } from '../../flows/symptoms.ts';
import type { Request } from '../../src/triage/decide.ts';
import { actSchema, type Entry, factEntries } from '../../src/triage/history.ts';
import { type Situation, situationOf } from '../../src/triage/situation.ts';
import { backPoint, optionSaid } from '../../src/triage/state.ts';
import { type Verdict, walk } from '../../src/triage/walk.ts';
import {
  accepted,
  causesShown,
  entries,
  factsOf,
  knowledge,
  mia,
  placeOf,
  positionOf,
  request,
  say,
  standing,
  tom,
  triageWith,
} from './desk.ts';
import { combinations } from './world.ts';

/** What somebody does next; where the triage stands then makes a request of it. */
type Click =
  | { answer: number }
  | { verdict: Verdict }
  | { tick: number; done: boolean }
  | { change: number; afterFix: boolean }
  | 'back'
  | 'restart'
  /** As it comes in, from anywhere and from any time. */
  | { raw: Request };

const pick = fc.nat({ max: 30 });
const questionId = fc.constantFrom(...questionIds);
const nonsense = fc.oneof(
  fc.string(),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'unknown', ''),
);

const answerOpen: fc.Arbitrary<Click> = fc.record({ answer: pick });
const verdict: fc.Arbitrary<Click> = fc.record({
  verdict: fc.constantFrom<Verdict>('solved', 'notSolved', 'notSolved', 'notSolved'),
});
const change: fc.Arbitrary<Click> = fc.record({ change: pick, afterFix: fc.boolean() });

const sensible = fc.oneof(
  { weight: 10, arbitrary: answerOpen },
  { weight: 5, arbitrary: verdict },
  { weight: 3, arbitrary: fc.record({ tick: pick, done: fc.boolean() }) },
  { weight: 3, arbitrary: change },
  { weight: 2, arbitrary: fc.constant('back' as const) },
);

const handover: fc.Arbitrary<Click> = fc.constant({ raw: { type: 'handover' } });
const anyPoint = fc.oneof(pick.map(String), nonsense);
const raw = fc
  .oneof<fc.Arbitrary<Request>[]>(
    fc.record({
      type: fc.constant('refer'),
      reference: fc.oneof(fc.constantFrom('4711', 'HELP-1', ''), nonsense),
    }),
    questionId.chain((question) =>
      fc.record({
        type: fc.constant('answer'),
        question: fc.constant(question),
        option: fc.constantFrom(...optionsOf(question)),
      }),
    ),
    fc.record({ type: fc.constant('answer'), question: fc.oneof(questionId, nonsense), option: nonsense }),
    fc.record({
      type: fc.constant('change'),
      question: fc.oneof(questionId, nonsense),
      afterFix: fc.boolean(),
    }),
    fc.record({ type: fc.constant('tick'), step: nonsense, done: fc.boolean() }),
    fc.record({ type: fc.constantFrom('back', 'restart'), point: anyPoint }),
    fc.record({ type: fc.constant('verdict'), verdict: fc.constant('solved'), point: anyPoint }),
  )
  .map((request): Click => ({ raw: request }));

const anything = fc.oneof(
  { weight: 12, arbitrary: sensible },
  { weight: 1, arbitrary: fc.constant('restart' as const) },
  { weight: 1, arbitrary: handover },
  { weight: 2, arbitrary: fc.constant<Click>({ raw: { type: 'reopen' } }) },
  { weight: 6, arbitrary: raw },
);

const conversation = fc.array(sensible, { maxLength: 14 });
const wildConversation = fc.array(anything, { maxLength: 22 });

function requestOf(click: Click, { state, open, checklists }: Situation): Request {
  if (click === 'back' || click === 'restart') return { type: click, point: backPoint(state) };
  if ('raw' in click) return click.raw;
  if ('verdict' in click) return { type: 'verdict', ...click, point: String(state.point) };
  if ('answer' in click) {
    const question = open ?? 'symptom';
    return { type: 'answer', question, option: nth(optionsOf(question), click.answer) };
  }
  if ('tick' in click) {
    const keys = checklists.flatMap(({ steps }) => steps.map(({ key }) => key));
    return { type: 'tick', step: nthOr(keys, click.tick) ?? 'none/shown', done: click.done };
  }
  const question = nthOr([...state.facts.keys()], click.change) ?? 'symptom';
  return { type: 'change', question, afterFix: click.afterFix };
}

/** One click more. */
function press(situation: Situation, click: Click) {
  return request(situation, requestOf(click, situation));
}

/** A conversation as it comes out, click by click. */
function play(clicks: readonly Click[]): Situation {
  return clicks.reduce((situation, click) => press(situation, click).next, standing([]));
}

/** What somebody sees of a moment, and what later depends on: everything but the history that led there. */
function seen(situation: Situation) {
  const { state, outcome, open, checklists } = situation;
  const { facts, verdicts, tried, ticks } = state;
  const why = 'why' in situation ? situation.why : undefined;
  return { facts, verdicts, tried, ticks, position: positionOf(situation), outcome, why, open, checklists };
}

/** As `seen`, but blind to whose turn it is to change an answer. */
function standsAt(situation: Situation) {
  const { open: _, ...rest } = seen(situation);
  return rest;
}

function check<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void, numRuns = 400): void {
  fc.assert(fc.property(arbitrary, holds), { numRuns });
}

describe('whatever is clicked', () => {
  test('nothing throws, and everything stays readable', () => {
    check(wildConversation, (clicks) => {
      const situation = play(clicks);
      expect(placeOf(situation)).toMatch(/^(asks|shows|resolved|handed over)/);
      const offers = situation.outcome === 'open' && positionOf(situation).at === 'fixes';
      expect(situation.checklists.length > 0).toBe(offers);
      expect(situation.outcome !== 'open' && situation.open !== undefined).toBe(false);
      for (const { question, option } of situation.state.facts.values()) {
        expect(isOption(question, option)).toBe(true);
      }
      const keys = situation.checklists.flatMap(({ steps }) => steps.map(({ key }) => key));
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  test('a history that is stored and read again means the same', () => {
    check(wildConversation, (clicks) => {
      const situation = play(clicks);
      const stored: Entry[] = situation.triage.history.map((entry) => ({
        ...entry,
        act: actSchema.parse(JSON.parse(JSON.stringify(entry.act))),
      }));
      expect(situationOf(triageWith(stored), knowledge)).toEqual(situation);
    });
  });

  test('the same once more changes nothing more', () => {
    check(fc.tuple(wildConversation, anything), ([clicks, click]) => {
      const before = play(clicks);
      const asked = requestOf(click, before);
      const { next, decision } = request(before, asked);
      if ('refused' in decision || decision.acts.length === 0) return;
      const again = request(next, asked, tom);
      expect(again.next).toBe(next);
    });
  });

  test('after an end only Reopen changes where it stands, and only a reference is still taken', () => {
    check(fc.tuple(wildConversation, anything), ([clicks, click]) => {
      const ended = play(clicks);
      if (ended.outcome === 'open') return;
      const asked = requestOf(click, ended);
      const { next } = request(ended, asked);
      if (asked.type === 'refer') expect(seen(next)).toEqual(seen(ended));
      else if (asked.type === 'reopen') expect(next.outcome).toBe('open');
      else expect(next).toBe(ended);
    });
  });
});

describe('undoing', () => {
  test('Back after an answer or a verdict stands exactly where it stood', () => {
    check(fc.tuple(conversation, fc.oneof(answerOpen, verdict)), ([clicks, click]) => {
      const before = play(clicks);
      const { decision, next } = press(before, click);
      if (
        'refused' in decision ||
        !decision.acts.some(({ type }) => type === 'answered' || type === 'judged')
      ) {
        return;
      }
      if (next.outcome !== 'open') return;
      expect(standsAt(accepted(next, { type: 'back', point: backPoint(next.state) }))).toEqual(
        standsAt(before),
      );
    });
  });

  test('Reopen undoes exactly the end, whatever ended it', () => {
    const ending = fc.oneof(answerOpen, verdict, handover);
    check(fc.tuple(conversation, ending), ([clicks, click]) => {
      const before = play(clicks);
      const { next } = press(before, click);
      if (before.outcome !== 'open' || next.outcome === 'open') return;
      expect(standsAt(accepted(next, { type: 'reopen' }))).toEqual(standsAt(before));
    });
  });

  test('Back from changing an answer leaves everything as it was', () => {
    check(fc.tuple(conversation, change), ([clicks, click]) => {
      const before = play(clicks);
      if (before.state.changing) return;
      const { decision, next } = press(before, click);
      if ('refused' in decision || decision.acts.length === 0) return;
      expect(seen(accepted(next, { type: 'back', point: backPoint(next.state) }))).toEqual(seen(before));
    });
  });

  test('Start over knows nothing any more', () => {
    check(conversation, (clicks) => {
      const before = play(clicks);
      const { next } = request(before, { type: 'restart', point: backPoint(before.state) });
      if (before.outcome !== 'open') expect(next).toBe(before);
      else expect(seen(next)).toEqual(seen(standing([])));
    });
  });

  test('Start over forgets ticks too, where all else was taken back before', () => {
    const before = play([{ answer: 1 }, { answer: 14 }, { tick: 0, done: true }, 'back', 'back']);
    expect(before.state.ticks.size).toBe(1);
    const { next } = request(before, { type: 'restart', point: backPoint(before.state) });
    expect(seen(next)).toEqual(seen(standing([])));
  });

  test('Back, Start over and verdicts from another moment are refused', () => {
    check(fc.tuple(conversation, answerOpen), ([clicks, click]) => {
      const before = play(clicks);
      const { next } = press(before, click);
      if (next === before || next.outcome !== 'open') return;
      const point = backPoint(before.state);
      if (point === backPoint(next.state)) return;
      for (const asked of [
        { type: 'back', point },
        { type: 'restart', point },
        { type: 'verdict', verdict: 'solved', point: String(before.state.point) },
      ] as const) {
        if (asked.type === 'verdict' && before.state.point === next.state.point) continue;
        expect(request(next, asked).decision).toEqual({ refused: { why: 'outdated' } });
      }
    });
  });
});

describe('changing an answer', () => {
  test('to what it was changes nothing', () => {
    check(fc.tuple(conversation, pick), ([clicks, n]) => {
      const before = play(clicks);
      const known = nthOr(factEntries(factsOf(before)), n);
      if (known === undefined || before.outcome !== 'open' || before.open === known.question) return;
      const { question } = known;
      const changing = accepted(before, { type: 'change', question, afterFix: false });
      expect(changing.open).toBe(question);
      const fact = before.state.facts.get(question);
      const option = fact && optionSaid(fact);
      if (option === undefined) return;
      const kept = accepted(changing, { type: 'answer', question, option });
      expect(standsAt(kept)).toEqual(standsAt(before));
      expect(kept.state.changing).toBeUndefined();
    });
  });

  test('to something else keeps all other facts, and drops just the verdicts that rested on it', () => {
    check(fc.tuple(conversation, pick, pick), ([clicks, n, m]) => {
      const before = play(clicks);
      const known = nthOr(factEntries(factsOf(before)), n);
      if (known === undefined || before.outcome !== 'open' || before.open === known.question) return;
      const { question } = known;
      const fact = before.state.facts.get(question);
      const option = nth(
        optionsOf(question).filter((one) => one !== known.option && one !== (fact && optionSaid(fact))),
        m,
      );
      const changing = accepted(before, { type: 'change', question, afterFix: false });
      const changed = accepted(changing, { type: 'answer', question, option });
      expect(factsOf(changed)).toEqual({ ...factsOf(before), [question]: option });
      const restedOnIt = causesRestingOn(question, before);
      const kept = [...before.state.verdicts].filter(([cause]) => !restedOnIt.has(cause));
      expect([...changed.state.verdicts]).toEqual(kept);
    });
  });
});

describe('what is known', () => {
  test('leads to the same place in whatever order it became known', () => {
    check(fc.tuple(conversation, fc.array(fc.nat())), ([clicks, order]) => {
      const facts = factEntries(factsOf(play(clicks)));
      const shuffled = shuffle(facts, order);
      expect(positionOf(upFront(shuffled))).toEqual(positionOf(upFront(facts)));
    });
  });

  test('is not asked, and leads to where asking for it would have led', () => {
    const answers = fc.array(answerOpen, { minLength: 1, maxLength: 8 });
    check(fc.tuple(answers, fc.array(fc.boolean()), fc.array(fc.nat())), ([clicks, known, order]) => {
      const asked = play(clicks);
      const facts = factEntries(factsOf(asked));
      if (asked.stage === 'asking') return;
      const told = facts.filter((_, index) => known[index] ?? false);
      let situation = upFront(shuffle(told, order));
      while (situation.stage === 'asking') {
        const { open: question } = situation;
        const answer = facts.find((fact) => fact.question === question);
        expect(told.map((fact) => fact.question)).not.toContain(question);
        expect(answer).toBeDefined();
        situation = accepted(situation, { type: 'answer', question, option: answer?.option ?? '' });
      }
      expect(positionOf(situation)).toEqual(positionOf(asked));
    });
  });

  test('“I can’t check” always leads on to an end', () => {
    check(fc.array(fc.tuple(pick, fc.boolean()), { minLength: 30, maxLength: 30 }), (choices) => {
      const end = choices.reduce((situation, [n, unsure]) => {
        if (situation.outcome !== 'open') return situation;
        const { open } = situation;
        if (open === undefined) return say(situation, 'notSolved');
        const options = optionsOf(open);
        const option = unsure ? (options.at(-1) ?? '') : nth(options, n);
        return accepted(situation, { type: 'answer', question: open, option });
      }, standing([]));
      expect(end.outcome).toBe('handedOver');
    });
  });
});

/** Every set of facts that can show several repairs at once. */
const gatheredFacts: Facts[] = [
  ...combinations({
    symptom: ['photosAlmostReady'],
    jobStatus: ['planning', 'selling', 'unknown'],
    codeActivated: ['yes', 'no', 'unknown'],
    galleryPhotos: ['visible', 'none', 'hidden', 'elsewhere', 'unknown'],
  } as const),
  ...combinations({
    symptom: ['filesNotReceived'],
    autoSendLinks: ['on', 'off', 'unknown'],
    retouchQueue: ['waiting', 'notWaiting', 'unknown'],
    orderEmail: ['correct', 'wrong', 'unknown'],
    junkFolder: ['notFound', 'unknown', 'found'],
  } as const),
];

test('repairs shown together are those that come one after another when each is said not to have helped', () => {
  expect(gatheredFacts).toHaveLength(45 + 81);
  for (const facts of gatheredFacts) {
    const together = upFront(factEntries(facts));
    const [first] = together.checklists.map(({ shown }) => shown);
    if (first === undefined || first.possible) continue;

    const verdicts = new Map([[first.cause, 'notSolved' as const]]);
    const oneByOne = [first.cause];
    let { position } = walk(facts, verdicts);
    while (position.at === 'fixes') {
      const [next] = position.fixes;
      const gathered = shownTogether.includes(first.cause);
      if (!gathered || next === undefined || next.possible || !shownTogether.includes(next.cause)) break;
      oneByOne.push(next.cause);
      verdicts.set(next.cause, 'notSolved');
      position = walk(facts, verdicts).position;
    }
    expect(causesShown(together)).toEqual(oneByOne);
  }
});

describe('a thread that is gone', () => {
  test('takes nothing any more', () => {
    check(fc.tuple(conversation, anything), ([clicks, click]) => {
      const before = play(clicks);
      const { history } = before.triage;
      const gone = standing([...history, ...entries([{ type: 'abandoned' }], history)]);
      expect(press(gone, click).next).toBe(gone);
      // As it is stored.
      expect(gone.outcome).toBe('handedOver');
    });
  });
});

describe('what was known before the first click', () => {
  test('is undone by one Reopen when it ended the triage', () => {
    const facts = fc
      .uniqueArray(questionId, { minLength: 1, maxLength: 6 })
      .chain((known) =>
        fc.tuple(
          ...known.map((question) =>
            fc.constantFrom(...optionsOf(question)).map((option) => ({ question, option })),
          ),
        ),
      );
    check(facts, (known) => {
      // The symptom counts as said last: without it no other fact ends anything.
      const ended = upFront(
        known.toSorted((a, b) => Number(a.question === 'symptom') - Number(b.question === 'symptom')),
      );
      if (ended.outcome === 'open') return;
      expect(request(ended, { type: 'reopen' }).next.outcome).toBe('open');
    });
  });
});

function upFront(facts: readonly { question: Question; option: string }[]): Situation {
  const history = entries(
    facts.map(({ question, option }) => ({ type: 'answered', question, option })),
    [],
    mia,
  );
  return standing(history);
}

/** The causes whose verdict rests on this question, read off the acts that gave it. */
function causesRestingOn(question: Question, { triage }: Situation): Set<string> {
  const fixes = triage.history.flatMap(({ act }) => {
    if (act.type === 'judged') return act.fixes;
    return act.type === 'answered' ? (act.done ?? []) : [];
  });
  return new Set(fixes.filter(({ because }) => because.includes(question)).map(({ cause }) => cause));
}

function shuffle<T>(items: readonly T[], order: readonly number[]): T[] {
  return items
    .map((item, index) => ({ item, rank: order[index] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function nth<T>(items: readonly T[], n: number): T {
  const item = nthOr(items, n);
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

function nthOr<T>(items: readonly T[], n: number): T | undefined {
  return items.length === 0 ? undefined : items[n % items.length];
}
