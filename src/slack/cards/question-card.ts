import type { KnownBlock } from '@slack/types';
import { expectedText, isExpectable } from '../../../flows/gallery-access/expected.ts';
import { isOffered, platformOf } from '../../../flows/platforms.ts';
import { factText, groupOf, labelOf, optionsOf, type Question, textOf } from '../../../flows/questions.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import type { Knowledge } from '../../knowledge/fix.ts';
import type { Situation } from '../../triage/situation.ts';
import {
  backPoint,
  type Hint,
  type KnownFact,
  optionSaid,
  plainFacts,
  type State,
} from '../../triage/state.ts';
import { whatItWas } from '../../triage/transcript.ts';
import { actionIds, buttonValue } from '../block-kit/action-ids.ts';
import {
  actions,
  button,
  context,
  divider,
  escapeText,
  groupedSelect,
  type SelectGroup,
  section,
  sectionOf,
  select,
} from '../block-kit/blocks.ts';
import { limits } from '../block-kit/limits.ts';
import { articlesLine } from './articles.ts';
import type { Content } from './card.ts';
import { type AskedBelow, askedBlocks, deskLine, givenBackBlocks } from './handed-over.ts';
import { buildSummary, whyWords } from './summary.ts';
import { waitButton } from './wait-button.ts';
import {
  explained,
  factValue,
  list,
  nameOf,
  quoted,
  readableLanguages,
  saidBy,
  sentence,
} from './wording.ts';

/** Whether the summary reached the people it was meant for. */
export type Escalation =
  | { state: 'none' }
  | { state: 'underWay'; channel: string }
  | { state: 'posted'; channel: string }
  | { state: 'refused'; channel: string }
  | { state: 'shared'; channel: string };

/** The card in the thread that asks; at the end it says how it went. */
export function buildQuestionCard(
  situation: Situation,
  knowledge: Knowledge,
  escalation: Escalation,
  { ticketUrl, asked = [] }: { ticketUrl?: string; asked?: readonly AskedBelow[] } = {},
): Content {
  if (situation.outcome === 'resolved') return resolved(situation, knowledge);
  if (situation.outcome === 'handedOver')
    return handedOver(situation, knowledge, escalation, { ticketUrl, asked });
  const { open, triage, state } = situation;
  const asking = open === undefined ? followTheFix(situation) : ask(open, situation);
  return {
    text: asking.text,
    blocks: [
      ...givenBackBlocks(situation),
      ...(state.givenBack ? askedBlocks(asked) : []),
      ...asking.blocks,
      ...known(situation),
      ...actions('controls', controls()),
    ],
  };

  function controls() {
    const value = buttonValue(triage.id);
    const point = buttonValue(triage.id, backPoint(state));
    const needsReply = open !== undefined && textOf(open).customerReply !== undefined;
    return [
      ...(needsReply ? [button('Customer reply', actionIds.reply, value), waitButton(situation)] : []),
      ...(state.canGoBack || state.changing ? [button('Back', actionIds.back, point)] : []),
      ...(state.canGoBack
        ? [
            button('Start over', actionIds.restart, point, {
              confirm: {
                title: 'Start over?',
                text: 'All answers and ticks of this case are cleared, for everybody in this thread.',
                yes: 'Start over',
                no: 'Keep them',
              },
            }),
          ]
        : []),
      button('Hand over', actionIds.handover, value),
    ];
  }
}

function ask(question: Question, situation: Situation): Content {
  const { state } = situation;
  const text = textOf(question);
  const changing = state.changing?.question === question ? state.facts.get(question) : undefined;
  const offered = optionsOf(question).filter((option) => isOffered(question, option, state.given));
  const messages = offered.flatMap((option) => {
    const { message, beside } = text.options[option] ?? {};
    return message === undefined ? [] : [`“${message}”${beside === undefined ? '' : ` (${beside})`}`];
  });
  const help = articlesLine(text.articles, platformOf(plainFacts(state)));
  const hint = state.hints.get(question);
  const hinted = hint && offered.includes(hint.option) ? hint : undefined;
  const opening = situation.stage === 'asking' ? situation.opening : undefined;
  return {
    text: text.ask,
    blocks: [
      ...(opening ? [section(`*${opening.title}* ${opening.text}`)] : []),
      ...(question === SYMPTOM && !changing ? startingFrom(state) : []),
      section(`*${text.ask}*${messages.length === 0 ? '' : `\n${list(messages)}`}`),
      context(
        text.where,
        ...(help === '' ? [] : [`Help: ${help}`]),
        ...(changing
          ? [
              `Changing: it was ${quoted(factText(question, optionSaid(changing) ?? changing.option))}. *Back* keeps it as it was.`,
            ]
          : []),
      ),
      ...(hinted ? [fromTheirWords(question, hinted)] : []),
      ...answers(question, offered, hinted?.option, situation),
    ],
  };
}

/** What somebody's words may have meant: whoever presses it makes it a fact. */
function fromTheirWords(question: Question, { option, excerpt }: Hint): KnownBlock {
  const words = excerpt === undefined ? '' : ` “${escapeText(excerpt)}” →`;
  return context(`From your words:${words} *${labelOf(question, option)}*? One click confirms it.`);
}

/**
 * A button for each option, first the one that somebody's words hint at. Those of a group are offered together, in one
 * list in the place of the first of them.
 */
