import type { Question } from '../../../flows/questions.ts';
import { combinations, subsets, type TruthfulAgent } from '../world.ts';

/** What is really the case when ordered photo files did not arrive. */
export interface FilesWorld {
  readonly autoSend: 'on' | 'off';
  readonly retouch: 'waiting' | 'notWaiting';
  readonly email: 'correct' | 'wrong';
  readonly junk: 'found' | 'notFound';
  /** An automatic email gets lost on its way and a resend arrives, or nothing ever arrives. */
  readonly hidden: 'nothing' | 'emailLost' | 'nothingArrives';
  readonly unchecked: readonly Question[];
}

const uncheckable: readonly Question[] = ['autoSendLinks', 'retouchQueue', 'orderEmail', 'junkFolder'];

export function filesWorlds(): FilesWorld[] {
  return combinations({
    autoSend: ['on', 'off'],
    retouch: ['waiting', 'notWaiting'],
    email: ['correct', 'wrong'],
    junk: ['found', 'notFound'],
    hidden: ['nothing', 'emailLost', 'nothingArrives'],
    unchecked: subsets(uncheckable),
  } as const);
}

export function areFilesRepairable(world: FilesWorld): boolean {
  return world.hidden !== 'nothingArrives';
}

export function filesWrong(world: FilesWorld): number {
  return [
    world.autoSend === 'off',
    world.retouch === 'waiting',
    world.email === 'wrong',
    world.junk === 'found',
    world.hidden !== 'nothing',
  ].filter(Boolean).length;
}

/** As an agent in `world`; `onUneditedPhotos` is called when a resend would hand out unedited photos. */
export function filesAgent(world: FilesWorld, onUneditedPhotos: (warned: boolean) => void): TruthfulAgent {
  let now = world;

  const truth: Partial<Record<Question, () => string>> = {
    symptom: () => 'filesNotReceived',
    platform: () => 'photocloud',
    autoSendLinks: () => now.autoSend,
    retouchQueue: () => now.retouch,
    orderEmail: () => now.email,
    junkFolder: () => now.junk,
  };

  return {
    answer(question) {
      return world.unchecked.includes(question) ? 'unknown' : (truth[question]?.() ?? '');
    },

    isTrue({ cause }) {
      switch (cause) {
        case 'autoSendOff':
          return now.autoSend === 'off';
        case 'waitingForRetouch':
          return now.retouch === 'waiting';
        case 'wrongOrderEmail':
          return now.email === 'wrong';
        case 'emailInJunk':
          return now.junk === 'found';
        case 'resendLinks':
          return now.autoSend === 'on' && now.retouch === 'notWaiting' && now.email === 'correct';
        default:
          return false;
      }
    },

    tryOut(checklists) {
      let arrived = false;
      let looksInJunk = false;
      for (const { key, step } of checklists.flatMap((list) => list.steps)) {
        switch (key.split('/').at(-1)) {
          case 'turn-on-auto-send':
            now = { ...now, autoSend: 'on' };
            break;
          case 'mark-completed':
            // A completed order's links go out by themselves where that is on.
            if (now.retouch === 'waiting' && now.autoSend === 'on' && now.hidden === 'nothing') {
              arrived ||= now.email === 'correct';
            }
            now = { ...now, retouch: 'notWaiting' };
            break;
          case 'correct-address':
            now = { ...now, email: 'correct' };
            break;
          case 'resend-links':
          case 'resend-after-checks':
            // Nobody resends the links of an order that waits: the agent heeds the warning.
            if (now.retouch === 'waiting') onUneditedPhotos(step.warning !== undefined);
            else arrived ||= now.email === 'correct' && now.hidden !== 'nothingArrives';
            break;
          case 'customer-looks-for-email':
          case 'look-into-junk':
          case 'download-from-junk':
            looksInJunk = true;
            break;
        }
      }
      const foundInJunk = looksInJunk && now.junk === 'found' && now.hidden !== 'nothingArrives';
      return arrived || foundInJunk ? 'solved' : 'notSolved';
    },
  };
}
