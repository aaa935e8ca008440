import { isLanguage, type Language } from '../../flows/languages.ts';
import { type Facts, isDontKnow, isOption, type Question } from '../../flows/questions.ts';
import type { Cause, SymptomFlow } from '../../flows/symptoms.ts';
import { type Act, type Agent, type Entry, factEntries, type TriedFix } from './history.ts';
import type { Verdict } from './walk.ts';

/** A known fact with who said it and when; `was` is what a repair replaced. */
export interface KnownFact {
  readonly question: Question;
  readonly option: string;
  readonly by: Agent;
  readonly at: number;
  readonly was?: string;
  /** What it was read from, masked; absent for a click. */
  readonly excerpt?: string;
  /** No one has said so: it is what a repair made true, if it was done and was done right. */
  readonly repaired?: true;
  /** Nor has anybody done that repair, of a cause that was only possible: it is still not known, only not asked again. */
  readonly untried?: true;
  /** The ts of the message that said so; absent for a click. */
  readonly message?: string;
}

/** A fix as it was judged: `possible` where it could not be checked whether it was the cause. */
export interface JudgedFix {
  readonly flow: SymptomFlow;
  readonly cause: Cause;
  readonly possible: boolean;
  /** It was only possible, did not help, and none of its own steps was ticked: nobody has looked. */
  readonly untried?: true;
}

/** What somebody's words may have meant: no fact before it is confirmed. */
export interface Hint {
  readonly option: string;
  readonly by: Agent;
  /** The words, masked. */
  readonly excerpt?: string;
}

/** What somebody wrote for whoever takes the case over. */
interface Note {
  readonly note: string;
  readonly by: Agent;
}

/** Fixes that were tried together, and what came of it. */
export interface Tried {
  readonly fixes: readonly JudgedFix[];
  /** Or the customer reported another message after them. */
  readonly verdict: Verdict | 'otherMessage';
  readonly by: Agent;
  readonly at: number;
}

/** Who did something, and when (epoch milliseconds). */
interface Done {
  readonly by: Agent;
  readonly at: number;
}

/** The customer is waited for. Whatever is done in the case ends it. */
interface Waiting extends Done {
  /** Epoch milliseconds. */
  readonly until: number;
  /** What for, masked. */
  readonly word?: string;
  /** Which act of the history this is: no other waiting is this one. */
  readonly act: number;
}

/** A message below the summary. */
interface Asked extends Done {
  readonly channel: string;
  readonly ts: string;
}

/** What somebody says of the fix. */
interface Feedback extends Done {
  readonly helpful: boolean;
  readonly reasons: readonly string[];
  /** Masked. */
  readonly note?: string;
}

/** Everything a history says, read off from all of it. */
export interface State {
  readonly facts: ReadonlyMap<Question, KnownFact>;
  /** The newest for each question that is not answered. */
  readonly hints: ReadonlyMap<Question, Hint>;
  /** What is set for the workspace or channel: no one has said it, and no one can say otherwise. */
  readonly given: Facts;
  readonly verdicts: ReadonlyMap<Cause, Verdict>;
  readonly tried: readonly Tried[];
  /** By a step's key: who ticked it. */
  readonly ticks: ReadonlyMap<string, { by: Agent; at: number }>;
  /** The answer that is being changed. */
  readonly changing?: { question: Question; done?: TriedFix[]; by: Agent };
  readonly handedOver?: { by: Agent; at: number };
  /** Of a case that was handed over: who looks into it. */
  readonly claimed?: Done;
  /** It was solved by hand, and how. */
  readonly settled?: Done & { readonly how: string };
  /** It was handed over and given back, and nothing has been done in it since. */
  readonly givenBack?: Done & { readonly note?: string };
  readonly waiting?: Waiting;
  /** What was asked below the summary. */
  readonly asked: readonly Asked[];
  /** By a person's id: what they say of the fix. */
  readonly feedback: ReadonlyMap<string, Feedback>;
  /** For whoever takes it over, in the order they were written. */
  readonly notes: readonly Note[];
  readonly abandoned: boolean;
  /** A person stopped the agent, and nothing has happened since. */
  readonly stopped: boolean;
  /** A person has given the thread a title of their own. */
  readonly titled: boolean;
  readonly reference?: string;
  /** The language that the customer wrote in last, once anybody knows it. */
  readonly language?: Language;
  /** Something was said from which nothing could be read, and nothing else is known; perhaps in a language not read. */
  readonly unread: false | 'unclear' | 'foreign';
  /** Grows with every answer, verdict and undoing, so that a click from an earlier moment is known as such. */
  readonly point: number;
  /** Whether there is something to go back from. */
  readonly canGoBack: boolean;
}

/** A fact read from what a person wrote; the excerpt is masked. */
export interface ToldFact {
  readonly question: Question;
  readonly option: string;
  readonly excerpt?: string;
}

