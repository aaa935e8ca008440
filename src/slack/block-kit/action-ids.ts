import { z } from 'zod';
import { isLanguage, type Language } from '../../../flows/languages.ts';
import { symptomText } from '../../../flows/questions.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import type { Request } from '../../triage/decide.ts';

/**
 * The interaction ids that buttons and selects carry, and what is read back from them. A button's `value` is the
 * triage's id and, behind a bar, what the button saw or means. A select or a menu has no value of its own: that is the
 * `block_id` of the block it is alone in.
 */
export const actionIds = {
  answer: (question: string, option: string) => `answer:${question}:${option}`,
  /** Of a select: the option is the one chosen. */
  choose: (question: string) => `answer:${question}`,
  verdict: (verdict: 'solved' | 'notSolved') => `verdict:${verdict}`,
  step: (number: number, done: boolean) => `step:${number}:${done ? 'done' : 'open'}`,
  change: (question: string) => `triage:change:${question}`,
  /** Of a select: the question is the one chosen. */
  changeOne: 'triage:change',
  /** Of a menu: the value of each of its entries is the id that a button for it would have. */
  menu: 'triage:menu',
  allDone: 'triage:allDone',
  back: 'triage:back',
  restart: 'triage:restart',
  handover: 'triage:handover',
  reply: 'triage:reply',
  reopen: 'triage:reopen',
  reference: 'triage:reference',
  take: 'triage:take',
  wait: 'triage:wait',
  wake: 'triage:wake',
  giveBack: 'triage:giveBack',
  solved: 'triage:solved',
  history: 'triage:history',
  /** Of a button in the window with the history: that page of it, counted from 1. */
  historyPage: (page: number) => `history:page:${page}`,
  /** Of Slack's feedback buttons: which one it is stands behind the bar, by the id that an ordinary button would have. */
  feedback: 'feedback',
  /** Of ordinary buttons, where Slack takes no feedback buttons. */
  helpful: 'feedback:helpful',
  notHelpful: 'feedback:notHelpful',
  /** Of a button that is a link. */
  openThread: 'triage:open',
  openCase: 'case:open',
  /** Of the Home tab. */
  homeStart: (symptom: string) => `home:start:${symptom}`,
  /** Of a select: the symptom is the one chosen. */
  homeStartOther: 'home:start',
  homePage: (page: number) => `home:page:${page}`,
  homeSettings: 'home:settings',
  /** Of the select in the window with the letter. */
  replyLanguage: 'replyLanguage',
} as const;

/** The callback ids of the shortcuts that the manifest declares. */
export const shortcutIds = { message: 'diagnose', global: 'diagnose_text' } as const;

/** Follows the triage's id on a *Change* that comes after the repairs on screen were done. */
export const AFTER_FIX = 'afterFix';

/** Follows the triage's id on a *Hand over* that asks the next person what could not be checked. */
export const WITH_QUESTION = 'question';
/** Follows the triage's id on a *Wait* that needs no window. */
export const A_DAY_MORE = 'day';
/** Follows the triage's id on an answer that is to replace another one; behind a further bar stands the moment seen. */
const INSTEAD = 'instead';

/** The `value` of a button that puts its answer in the place of what is known. */
export function insteadValue(triageId: string, point: string): string {
  return buttonValue(triageId, `${INSTEAD}|${point}`);
}

/** A button's `value`, and the `block_id` of a select's block. */
export function buttonValue(triageId: string, seen?: string): string {
  return seen === undefined ? triageId : `${triageId}|${seen}`;
}

/** What `buttonValue` has made, also as a window's metadata. */
export function readValue(value: string): { triageId: string; seen: string } {
  const [triageId, seen] = split(value, '|');
  return { triageId, seen };
}

export type Click =
  | { kind: 'request'; triageId: string; request: Request }
  /** It ends the case, so it asks for a note first. `withQuestion`: the note begins with what could not be checked. */
  | { kind: 'note'; triageId: string; request: NotedRequest; withQuestion?: true }
  | {
      kind: 'reply' | 'reference' | 'wait' | 'waitMore' | 'giveBack' | 'solved' | 'history';
      triageId: string;
    }
  | { kind: 'historyPage'; triageId: string; page: number }
  | { kind: 'feedback'; triageId: string; helpful: boolean }
  /** A link: there is nothing to do. */
  | { kind: 'link' }
  | { kind: 'replyLanguage'; triageId: string; language: Language }
  | { kind: 'open'; waiting: Waiting };

