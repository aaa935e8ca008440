import type { KnownBlock } from '@slack/types';
import { fixesUsed } from '../../triage/feedback.ts';
import type { Situation } from '../../triage/situation.ts';
import { actionIds, buttonValue } from '../block-kit/action-ids.ts';
import { actions, button, context, feedbackButtons } from '../block-kit/blocks.ts';

const FEEDBACK = 'feedback';

/**
 * Asks at the end of a case how what was tried was; nothing where nothing was. `ordinary`: with ordinary buttons, where
 * Slack takes no feedback buttons.
 */
export function buildFeedbackRow(situation: Situation, ordinary: boolean): KnownBlock[] {
  if (fixesUsed(situation).length === 0) return [];
  const { id, number } = situation.triage;
  const helpful = { label: 'Helpful', says: `Helpful: what was tried in case ${number}` };
  const notHelpful = { label: 'Not helpful', says: `Not helpful: what was tried in case ${number}` };
  const value = buttonValue(id);
  return [
    context('Was this helpful?'),
    ...(ordinary
      ? actions(FEEDBACK, [
          button(helpful.label, actionIds.helpful, value, helpful),
          button(notHelpful.label, actionIds.notHelpful, value, notHelpful),
        ])
      : [
          feedbackButtons(
            FEEDBACK,
            actionIds.feedback,
            { ...helpful, value: buttonValue(id, actionIds.helpful) },
            { ...notHelpful, value: buttonValue(id, actionIds.notHelpful) },
          ),
        ]),
  ];
}

/** Whether there are feedback buttons among blocks, which some plans do not know. */
export function hasFeedbackButtons(blocks: readonly KnownBlock[]): boolean {
  return blocks.some(({ type }) => type === 'context_actions');
}
