import type { KnownBlock } from '@slack/types';
import { expectedText, isExpectable } from '../../../flows/gallery-access/expected.ts';
import { belongsTo, isOffered, platformOf } from '../../../flows/platforms.ts';
import {
  factText,
  groupOf,
  labelOf,
  optionsOf,
  type Question,
  symptomText,
  textOf,
} from '../../../flows/questions.ts';
import { type Basics, SYMPTOM } from '../../../flows/symptom.ts';
import { basicsOf } from '../../../flows/symptoms.ts';
import type { Knowledge } from '../../knowledge/fix.ts';
import type { Situation } from '../../triage/situation.ts';
import { backPoint, plainFacts, type State } from '../../triage/state.ts';
import { stillUnknown, whatCameOf, whatItWas } from '../../triage/transcript.ts';
import { actionIds, buttonValue } from '../block-kit/action-ids.ts';
import { actions, button, context, divider, type SelectGroup, section, select } from '../block-kit/blocks.ts';
import { limits } from '../block-kit/limits.ts';
import { articlesLine } from './articles.ts';
import type { Content } from './card.ts';
import {
  cameWords,
  explained,
  factLine,
  factValue,
  fill,
  list,
  nameOf,
  quoted,
  referenceText,
  saidBy,
} from './wording.ts';

/** Whether the summary reached the people it was meant for. */
export type Escalation =
  | { state: 'none' }
  | { state: 'underWay'; channel: string }
  | { state: 'posted'; channel: string }
  | { state: 'refused'; channel: string };

/** The card in the thread that asks; at the end it says how it went. */
export function buildQuestionCard(
  situation: Situation,
  knowledge: Knowledge,
  escalation: Escalation,
  ticketUrl?: string,
): Content {
  if (situation.outcome === 'resolved') return resolved(situation, knowledge);
  if (situation.outcome === 'handedOver') return handedOver(situation, knowledge, escalation, ticketUrl);
  const { open, triage, state } = situation;
  const asking = open === undefined ? followTheFix(situation) : ask(open, situation);
  return {
    text: asking.text,
    blocks: [...asking.blocks, ...known(situation), ...actions('controls', controls())],
  };

  function controls() {
    const value = buttonValue(triage.id);
    const point = buttonValue(triage.id, backPoint(state));
    const needsReply = open !== undefined && textOf(open).customerReply !== undefined;
    return [
      ...(needsReply ? [button('Customer reply', actionIds.reply, value)] : []),
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
          ? [`Changing: it was ${quoted(factText(question, changing.option))}. *Back* keeps it as it was.`]
          : []),
      ),
      ...answers(question, offered, situation),
    ],
  };
}

