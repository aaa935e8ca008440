import type { KnownBlock } from '@slack/types';
import type { Platform } from '../../../flows/articles.ts';
import { expectedText } from '../../../flows/gallery-access/expected.ts';
import { belongsTo, factsOfPlatform, isOffered } from '../../../flows/platforms.ts';
import {
  factText,
  labelOf,
  optionsOf,
  type Question,
  symptomText,
  textOf,
} from '../../../flows/questions.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import { basicsOf } from '../../../flows/symptoms.ts';
import type { MovedBecause, StoredTriage } from '../../store/store.ts';
import type { Refusal } from '../../triage/decide.ts';
import type { Situation } from '../../triage/situation.ts';
import type { KnownFact } from '../../triage/state.ts';
import type { Content } from '../cards/card.ts';
import { list, nameOf, readableLanguages, sentence } from '../cards/wording.ts';
import { actionIds, buttonValue } from './action-ids.ts';
import { actions, button, section } from './blocks.ts';
import { limits } from './limits.ts';
import { movedReason } from './moved.ts';

/** What the bot says to one person alone. */
export function say(text: string, more: readonly KnownBlock[] = []): Content {
  return { text, blocks: [section(text), ...more] };
}

/** Why a click changed nothing, and where the current card is. */
export function refusalWords(refusal: Refusal, triageId: string, link: string | undefined): Content {
  const current = link === undefined ? '' : ` <${link}|See where it stands now>.`;
  switch (refusal.why) {
    case 'outdated':
      return say(`That belongs to an earlier moment of this case, so nothing was changed.${current}`);
    case 'ended':
      return say(
        `This case is ${refusal.outcome === 'resolved' ? 'resolved' : 'handed over'}, so nothing was changed. *Reopen* brings it back.${current}`,
      );
    case 'abandoned':
      return say(
        'The thread of this case was deleted, which ended the case: nothing was changed. `/photo-help` opens a new one.',
      );
    case 'answeredDifferently': {
      const { question, option, by } = refusal;
      const text = `${nameOf(by)} has already answered “${textOf(question).ask}” with “${labelOf(question, option)}”. Nothing was changed.${current}`;
      return say(
        text,
        actions('answered', [button('Change', actionIds.change(question), buttonValue(triageId))]),
      );
    }
    case 'notAnOption':
      return say(`I do not know that answer, so nothing was changed.${current}`);
    case 'notAStep':
      return say(`There is no such step now, so nothing was changed.${current}`);
    case 'notAReference':
      return say(
        'This must be a ticket number, such as 4711, #4711, HELP-123 or INC0012345, or the ticket’s address: no names, codes or emails.',
      );
    case 'takenBy':
      return say(`${nameOf(refusal.by)} was faster and has it now, so nothing was changed.${current}`);
    case 'notHandedOver':
      return say(`This case is not, or no longer, handed over, so nothing was changed.${current}`);
    case 'notEnded':
      return say(`This case has not ended yet, so nothing was changed.${current}`);
    case 'noTime':
      return say('Please choose a time within the next 60 days.');
    case 'noWords':
      return say('Please say in a few words how it was solved.');
    case 'handsOver':
      return say('Words alone hand no case over, so nothing was changed. *Hand over* does.');
  }
}

export const sentences = {
  unknownTriage: 'I do not know this case: nothing was changed. `/photo-help` opens a new one.',
  unknownCommand: 'I do not know this command: nothing was done. `/photo-help help` says what I can do.',
  unknownWindow: 'I do not know this window: nothing was changed. `/photo-help` opens a case.',
  unknownButton: 'I do not know what this button is for: nothing was changed.',
  outsider: 'Only members of the organisation that this case belongs to can work on it.',
  outsiderAtHome: 'Only members of the organisation that its cases belong to see them.',
  unchecked:
    'I could not check just now whether you belong to this workspace, so nothing was changed. Please try again in a moment.',
  noWindow: 'Slack did not open the window. Please try once more.',
  tooLateForWindow:
    'Slack did not open the window for a note, and your click came too late to act without it: nothing was changed. Please click again.',
  noNote:
    'Slack did not open the window for a note, so the case was handed over without one. *Reopen* undoes it.',
  windowUnchanged:
    'Slack did not change the window. Please close it and press *Customer reply* again, then choose the language.',
  windowUnread:
    'Slack did not send me what this window was for, so nothing was changed. Please try once more.',
  thanks: 'Thank you, that is noted.',
  thanksWithoutWindow:
    'Thank you, that is noted. Slack did not open the window in which you could say why; press it again if you would like to.',
  historyUnchanged: 'Slack did not turn the page. Please close the window and open *History* again.',
  noZone:
    'Slack did not say just now in which time zone the case’s owner is, so nothing was changed. Please try again in a moment.',
  slackSilent:
    'Your case is saved. Slack is not taking messages from me right now; the case appears as soon as it does.',
  onItsWay:
    'The case for this thread is on its way: its cards appear as soon as Slack takes them. What you write to me in the meantime counts.',
  threadDeleted: 'The thread of this case was deleted, which ended the case. `/photo-help` opens a new one.',
  belowSummary:
    'I have put a link to this into the thread of the case. What is written here I do not read: the people of the case see it there.',
  messageDeleted: 'The message was deleted, so no case was opened here. `/photo-help` opens one.',
  stopped:
    'All right, I stop here. Nothing is lost: the case stays open and goes on with your next click or word.',
  tooMuch:
    'That was more in a short time than I can read, so I have taken nothing of it. Please send it again in a minute.',
  notInstalled:
    'Photo Help is not installed in this workspace, so nothing was changed. Somebody who manages its apps can install it.',
  installationUnreadable:
    'What Photo Help has stored about this workspace cannot be read, so nothing was changed. Somebody who manages its apps can install it again; then its cases go on.',
} as const;