function answers(
  question: Question,
  offered: readonly string[],
  hinted: string | undefined,
  { triage, state }: Situation,
): KnownBlock[] {
  const options = offered.filter((option) => option !== hinted);
  const value = buttonValue(triage.id);
  const asButton = (option: string) => {
    const { message } = textOf(question).options[option] ?? {};
    return button(labelOf(question, option), actionIds.answer(question, option), value, {
      ...(message && { says: message }),
    });
  };
  const likely = hinted === undefined ? [] : [hinted];
  const first = options.findIndex((option) => groupOf(question, option) !== undefined);
  if (first < 0) return actions('answers', [...likely, ...options].map(asButton));
  const below = options.slice(first).filter((option) => groupOf(question, option) === undefined);
  return [
    ...actions('answers', [...likely, ...options.slice(0, first)].map(asButton)),
    // What was chosen stays on screen as long as the block keeps its id: asked again, nothing is chosen yet.
    ...actions(buttonValue(triage.id, backPoint(state)), [
      groupedSelect('More troubles', actionIds.choose(question), groupsOf(question, options)),
    ]),
    ...actions('otherAnswers', below.map(asButton)),
  ];
}

function groupsOf(question: Question, options: readonly string[]): SelectGroup[] {
  const grouped = Map.groupBy(options, (option) => groupOf(question, option));
  return [...grouped].flatMap(([label, members]) =>
    label === undefined
      ? []
      : [{ label, options: members.map((value) => ({ label: labelOf(question, value), value })) }],
  );
}

/** What was said before a symptom was named: nothing that could be read, or what the articles make of it. */
function startingFrom(state: State): KnownBlock[] {
  if (state.unread === 'foreign')
    return [context(`I can only read ${readableLanguages()}. Please pick an answer below.`)];
  if (state.unread)
    return [context('I could not tell from your words what happened. Please pick an answer below.')];
  const known = plainFacts(state);
  return isExpectable(known)
    ? [context(`With what is known, the customer should see ${sentence(expectedText(known))}`)]
    : [];
}

function followTheFix({ checklists }: Situation): Content {
  const text = checklists.some(({ fix }) => fix.contradiction)
    ? 'Two answers don’t fit together: the last message of this thread asks which one to look at again.'
    : checklists.length > 1
      ? 'Work through the fixes in this thread, then say under the last step whether it helped.'
      : 'Work through the fix in this thread, then say under its last step whether it helped.';
  return { text, blocks: [section(`*${text}*`)] };
}

/** Everything that is known so far, each fact with who said it, and one way to change any of them. */
function known({ state, triage }: Situation): KnownBlock[] {
  const facts = [...state.facts.values()].filter((fact) => fact.question !== state.changing?.question);
  const [first, ...others] = inSections(facts);
  if (first === undefined) return [];
  // As long as its block keeps its id, what was chosen stays chosen: after each choice it has another one.
  const chosenBefore = triage.history.filter(({ act }) => act.type === 'changing').length;
  const names = facts.map(({ question }) => ({ label: textOf(question).name, value: question }));
  return [
    divider,
    sectionOf(
      buttonValue(triage.id, `${actionIds.changeOne}|${chosenBefore}`),
      first,
      select('Change', actionIds.changeOne, names),
    ),
    ...others.map((text) => section(text)),
  ];
}

/** A line for each fact; without the words it is from, and then in several sections, where one does not hold them all. */
function inSections(facts: readonly KnownFact[]): string[] {
  const lineOf = (fact: KnownFact) =>
    `*${textOf(fact.question).name}:* ${factValue(fact)} · _${saidBy(fact)}_`;
  const all = facts.map(lineOf);
  const isShort = all.join('\n').length <= limits.section.text;
  const lines = isShort ? all : facts.map(({ excerpt: _, ...fact }) => lineOf(fact));
  const sections: string[] = [];
  for (const line of lines) {
    const longer = [...sections.slice(-1), line].join('\n');
    if (sections.length > 0 && longer.length <= limits.section.text) sections[sections.length - 1] = longer;
    else sections.push(line);
  }
  return sections;
}

function ended(situation: Situation): KnownBlock[] {
  const value = buttonValue(situation.triage.id);
  return actions('ended', [
    button('Reopen', actionIds.reopen, value),
    button('Customer reply', actionIds.reply, value),
  ]);
}

function resolved(situation: Situation, knowledge: Knowledge): Content {
  const { tried } = situation.state;
  const by = nameOf(tried.at(-1)?.by ?? situation.triage.openedBy);
  const what = whatItWas(situation, knowledge).map(explained);
  const text = `Resolved. What it was: ${what.join(' · ')}`;
  return {
    text,
    blocks: [
      section(`*Resolved.*\n*What it was*\n${list(what)}`),
      context(deskLine(situation) ?? `Confirmed by ${by}`),
      ...ended(situation),
    ],
  };
}

function handedOver(
  situation: Situation,
  knowledge: Knowledge,
  escalation: Escalation,
  { ticketUrl, asked }: { ticketUrl: string | undefined; asked: readonly AskedBelow[] },
): Content {
  const told: Record<Escalation['state'], string> = {
    none: 'Nobody has been told yet: pass this on to the person who looks into it.',
    underWay: 'This summary is being posted for the people who look into it.',
    posted: `This summary was posted in <#${'channel' in escalation ? escalation.channel : ''}>.`,
    refused: `I could not post this summary in <#${'channel' in escalation ? escalation.channel : ''}>: nobody has been told yet. Invite me there if this workspace has that channel, or pass this on yourself.`,
    shared: `This summary stays here: the escalation channel <#${'channel' in escalation ? escalation.channel : ''}> is, or may be, shared with another organisation. Nobody has been told yet: pass this on to the person who looks into it.`,
  };
  const summary = buildSummary(situation, knowledge, ticketUrl);
  const taken = deskLine(situation);
  return {
    text: `Handed over. ${whyWords(situation)}`,
    blocks: [
      ...summary,
      context(told[escalation.state], ...(taken ? [taken] : [])),
      ...askedBlocks(asked),
      ...ended(situation),
    ],
  };
}