/** How a told act names a language that is not read. */
const OTHER_LANGUAGE = 'other';

type Move = Entry & { act: { type: 'answered' | 'told' | 'judged' | 'handedOver' | 'settled' } };

/** These change nothing in the case: the customer is waited for all the same. */
const BESIDE: ReadonlySet<Act['type']> = new Set([
  'notUnderstood',
  'given',
  'referenced',
  'askedBelow',
  'feedback',
  'stopped',
  'titled',
]);

interface Hinting {
  readonly act: Act;
  readonly likely: readonly ToldFact[];
  readonly by: Agent;
}

/** Reads a history. Unknown options (of a question that has changed since) are left out as if never said. */
export function readHistory(history: readonly Entry[]): State {
  let moves: Move[] = [];
  /** With those that are no moves: *Back* does not take them back. */
  let hinting: Hinting[] = [];
  let late: Note[] = [];
  let given: Facts = {};
  let ticks = new Map<string, { by: Agent; at: number }>();
  let changing: State['changing'];
  let abandoned = false;
  let stopped = false;
  let titled = false;
  let unread = false;
  let foreign = false;
  let reference: string | undefined;
  let point = 0;
  let language: Language | undefined;
  let claimed: Done | undefined;
  let givenBack: State['givenBack'];
  let waiting: Waiting | undefined;
  const asked: Asked[] = [];
  let feedback = new Map<string, Feedback>();

  for (const [index, entry] of history.entries()) {
    const { act, by, at } = entry;
    if (!BESIDE.has(act.type)) {
      waiting = undefined;
      givenBack = undefined;
      stopped = false;
    }
    switch (act.type) {
      case 'told':
        if (act.lang !== undefined && isLanguage(act.lang)) language = act.lang;
        foreign = act.lang === OTHER_LANGUAGE;
        unread = act.facts.length === 0 && act.likely === undefined;
        if (act.likely) hinting.push({ act, likely: act.likely, by });
        if (act.facts.length === 0) break;
        moves.push({ ...entry, act });
        if (act.facts.some(({ question }) => question === changing?.question)) changing = undefined;
        point += 1;
        break;
      case 'notUnderstood':
        break;
      case 'given':
        given = factsFrom(factEntries(act.facts));
        break;
      case 'answered':
      case 'judged':
      case 'handedOver':
      case 'settled':
        moves.push({ ...entry, act });
        changing = undefined;
        point += 1;
        break;
      case 'gaveBack':
        undo();
        givenBack = { by, at, ...(act.note && { note: act.note }) };
        break;
      case 'wentBack':
      case 'reopened':
        undo();
        break;
      case 'restarted':
        moves = [];
        hinting = [];
        ticks = new Map();
        changing = undefined;
        point += 1;
        break;
      case 'changing':
        changing = { question: act.question, by, ...(act.done && { done: act.done }) };
        break;
      case 'kept':
        changing = undefined;
        break;
      case 'ticked':
        if (act.done) ticks.set(act.step, { by, at });
        else ticks.delete(act.step);
        break;
      case 'noted':
        late.push({ note: act.note, by });
        break;
      case 'referenced':
        reference = act.reference;
        break;
      case 'taken':
        break;
      case 'claimed':
        claimed = { by, at };
        break;
      case 'waiting':
        waiting = { by, at, until: act.until, act: index, ...(act.word && { word: act.word }) };
        break;
      case 'woke':
        break;
      case 'askedBelow':
        asked.push({ by, at, channel: act.channel, ts: act.ts });
        break;
      case 'feedback':
        feedback.set(by.id, {
          by,
          at,
          helpful: act.helpful,
          reasons: act.reasons ?? [],
          ...(act.note && { note: act.note }),
        });
        break;
      case 'stopped':
        stopped = true;
        break;
      case 'titled':
        titled = true;
        break;
      case 'abandoned':
        abandoned = true;
        break;
    }
  }

  /** Takes back the last move: of a case that was settled when it had been handed over, both. */
  function undo(): void {
    const last = moves.pop()?.act;
    const undone: unknown[] = last?.type === 'settled' && last.handedOver ? [last, moves.pop()?.act] : [last];
    hinting = hinting.filter((hint) => !undone.includes(hint.act));
    late = [];
    claimed = undefined;
    feedback = new Map();
    changing = undefined;
    point += 1;
  }

  const last = moves.at(-1);
  const read = readMoves(moves, given, ticks);
  return {
    ...read,
    given,
    hints: hintsOf(hinting, { ...read, given }),
    notes: [...moves.flatMap(noteOf), ...late],
    ticks,
    abandoned,
    stopped,
    titled,
    ...(language && { language }),
    point,
    canGoBack: moves.length > 0,
    unread: unread && moves.length === 0 && (foreign ? 'foreign' : 'unclear'),
    ...(changing && { changing }),
    ...(reference && { reference }),
    asked,
    feedback,
    ...(claimed && { claimed }),
    ...(givenBack && { givenBack }),
    ...(waiting && { waiting }),
    ...(last?.act.type === 'handedOver' && { handedOver: { by: last.by, at: last.at } }),
    ...(last?.act.type === 'settled' && { settled: { by: last.by, at: last.at, how: last.act.how } }),
  };
}