const failures = {
  notSaved: 'That could not be saved. Please try again in a moment.',
  notSavedYet:
    'That could not be saved yet. Slack sends it to me again within a few minutes; if nothing has happened by then, please write it again.',
  unreadable: 'I cannot read what is stored for this case, so nothing was changed.',
} as const;

/** What went wrong on our side; the reference is in the log too. */
export function failed(what: keyof typeof failures, reference: string): Content {
  return say(`${failures[what]} If it happens again, tell whoever runs me this: \`${reference}\`.`);
}

/** What to do so that the next case can be opened there. */
const movedAdvice: Partial<Record<MovedBecause, string>> = {
  notAMember: ' To work in a channel, invite me there: `/invite @Photo Help`.',
  readOnly: ' Ask an administrator to let me post there, or use another channel or thread.',
};

/** Why a case was opened elsewhere, and what to do about it: only the agent who opened it sees that place. */
export function movedTo(
  { home, openedBy }: Pick<StoredTriage, 'home' | 'openedBy'>,
  user: string,
): Content | undefined {
  if (home?.movedBecause === undefined) return undefined;
  const { movedBecause, channel } = home;
  const isOpener = user === openedBy.id;
  const there = isOpener ? 'a direct message' : `a direct message with ${nameOf(openedBy)}`;
  const reason = movedReason(movedBecause, 'this channel');
  const why = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}, so I opened the case in ${there}.`;
  const advice = movedAdvice[movedBecause] ?? '';
  if (isOpener) return say(`${why}${advice} See <#${channel}>, or *Apps › Photo Help* in the sidebar.`);
  // Where the bot is no member it hears no one, and into an archive no one writes.
  const isHeard = movedBecause === 'shared' || movedBecause === 'readOnly';
  return say(`${why}${advice}${isHeard ? ' What you write to me here counts there.' : ''}`);
}

/** Why a case is no longer where it was, and where it is, as a direct message of who is told or not. */
export function goesOn(
  { home, openedBy }: Pick<StoredTriage, 'home' | 'openedBy'>,
  isTheirs: boolean,
): Content | undefined {
  if (home === undefined) return undefined;
  const { movedBecause, channel } = home;
  if (movedBecause === undefined) return say(`That is saved. The case goes on in <#${channel}>.`);
  const there = isTheirs ? 'a direct message' : `a direct message with ${nameOf(openedBy)}`;
  const see = isTheirs ? ` See <#${channel}>, or *Apps › Photo Help* in the sidebar.` : '';
  const reason = movedReason(movedBecause, 'this channel');
  const back = goesBack[movedBecause] ?? '';
  return say(`That is saved. The case goes on in ${there}, because ${reason}.${see}${back}`);
}

/** How a case comes back to where it was. */
const goesBack: Partial<Record<MovedBecause, string>> = {
  notAMember: ' Invite me here again, `/invite @Photo Help`, and it comes back.',
  archived: ' It comes back when the channel does.',
  shared: ' It comes back when the channel is shared no more.',
};

/** Options of the first question that are named as examples: there are too many for all. */
const EXAMPLES = 3;

/**
 * A person has written to the bot what it cannot read, in the case's thread (`here`) or where it was asked for. Says what
 * can be said as the case stands. `late`: it may have been an answer to an earlier question.
 */
