import type { App } from '@slack/bolt';
import { z } from 'zod';
import { apply } from '../../cases/apply.ts';
import { isFeedbackReason } from '../../triage/feedback.ts';
import { refusalWords, say, sentences } from '../block-kit/ephemeral.ts';
import { feedbackFields } from '../block-kit/feedback-modal.ts';
import { modalIds, noticeModal } from '../block-kit/modals.ts';
import { acknowledge } from './acknowledge.ts';
import type { Desk } from './desk.ts';
import { isOutsider, personOfInteraction } from './person.ts';
import { report } from './report.ts';
import { requestKey } from './request-key.ts';
import { sendEphemeral } from './send-ephemeral.ts';

const { reasons, note } = feedbackFields;
const optional = z.string().optional().catch(undefined);

const submittedSchema = z.object({
  trigger_id: optional,
  view: z.object({
    id: optional,
    hash: optional,
    private_metadata: z.string(),
    state: z.object({
      values: z.object({
        [reasons]: z.object({
          [reasons]: z.object({ selected_options: z.array(z.object({ value: z.string() })).nullish() }),
        }),
        [note]: z.object({ [note]: z.object({ value: z.string().nullish() }) }),
      }),
    }),
  }),
});

/** The window that says why a fix was not helpful. */
export function registerFeedback(app: App, desk: Desk): void {
  app.view({ type: 'view_submission', callback_id: modalIds.feedback }, async ({ ack, body }) => {
    const refuse = (text: string) => ack({ response_action: 'errors', errors: { [reasons]: text } });
    const parsed = submittedSchema.safeParse(body);
    if (!parsed.success) return ack({ response_action: 'update', view: noticeModal(sentences.windowUnread) });
    const { trigger_id, view } = parsed.data;
    const { private_metadata: id, state } = view;
    const person = personOfInteraction(body);
    const { agent, installation } = person;
    const key = view.id ? requestKey(agent.id, view.id, view.hash, trigger_id) : undefined;
    const chosen = state.values[reasons][reasons].selected_options ?? [];
    const request = {
      type: 'feedback',
      helpful: false,
      reasons: chosen.map(({ value }) => value).filter(isFeedbackReason),
      note: state.values[note][note].value ?? '',
    } as const;
    try {
      if (await isOutsider(person, desk)) return refuse(sentences.outsider);
      const applied = await apply({ id, installation, agent, key }, request, desk);
      if (applied.kind === 'unknown') return refuse(sentences.unknownTriage);
      if (applied.kind === 'refused') return refuse(refusalWords(applied.refusal, id, undefined).text);
      await acknowledge(ack, () => {
        if (applied.kind !== 'committed') return;
        const { committed } = applied;
        desk.followUp(committed);
        const { channel, thread } = committed.triage.home ?? {};
        const where = { installation, user: agent.id, channel, thread };
        desk.background.run(() => sendEphemeral(desk, where, say(sentences.thanks)));
      });
    } catch (error) {
      return refuse(report(desk, error).text);
    }
  });
}