/** What a note can go with. */
export type NotedRequest = Extract<Request, { type: 'handover' | 'answer' }>;

const waitingSchema = z.object({
  /** The same request twice opens one case. */
  request: z.string(),
  /** What was told: an option for each question. */
  facts: z.record(z.string(), z.string()),
  /** The ts of the thread that the case is to be in. */
  thread: z.string().optional(),
  /** The ts of the message that asked. */
  message: z.string().optional(),
  /** The ticket that it is about. */
  reference: z.string().optional(),
});

/** A case that nobody needed so far. */
export type Waiting = z.infer<typeof waitingSchema>;

/** Reads the case that a button or a window can open from its value. */
export function readWaiting(value: string): Waiting | undefined {
  try {
    return waitingSchema.parse(JSON.parse(value));
  } catch {
    return undefined;
  }
}

/** What Slack says of a button clicked, or of a select or a menu in which something was chosen. */
export interface Clicked {
  readonly actionId: string;
  /** A button's `value`, a select's `block_id`; in a window its `private_metadata`. */
  readonly value: string;
  /** The value of the option chosen in a select or a menu. */
  readonly chosen?: string | undefined;
}

/**
 * Reads a click. Nothing in it is believed: whether question, option, step and point exist is for the triage
 * to say. `undefined` for an id that no card of ours ever carried.
 */
export function readClick({ actionId, value, chosen }: Clicked): Click | undefined {
  if (actionId === actionIds.openCase) {
    const waiting = readWaiting(value);
    return waiting && { kind: 'open', waiting };
  }
  if (actionId === actionIds.replyLanguage) {
    return chosen !== undefined && isLanguage(chosen)
      ? { kind: 'replyLanguage', triageId: value, language: chosen }
      : undefined;
  }
  if (actionId === actionIds.menu)
    return chosen === undefined ? undefined : readClick({ actionId: chosen, value });
  const { triageId, seen } = readValue(value);
  const [kind = '', rest = ''] = split(actionId, ':');
  const request = (r: Request): Click => ({ kind: 'request', triageId, request: r });
  const [first = '', second = ''] = split(rest, ':');

  if (kind === 'answer') {
    const [how, point] = split(seen, '|');
    const instead = how === INSTEAD ? { instead: point } : {};
    const answer = { type: 'answer', question: first, option: chosen ?? second, ...instead } as const;
    const endsIt = first === SYMPTOM && symptomText(answer.option)?.notCovered;
    return endsIt ? { kind: 'note', triageId, request: answer } : request(answer);
  }
  if (kind === 'verdict' && (rest === 'solved' || rest === 'notSolved')) {
    return request({ type: 'verdict', verdict: rest, point: seen });
  }
  if (kind === 'step' && (second === 'done' || second === 'open')) {
    return request({ type: 'tick', step: seen, done: second === 'done' });
  }
  const pressed = actionId === actionIds.feedback ? seen : actionId;
  if (pressed === actionIds.helpful || pressed === actionIds.notHelpful)
    return { kind: 'feedback', triageId, helpful: pressed === actionIds.helpful };
  if (kind === 'history' && first === 'page' && /^[1-9]\d{0,5}$/.test(second))
    return { kind: 'historyPage', triageId, page: Number(second) };
  if (kind !== 'triage') return undefined;
  if (first === 'change') {
    return request({ type: 'change', question: chosen ?? second, afterFix: seen === AFTER_FIX });
  }
  switch (rest) {
    case 'back':
      return request({ type: 'back', point: seen });
    case 'restart':
      return request({ type: 'restart', point: seen });
    case 'handover': {
      const withQuestion = seen === WITH_QUESTION && ({ withQuestion: true } as const);
      return { kind: 'note', triageId, request: { type: 'handover' }, ...withQuestion };
    }
    case 'take':
      return request({ type: 'take', ...(seen && { from: seen }) });
    case 'wake':
      return request({ type: 'wake' });
    case 'wait':
      return { kind: seen === A_DAY_MORE ? 'waitMore' : 'wait', triageId };
    case 'open':
      return { kind: 'link' };
    case 'allDone':
      return request({ type: 'tickAll', point: seen });
    case 'reopen':
      return request({ type: 'reopen' });
    case 'giveBack':
    case 'solved':
    case 'reply':
    case 'reference':
    case 'history':
      return { kind: rest, triageId };
    default:
      return undefined;
  }
}

/** The text before the first separator and all behind it. */
function split(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