export function notUnderstood(
  { open, state, checklists }: Situation,
  about: { here: boolean; direct: boolean; late: boolean; foreign: boolean },
): Content {
  const { here, direct, late, foreign } = about;
  const how = `${direct ? 'Write' : 'Mention me with'} \`help\` to see what I understand.`;
  const could = late
    ? 'I asked something else while you wrote that, so I did not take it for an answer.'
    : foreign
      ? `I can only read ${readableLanguages()}.`
      : 'I could not make anything of that.';
  if (open !== undefined) {
    const offered = optionsOf(open)
      .filter((option) => isOffered(open, option, state.given))
      .slice(0, open === SYMPTOM ? EXAMPLES : undefined)
      .map((option) => `“${labelOf(open, option)}”`);
    return say(
      `${could} ${here ? 'Answer the question in this thread, or say' : 'Say'} it in other words. ${how}\n_${textOf(open).ask}_ ${offered.join(', ')}${open === SYMPTOM ? ', …' : ''}`,
    );
  }
  const { solved, notSolved } = checklists.at(-1)?.fix.verdicts ?? {};
  const verdicts = solved && notSolved ? ` How it went: “${solved}”, “${notSolved}”.` : '';
  return say(
    `${could} ${here ? 'Tick the steps in this thread, or write' : 'Write'} “done”, “steps 1-3 done” or “solved”.${verdicts} ${how}`,
  );
}

/** Facts that a person has taken out of their message count until somebody changes them. */
export function stillCounts(facts: readonly KnownFact[], triageId: string): Content {
  const told = facts.map(({ question, option }) => `${textOf(question).name}: ${factText(question, option)}`);
  return say(
    `You took this out of your message, and it still counts: ${told.join(' · ')}. If it is wrong, change it.`,
    actions(
      'withdrawn',
      facts
        .slice(0, limits.actions.elements)
        .map(({ question }) =>
          button(`Change: ${textOf(question).name}`, actionIds.change(question), buttonValue(triageId)),
        ),
    ),
  );
}

/** There is a case in this thread already. */
export function alreadyHere(): Content {
  return say(
    'There is a case in this thread already: see its cards below. *Reopen* brings an ended one back.',
  );
}

/** What the customer sees where things are as is supposed. */
export function expected(facts: readonly { question: Question; option: string }[]): Content {
  const supposed = facts.map(
    ({ question, option }) => `${textOf(question).name}: ${factText(question, option)}`,
  );
  const sees = expectedText(Object.fromEntries(facts.map(({ question, option }) => [question, option])));
  return say(`The customer should then see ${sentence(sees)}\n_${supposed.join(' · ')}_`);
}

/** `/photo-help help`, where `platform` is worked with, or any. */
export function help(platform: Platform | undefined): Content {
  const given = factsOfPlatform(platform);
  const text =
    'Photo Help finds out with you what is wrong when customers cannot see, order or download their photos.';
  return {
    text,
    blocks: [
      section(
        `*${text}*\nType \`/photo-help\` in a channel. I open a case with a thread, ask as few questions as I can, name the cause and give you the steps to fix it and a reply for the customer.`,
      ),
      section(
        `*Other ways to start*\n${list([
          'Say it at once: `/photo-help almost ready, job’s selling, code not activated`. I ask only what is missing.',
          'On a message: *More actions › Diagnose with Photo Help*. The case opens in its thread.',
          'In a thread or channel: mention me and say what you know. Slash commands do not work inside threads.',
          'In a direct message with me: write, or paste or forward what the customer wrote.',
          'With your ticket: `/photo-help #4711 almost ready`.',
          'See your cases and the team’s: `/photo-help list`, also `list mine`, `list waiting`, `list handed over`, or `list #4711` for one.',
          'Ask a plain question: what an article answers at once, only you see, and no case is opened.',
        ])}\nIn a case’s thread you can just write: “still in planning”, “done”, “steps 1-3 done”, “solved”, “back”. A :white_check_mark: on your message says that I took it; edit the message to correct it.`,
      ),
      section(
        `*What I know about*\n${list(
          optionsOf(SYMPTOM)
            .filter((option) => isOffered(SYMPTOM, option, given) && !symptomText(option)?.notCovered)
            .map((option) => factText(SYMPTOM, option)),
        )}\nFor anything else I say plainly that no article covers it, and write the summary for the person who takes over.`,
      ),
      ...basicsOf()
        .filter((basics) => belongsTo(platform, basics.platform))
        .map(({ title, checks }) =>
          section(`*${title}, when you are in a hurry*\n${list(checks.map(({ check }) => check))}`),
        ),
      section(
        'I never need customers’ names, access codes or email addresses. Of what you paste, I show and keep only the words a fact came from; what is no ordinary word in them is hidden.',
      ),
    ],
  };
}
