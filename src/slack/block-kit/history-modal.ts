import type { KnownBlock, ModalView } from '@slack/types';
import type { Knowledge } from '../../knowledge/fix.ts';
import type { Situation } from '../../triage/situation.ts';
import { historyLines } from '../cards/history-lines.ts';
import { actionIds, buttonValue } from './action-ids.ts';
import { actions, button, context, section } from './blocks.ts';
import { limits } from './limits.ts';
import { modalIds } from './modals.ts';

const PAGE = 50;

/**
 * The window that says who did what in a case, the newest last. `page` counts from 1; without it, the last one is shown, and
 * it is shown for a page that is not there.
 */
export function historyModal(situation: Situation, knowledge: Knowledge, page?: number): ModalView {
  const { id, number } = situation.triage;
  const lines = historyLines(situation, knowledge);
  const pages = Math.ceil(lines.length / PAGE);
  const shown = Math.min(page ?? pages, pages);
  const value = buttonValue(id);
  const turn = [
    ...(shown > 1 ? [button('Earlier', actionIds.historyPage(shown - 1), value)] : []),
    ...(shown < pages ? [button('Later', actionIds.historyPage(shown + 1), value)] : []),
  ];
  const where = pages === 1 ? '' : ` Page ${shown} of ${pages}.`;
  return {
    type: 'modal',
    callback_id: modalIds.history,
    private_metadata: id,
    title: { type: 'plain_text', text: 'History', emoji: false },
    close: { type: 'plain_text', text: 'Close', emoji: false },
    blocks: [
      context(`Case ${number}: who did what, the newest last.${where}`),
      ...inSections(lines.slice((shown - 1) * PAGE, shown * PAGE)),
      ...actions('pages', turn),
    ],
  };
}

/** As few sections as hold these lines: one for each would be a page of gaps. */
function inSections(lines: readonly string[]): KnownBlock[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    const joined = last === undefined ? line : `${last}\n${line}`;
    if (last !== undefined && joined.length <= limits.section.text) texts[texts.length - 1] = joined;
    else texts.push(line);
  }
  return texts.map((text) => section(text));
}
