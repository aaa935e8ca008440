import type { App } from '@slack/bolt';
import { z } from 'zod';
import { SYMPTOM } from '../../../flows/symptom.ts';
import { type Applied, apply } from '../../cases/apply.ts';
import type { Request } from '../../triage/decide.ts';
import { referenceIn } from '../../triage/reference.ts';
import { readValue } from '../block-kit/action-ids.ts';
import { refusalWords, sentences } from '../block-kit/ephemeral.ts';
import { modalIds, noticeModal } from '../block-kit/modals.ts';
import { acknowledge } from './acknowledge.ts';
import type { Desk } from './desk.ts';
import { follow } from './follow.ts';
import { isOutsider, personOfInteraction } from './person.ts';
import { report } from './report.ts';
import { requestKey } from './request-key.ts';

const submittedSchema = z.object({
  /** Of each submission another one. */
  trigger_id: z.string().optional().catch(undefined),
  view: z.object({
    id: z.string().optional().catch(undefined),
    hash: z.string().optional().catch(undefined),
    private_metadata: z.string(),
    state: z.object({
      values: z.record(z.string(), z.record(z.string(), z.object({ value: z.string().nullish() }))),
    }),
  }),
});

/** What a window with one field asks for once it is submitted. */
interface Form {
  readonly callbackId: string;
  readonly block: string;
  readonly action: string;
  /** `seen`: what follows the triage's id in the window's metadata. */
  readonly request: (text: string, seen: string, desk: Desk) => Request;
}

const forms: readonly Form[] = [
  {
    callbackId: modalIds.reference,
    block: 'reference',
    action: 'text',
    request: (typed, _seen, { ticketUrl }) => ({
      type: 'refer',
      reference: referenceIn(typed, ticketUrl) ?? typed,
    }),
  },
  {
    callbackId: modalIds.handover,
    block: modalIds.handover,
    action: modalIds.handover,
    request: (note) => ({ type: 'handover', note }),
  },
  {
    callbackId: modalIds.giveBack,
    block: modalIds.giveBack,
    action: modalIds.giveBack,
    request: (note) => ({ type: 'giveBack', note }),
  },
  {
    callbackId: modalIds.solved,
    block: modalIds.solved,
    action: modalIds.solved,
    request: (how) => ({ type: 'settle', how }),
  },
  {
    callbackId: modalIds.notCovered,
    block: modalIds.notCovered,
    action: modalIds.notCovered,
    request: (note, seen) => {
      const [option = '', instead] = seen.split('|');
      return { type: 'answer', question: SYMPTOM, option, note, ...(instead && { instead }) };
    },
  },
];

/** Submissions of the modals that cards open. */
export function registerViews(app: App, desk: Desk): void {
  for (const { callbackId, block, action, request } of forms) {
    app.view({ type: 'view_submission', callback_id: callbackId }, async ({ ack, body }) => {
      const refuse = (text: string) => ack({ response_action: 'errors', errors: { [block]: text } });
      const parsed = submittedSchema.safeParse(body);
      if (!parsed.success)
        return ack({ response_action: 'update', view: noticeModal(sentences.windowUnread) });
      const { trigger_id, view } = parsed.data;
      const { private_metadata, state } = view;
      const { triageId: id, seen } = readValue(private_metadata);
      const text = state.values[block]?.[action]?.value?.trim() ?? '';
      const person = personOfInteraction(body);
      const { agent, installation } = person;
      const key = view.id ? requestKey(agent.id, view.id, view.hash, trigger_id) : undefined;
      let applied: Applied;
      try {
        if (await isOutsider(person, desk)) return refuse(sentences.outsider);
        applied = await apply({ id, installation, agent, key }, request(text, seen, desk), desk);
      } catch (error) {
        return refuse(report(desk, error).text);
      }
      if (applied.kind === 'unknown') return refuse(sentences.unknownTriage);
      if (applied.kind === 'refused') return refuse(refusalWords(applied.refusal, id, undefined).text);
      await acknowledge(ack, () => {
        if (applied.kind !== 'committed') return;
        const { channel, thread } = applied.committed.triage.home ?? {};
        follow(applied.committed, { installation, user: agent.id, channel, thread }, desk);
      });
    });
  }

  // The customer reply was for copying: leaving its window changes nothing.
  app.view({ type: 'view_submission', callback_id: modalIds.reply }, async ({ ack }) => ack());
}