function hintsOf(
  hinting: readonly Hinting[],
  { facts, given }: Pick<State, 'facts' | 'given'>,
): State['hints'] {
  const hints = new Map<Question, Hint>();
  for (const { likely, by } of hinting) {
    for (const { question, option, excerpt } of likely) {
      if (!isOption(question, option) || facts.has(question) || question in given) continue;
      hints.set(question, { option, by, ...(excerpt && { excerpt }) });
    }
  }
  return hints;
}

function noteOf({ act, by }: Move): Note[] {
  return 'note' in act && act.note ? [{ note: act.note, by }] : [];
}

function readMoves(
  moves: readonly Move[],
  given: Facts,
  ticks: State['ticks'],
): Pick<State, 'facts' | 'verdicts' | 'tried'> {
  const facts = new Map<Question, KnownFact>();
  const verdicts = new Map<Cause, Verdict>();
  /** Which facts each verdict rests on. */
  const rests = new Map<Cause, readonly Question[]>();
  let tried: Tried[] = [];

  function judge(fixes: readonly TriedFix[], came: Tried['verdict'], by: Agent, at: number) {
    if (fixes.length === 0) return;
    const verdict = came === 'solved' ? came : 'notSolved';
    const isUnknown = ({ question }: { question: Question }) =>
      isDontKnow(question, facts.get(question)?.option);
    const judged = fixes.map((fix) => {
      const { flow, cause, repairs } = fix;
      // Older verdicts do not say so.
      const possible = fix.possible ?? factEntries(repairs).some(isUnknown);
      const untried = possible && came === 'notSolved' && ![...ticks.keys()].some(isStepOf(cause));
      return { fix, judged: { flow, cause, possible, ...(untried && { untried }) } };
    });
    tried.push({ fixes: judged.map((each) => each.judged), verdict: came, by, at });
    for (const {
      fix,
      judged: { untried },
    } of judged) {
      verdicts.set(fix.cause, verdict);
      rests.set(fix.cause, fix.because);
      // Whatever the fix repaired holds from then on, so that nothing stumbles over the old fact.
      if (verdict === 'notSolved') {
        for (const { question, option } of factEntries(fix.repairs)) {
          const before = facts.get(question);
          const was = before?.option;
          if (was === option) continue;
          // Of what nobody has looked at it stays known who said so.
          const who = untried && before ? before : { by, at };
          facts.set(question, {
            ...who,
            question,
            option,
            repaired: true,
            ...(was && { was }),
            ...(untried && { untried }),
          });
        }
      }
    }
  }

  for (const { act, by, at, message } of moves) {
    if (act.type === 'judged') judge(act.fixes, act.verdict, by, at);
    if (act.type !== 'answered' && act.type !== 'told') continue;
    judge(act.done ?? [], 'otherMessage', by, at);
    const said: readonly ToldFact[] = act.type === 'told' ? act.facts : [act];
    for (const { question, option, excerpt } of said) {
      if (!isOption(question, option) || question in given) continue;
      if (facts.get(question)?.option !== option) {
        // A verdict that rested on the old answer says nothing about the new one.
        for (const [cause, questions] of rests) {
          if (!questions.includes(question)) continue;
          verdicts.delete(cause);
          rests.delete(cause);
          tried = tried.map((t) => ({ ...t, fixes: t.fixes.filter((fix) => fix.cause !== cause) }));
        }
      }
      facts.set(question, {
        question,
        option,
        by,
        at,
        ...(excerpt && { excerpt }),
        ...(message && { message }),
      });
    }
  }
  return { facts, verdicts, tried: tried.filter((t) => t.fixes.length > 0) };
}

/** Whether a tick's key is that of one of a fix's own steps. */
function isStepOf(cause: Cause): (key: string) => boolean {
  return (key) => key.startsWith(`${cause}/`);
}

/** What somebody has said or done: not what a repair would have made true that nobody did. */
export function optionSaid({ option, was, untried }: KnownFact): string | undefined {
  return untried ? was : option;
}

/** All that is known, as the flows want it. */
export function plainFacts({ facts, given }: Pick<State, 'facts' | 'given'>): Facts {
  return { ...factsFrom([...facts.values()]), ...given };
}

/** An option for each question. */
export function factsFrom(entries: readonly { question: Question; option: string }[]): Facts {
  return Object.fromEntries(entries.map(({ question, option }) => [question, option]));
}

/** The point that *Back* and *Start over* see: starting to change an answer is a moment of its own. */
export function backPoint({ point, changing }: State): string {
  return changing ? `${point}.${changing.question}` : String(point);
}
