import type { FlowMachine, StateMeta } from '../../flows/flow.ts';
import { labelOf, optionsOf, questionIds, textOf } from '../../flows/questions.ts';
import { commonQuestions } from '../../flows/reading/common.ts';
import type { OtherLanguage } from '../../flows/reading/languages.ts';
import { type LanguageReading, phrasesOf } from '../../flows/reading/reading.ts';
import { SYMPTOM } from '../../flows/symptom.ts';
import { causesOf, isSymptomFlow } from '../../flows/symptoms.ts';
import { VISIBLE_BUTTON_LABEL } from '../slack/block-kit/limits.ts';
import { otherBook } from '../triage/understand/other-rules.ts';

type StateNode = FlowMachine['states'][string];

/** What an author has forgotten in a flow: one line each, empty when it is complete. */
export function problemsOfFlow(machine: FlowMachine): string[] {
  const problems: string[] = [];
  const say = (state: string, what: string) => problems.push(`${machine.id}.${state}: ${what}`);
  const reached = reachable(machine);

  for (const [name, node] of Object.entries(machine.states)) {
    if (!reached.has(node)) say(name, 'no way leads here');
    const meta: StateMeta | undefined = node.meta;
    const events = node.ownEvents.map(String).filter((event) => event !== '');
    if (meta === undefined) {
      if (node.always === undefined || node.always.every((t) => t.guard !== undefined)) {
        say(name, 'has neither meta nor a way on that is always open');
      }
      continue;
    }
    if ('ask' in meta) {
      const wanted = optionsOf(meta.ask).map((option) => `${meta.ask}.${option}`);
      for (const event of wanted) if (!events.includes(event)) say(name, `has no way on for ${event}`);
      for (const event of events)
        if (!wanted.includes(event)) say(name, `asks ${meta.ask}, so ${event} never comes`);
      for (const option of optionsOf(meta.ask)) {
        const label = labelOf(meta.ask, option);
        if (label.length > VISIBLE_BUTTON_LABEL)
          say(name, `“${label}” is longer than ${VISIBLE_BUTTON_LABEL} characters`);
      }
      if (textOf(meta.ask).where === '') say(name, `nobody is told where to look for ${meta.ask}`);
    }
    if ('fixes' in meta) {
      for (const event of ['solved', 'notSolved']) {
        if (!events.includes(event)) say(name, `has no way on for ${event}`);
      }
    }
    if ('end' in meta !== (node.type === 'final' && !('goTo' in meta)))
      say(name, 'an end must be a final state');
  }

  for (const cause of isSymptomFlow(machine.id) ? causesOf(machine.id) : []) {
    const shown = Object.values(machine.states).some((node) => {
      const meta: StateMeta | undefined = node.meta;
      return meta !== undefined && 'fixes' in meta && meta.fixes.some((c) => c === cause);
    });
    if (!shown) problems.push(`${machine.id}: no state shows ${cause}`);
  }
  return problems;
}

/** Options that a language has no phrase for: one line each. The compiler has compared questions and options. */
export function problemsOfReading(reading: LanguageReading): string[] {
  return questionIds.flatMap((question) =>
    Object.keys(textOf(question).options).flatMap((option) => {
      const { said = '', replied = '' } = phrasesOf(reading, question, option);
      if (`${said}${replied}`.trim() !== '') return [];
      return [`${reading.language}: ${question}.${option} has no phrase that means it`];
    }),
  );
}

function reachable(machine: FlowMachine): Set<StateNode> {
  const seen = new Set<StateNode>();
  const open = Object.values(machine.states).filter((node) => node.key === machine.config.initial);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const transitions = [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
    for (const { target } of transitions) open.push(...(target ?? []));
  }
  return seen;
}

/** What is wrong with the phrases of a language that are in plain files: the first of it, with its file. */
export function problemsOfLanguage(language: OtherLanguage): string[] {
  try {
    const { symptoms, facts } = otherBook(language).phrases;
    const where = `flows/reading/${language}`;
    return [
      ...optionsOf(SYMPTOM)
        .filter((option) => !symptoms[option])
        .map((option) => `${where}/symptoms.yaml: ${option} has no phrase`),
      ...questionIds
        .filter((question) => question !== SYMPTOM && commonQuestions.has(question))
        .flatMap((question) =>
          Object.keys(textOf(question).options)
            .filter((option) => !facts[question]?.[option]?.said)
            .map((option) => `${where}/facts.yaml: ${question}.${option} has no phrase`),
        ),
    ];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
