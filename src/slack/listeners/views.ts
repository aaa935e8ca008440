import type { App } from '@slack/bolt';
import { z } from 'zod';
import { type Applied, apply } from '../../cases/apply.ts';
import { referenceIn } from '../../triage/reference.ts';
import { refusalWords, sentences } from '../block-kit/ephemeral.ts';
import { modalIds } from '../block-kit/modals.ts';
import { acknowledge } from './acknowledge.ts';
import type { Desk } from './desk.ts';
import { isOutsider, personOfInteraction } from './person.ts';
import { report } from './report.ts';

const referenceSchema = z.object({
  view: z.object({
    private_metadata: z.string(),
    state: z.object({
      values: z.object({ reference: z.object({ text: z.object({ value: z.string().nullish() }) }) }),
    }),
  }),
});

/** Submissions of the modals that cards open. */
export function registerViews(app: App, desk: Desk): void {
  app.view({ type: 'view_submission', callback_id: modalIds.reference }, async ({ ack, body }) => {
    const refuse = (text: string) => ack({ response_action: 'errors', errors: { reference: text } });
    const parsed = referenceSchema.safeParse(body);
    if (!parsed.success) return ack();
    const { private_metadata: id, state } = parsed.data.view;
    const typed = state.values.reference.text.value?.trim() ?? '';
    const reference = referenceIn(typed, desk.ticketUrl) ?? typed;
    const person = personOfInteraction(body);
    const { agent, installation } = person;
    let applied: Applied;
    try {
      if (await isOutsider(person, desk)) return refuse(sentences.outsider);
      applied = await apply({ id, installation, agent }, { type: 'refer', reference }, desk);
    } catch (error) {
      return refuse(report(desk, error).text);
    }
    if (applied.kind === 'unknown') return refuse(sentences.unknownTriage);
    if (applied.kind === 'refused') return refuse(refusalWords(applied.refusal, id, undefined).text);
    await acknowledge(ack, () => {
      if (applied.kind === 'committed') desk.followUp(applied.committed);
    });
  });

  // The customer reply was for copying: closing its modal changes nothing.
  app.view({ type: 'view_submission', callback_id: modalIds.reply }, async ({ ack }) => ack());
}
