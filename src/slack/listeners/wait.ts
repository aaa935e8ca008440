import type { App } from '@slack/bolt';
import { z } from 'zod';
import { apply, findOwn } from '../../cases/apply.ts';
import { situationOf } from '../../triage/situation.ts';
import { firstWorking, type WorkingTime, waitChoices, waitUntil } from '../../triage/working-time.ts';
import { refusalWords, sentences } from '../block-kit/ephemeral.ts';
import { modalIds, noticeModal, waitFields } from '../block-kit/modals.ts';
import { acknowledge } from './acknowledge.ts';
import type { Desk } from './desk.ts';
import { follow } from './follow.ts';
import { isOutsider, personOfInteraction } from './person.ts';
import { report } from './report.ts';
import { requestKey } from './request-key.ts';
import { workingTimeOf } from './working-time-of.ts';

const { until, own, word } = waitFields;
const optional = z.string().optional().catch(undefined);

const submittedSchema = z.object({
  trigger_id: optional,
  view: z.object({
    id: optional,
    hash: optional,
    private_metadata: z.string(),
    state: z.object({
      values: z.object({
        [until]: z.object({
          [until]: z.object({ selected_option: z.object({ value: z.enum(waitChoices) }) }),
        }),
        [own]: z.object({ [own]: z.object({ selected_date_time: z.number().nullish() }) }),
        [word]: z.object({ [word]: z.object({ value: z.string().nullish() }) }),
      }),
    }),
  }),
});
type Values = z.infer<typeof submittedSchema>['view']['state']['values'];

/** The window that says until when a case waits for the customer. */
export function registerWait(app: App, desk: Desk): void {
  app.view({ type: 'view_submission', callback_id: modalIds.wait }, async ({ ack, body }) => {
    const refuse = (text: string, block: string = until) =>
      ack({ response_action: 'errors', errors: { [block]: text } });
    const parsed = submittedSchema.safeParse(body);
    if (!parsed.success) return ack({ response_action: 'update', view: noticeModal(sentences.windowUnread) });
    const { trigger_id, view } = parsed.data;
    const { private_metadata: id, state } = view;
    const { values } = state;
    const person = personOfInteraction(body);
    const { agent, installation } = person;
    const key = view.id ? requestKey(agent.id, view.id, view.hash, trigger_id) : undefined;
    try {
      if (await isOutsider(person, desk)) return refuse(sentences.outsider);
      const triage = await findOwn(desk.store, id, installation);
      if (triage === undefined) return refuse(sentences.unknownTriage);
      const time = await workingTimeOf(situationOf(triage, desk.knowledge), installation, desk);
      if (time === undefined) return refuse(sentences.noZone);
      const at = chosen(values, desk.clock.now(), time);
      if (at === undefined) return refuse('Choose a date and a time here.', own);
      const said = values[word][word].value;
      const request = { type: 'wait', until: at, ...(said && { word: said }) } as const;
      const applied = await apply({ id, installation, agent, key }, request, desk);
      if (applied.kind === 'unknown') return refuse(sentences.unknownTriage);
      if (applied.kind === 'refused') {
        const block = applied.refusal.why === 'noTime' && hasOwn(values) ? own : until;
        return refuse(refusalWords(applied.refusal, id, undefined).text, block);
      }
      await acknowledge(ack, () => {
        if (applied.kind !== 'committed') return;
        const { channel, thread } = applied.committed.triage.home ?? {};
        follow(applied.committed, { installation, user: agent.id, channel, thread }, desk);
      });
    } catch (error) {
      return refuse(report(desk, error).text);
    }
  });
}

/** Whoever names a time of their own means that one, whatever else is chosen. */
function hasOwn(values: Values): boolean {
  return typeof values[own][own].selected_date_time === 'number';
}

/** Epoch milliseconds; nothing where a time of their own is chosen and none is named. */
function chosen(values: Values, now: number, time: WorkingTime): number | undefined {
  const named = values[own][own].selected_date_time;
  const { value } = values[until][until].selected_option;
  // What has passed stays as it was named, to be refused.
  if (typeof named === 'number')
    return named * 1_000 <= now ? named * 1_000 : firstWorking(named * 1_000, time);
  return value === 'own' ? undefined : waitUntil(value, now, time);
}