/** A button for each option. Those of a group are offered together, in one list in the place of the first of them. */
function answers(question: Question, options: readonly string[], { triage, state }: Situation): KnownBlock[] {
  const value = buttonValue(triage.id);
  const asButton = (option: string) => {
    const { message } = textOf(question).options[option] ?? {};
    return button(labelOf(question, option), actionIds.answer(question, option), value, {
      ...(message && { says: message }),
    });
  };
  const first = options.findIndex((option) => groupOf(question, option) !== undefined);
  if (first < 0) return actions('answers', options.map(asButton));
  const below = options.slice(first).filter((option) => groupOf(question, option) === undefined);
  return [
    ...actions('answers', options.slice(0, first).map(asButton)),
    // What was chosen stays on screen as long as the block keeps its id: asked again, nothing is chosen yet.
    ...actions(buttonValue(triage.id, backPoint(state)), [
      select('More troubles', actionIds.choose(question), groupsOf(question, options)),
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
  if (state.unread) return [context('I could not tell from your words what happened. Please choose.')];
  const known = plainFacts(state);
  return isExpectable(known)
    ? [context(`With what is known, the customer should see ${expectedText(known)}.`)]
    : [];
}

function followTheFix({ checklists }: Situation): Content {
  const text =
    checklists.length > 1
      ? 'Work through the fixes in this thread, then say under the last step whether it helped.'
      : 'Work through the fix in this thread, then say under its last step whether it helped.';
  return { text, blocks: [section(`*${text}*`)] };
}

/** Everything that is known so far, each fact with who said it and a way to change it. */
function known({ state, triage }: Situation): KnownBlock[] {
  const facts = [...state.facts.values()].filter((fact) => fact.question !== state.changing?.question);
  if (facts.length === 0) return [];
  return [
    divider,
    ...facts.map((fact) =>
      section(
        `*${textOf(fact.question).name}:* ${factValue(fact)}\n_${saidBy(fact)}_`,
        button('Change', actionIds.change(fact.question), buttonValue(triage.id), {
          says: `Change the answer: ${textOf(fact.question).name}`,
        }),
      ),
    ),
  ];
}

function ended(situation: Situation): KnownBlock[] {
  const value = buttonValue(situation.triage.id);
  return actions('ended', [
    button('Reopen', actionIds.reopen, value),
    button('Customer reply', actionIds.reply, value),
  ]);
}

function resolved(situation: Situation, knowledge: Knowledge): Content {
  const by = situation.state.tried.at(-1)?.by ?? situation.triage.openedBy;
  const what = whatItWas(situation, knowledge).map(explained);
  const text = `Resolved. What it was: ${what.join(' · ')}`;
  return {
    text,
    blocks: [
      section(`*Resolved.*\n*What it was, and what fixed it*\n${list(what)}`),
      context(`Confirmed by ${nameOf(by)}`),
      ...ended(situation),
    ],
  };
}

function handedOver(
  situation: Situation,
  knowledge: Knowledge,
  escalation: Escalation,
  ticketUrl: string | undefined,
): Content {
  const told: Record<Escalation['state'], string> = {
    none: 'Nobody has been told yet: pass this on to the person who looks into it.',
    underWay: 'This summary is being posted for the people who look into it.',
    posted: `This summary was posted in <#${'channel' in escalation ? escalation.channel : ''}>.`,
    refused: `I could not post this summary in <#${'channel' in escalation ? escalation.channel : ''}>: nobody has been told yet. Invite me there if this workspace has that channel, or pass this on yourself.`,
  };
  const summary = buildSummary(situation, knowledge, ticketUrl);
  return {
    text: `Handed over. ${whyWords(situation)}`,
    blocks: [...summary, context(told[escalation.state]), ...ended(situation)],
  };
}

/** The summary for the next person: everything known, tried, ticked and still open. */
export function buildSummary(situation: Situation, knowledge: Knowledge, ticketUrl?: string): KnownBlock[] {
  const { state, triage } = situation;
  const symptom = state.facts.get(SYMPTOM);
  const known = platformOf(plainFacts(state));
  const others = [...state.facts.values()].filter((fact) => fact.question !== SYMPTOM);
  const tried = state.tried.flatMap(({ fixes, verdict, by }) =>
    fixes.map((judged) => {
      const { title } = knowledge.fix(judged.flow, judged.cause);
      return `${title}: ${cameWords[whatCameOf(judged, verdict, knowledge)].toLowerCase()} (${nameOf(by)})`;
    }),
  );
  const ticked = tickedSteps(situation, knowledge);
  const unknown = stillUnknown(situation).map((question) => textOf(question).name);
  const part = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [section(clip(`*${title}*\n${list(items)}`))];
  return [
    section(`*Case ${triage.number}: handed over.* ${whyWords(situation)}`),
    ...part('What happened', symptom ? [`${factText(SYMPTOM, symptom.option)} (${saidBy(symptom)})`] : []),
    ...part(
      'What is known',
      others.map((fact) => `${factLine(fact)} (${saidBy(fact)})`),
    ),
    ...part('What was tried', tried),
    ...part('What was under way', underWay(situation, knowledge)),
    ...part('Steps done', ticked),
    ...part('Still unknown', unknown),
    ...part('Reference', state.reference ? [referenceText(state.reference, ticketUrl)] : []),
    ...[...basicsOf(symptom?.option), ...handOverOf(symptom?.option)]
      .filter(({ platform }) => belongsTo(known, platform))
      .flatMap(({ title, checks, articles }) => part(title, [...checks, `Help: ${articlesLine(articles)}`])),
  ];
}

/** What the person needs who takes over a case of this symptom. */
function handOverOf(symptom: string | undefined): readonly Basics[] {
  const handOver = symptomText(symptom)?.handOver;
  return handOver === undefined ? [] : [handOver];
}

function whyWords(situation: Situation): string {
  if (situation.outcome !== 'handedOver') return '';
  const { why, state } = situation;
  switch (why) {
    case 'notCovered':
      return 'No help article covers this, so there is no answer to give: a person has to look into it.';
    case 'nothingHelped':
      return 'The help articles lead no further: a person has to look into it.';
    case 'abandoned':
      return 'Its thread was deleted.';
    case 'byAgent':
      return `${state.handedOver ? nameOf(state.handedOver.by) : 'Somebody'} asks a person to take over.`;
  }
}

/** The fixes that were on offer when it was handed over. */
function underWay(situation: Situation, knowledge: Knowledge): string[] {
  if (!('left' in situation) || situation.left.at !== 'fixes') return [];
  return situation.left.fixes.map(({ flow, cause }) => knowledge.fix(flow, cause).title);
}

function tickedSteps(situation: Situation, knowledge: Knowledge): string[] {
  const texts = new Map<string, string>(
    knowledge.all.flatMap((fix) => [
      ...fix.steps.map((step) => [`${fix.cause}/${step.slug}`, step.text] as const),
      ...fix.closing.map((step) => [`closing/${step.slug}`, step.text] as const),
    ]),
  );
  return [...situation.state.ticks].flatMap(([key, { by }]) => {
    // The steps of a later try have its number behind them; a step that no longer exists is left out.
    const text = texts.get(key.split('/', 2).join('/'));
    return text === undefined ? [] : [`${fill(text, situation)} (${nameOf(by)})`];
  });
}

/** What a section can hold; a summary that long has lost its point anyway. */
function clip(text: string): string {
  const rest = '\n• …';
  const most = limits.section.text;
  return text.length <= most ? text : `${text.slice(0, most - rest.length)}${rest}`;
}
