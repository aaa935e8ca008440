import type { FlowMachine, StateMeta } from '../flows/flow.ts';
import { isQuestion, labelOf, textOf } from '../flows/questions.ts';

/** A flow as a Mermaid flowchart: questions as rounded boxes, fixes as boxes, ends as circles. */
export function mermaid(machine: FlowMachine): string {
  const lines = ['flowchart TD'];
  for (const [name, node] of Object.entries(machine.states)) {
    lines.push(`  ${name}${shape(name, node.meta)}`);
    const ways = [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
    for (const way of ways) {
      const label = labelFor(way.eventType, way.guard);
      for (const target of way.target ?? [])
        lines.push(`  ${name} -->${label && `|${quoted(label)}|`} ${target.key}`);
    }
  }
  return lines.join('\n');
}

function shape(name: string, meta: StateMeta | undefined): string {
  if (meta === undefined) return `{${quoted(name)}}`;
  if ('ask' in meta) return `(${quoted(textOf(meta.ask).ask)})`;
  if ('fixes' in meta) return `[${quoted(`${meta.possible ? 'possibly ' : ''}${meta.fixes.join(', ')}`)}]`;
  if ('goTo' in meta) return `[[${quoted(meta.goTo)}]]`;
  return `([${quoted(meta.end === 'resolved' ? 'resolved' : `handed over: ${meta.why}`)}])`;
}

function labelFor(event: string, guard: unknown): string {
  const when = guardText(guard);
  if (event === '') return when;
  const [question = '', option = ''] = event.split('.');
  const said = isQuestion(question) ? labelOf(question, option) : event;
  return when === '' ? said : `${said}, ${when}`;
}

function guardText(guard: unknown): string {
  if (typeof guard !== 'object' || guard === null || !('params' in guard)) return '';
  const { params } = guard;
  if (typeof params !== 'object' || params === null || !('question' in params) || !('option' in params))
    return '';
  return `${String(params.question)} is ${String(params.option)}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '#quot;')}"`;
}
