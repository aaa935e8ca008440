import type { App, RespondFn } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { apply, findOwn } from '../../cases/apply.ts';
import type { StoredTriage } from '../../store/store.ts';
import { situationOf } from '../../triage/situation.ts';
import { readHistory } from '../../triage/state.ts';
import { customerReply } from '../../triage/transcript.ts';
import { linkTo } from '../api/links.ts';
import { type Click, type Clicked, readClick } from '../block-kit/action-ids.ts';
import { alreadyHere, movedTo, refusalWords, say, sentences } from '../block-kit/ephemeral.ts';
import { referenceModal, replyModal } from '../block-kit/modals.ts';
import { acknowledge } from './acknowledge.ts';
import { announce } from './announce.ts';
import type { Desk } from './desk.ts';
import { openWaiting } from './open-waiting.ts';
import { isOutsider, type Person, personOfInteraction } from './person.ts';
import { report } from './report.ts';
import { type Recipient, sendEphemeral } from './send-ephemeral.ts';

const bodySchema = z.object({
  actions: z
    .array(
      z.object({
        action_id: z.string().default(''),
        block_id: z.string().default(''),
        value: z.string().default(''),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
  trigger_id: z.string().default(''),
  channel: z.object({ id: z.string() }).nullish(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).nullish(),
  /** Of a private message Slack says no more than where it is. */
  container: z.object({ thread_ts: z.string().optional() }).nullish().catch(undefined),
});

type Action = z.infer<typeof bodySchema>['actions'][number];

/**
 * Every button and select of every card. Acknowledged once what it asks for is stored, and only then. A middleware and not
 * one listener among the others: Bolt tries each of a dozen listeners on every request, and most requests are clicks.
 */
export function registerClicks(app: App, desk: Desk): void {
  app.use(async (args) => {
    if (!('action' in args) || args.body.type !== 'block_actions') return args.next();
    const { ack, body, respond } = args;
    const click = understand(body, respond);
    if (click === undefined) {
      desk.log.warn('A click without an action or a person was ignored');
      return ack();
    }
    let follow: (() => void) | undefined;
    try {
      follow = await handle(click, desk);
    } catch (error) {
      // Slack never repeats a click: an agent who cannot be told must at least see Slack's own warning.
      if (await sendEphemeral(desk, click.where, report(desk, error))) await ack();
      return;
    }
    await acknowledge(ack, () => follow?.());
  });
}

interface UnderstoodClick {
  readonly person: Person;
  readonly click: Click | undefined;
  readonly trigger: string;
  readonly where: Recipient;
}

function understand(body: unknown, respond: RespondFn | undefined): UnderstoodClick | undefined {
  const parsed = bodySchema.safeParse(body);
  const action = parsed.data?.actions[0];
  if (!parsed.success || action === undefined) return undefined;
  const person = personOfInteraction(body);
  const { channel, message, container, trigger_id } = parsed.data;
  return {
    person,
    click: readClick(clickedOf(action)),
    trigger: trigger_id,
    where: {
      installation: person.installation,
      user: person.agent.id,
      channel: channel?.id,
      thread: message?.thread_ts ?? container?.thread_ts ?? message?.ts,
      respond,
    },
  };
}

/** A select says which case it belongs to by its block, a button by its own value. */
function clickedOf({ action_id, block_id, value, selected_option }: Action): Clicked {
  return selected_option
    ? { actionId: action_id, value: block_id, chosen: selected_option.value }
    : { actionId: action_id, value };
}

/** Does what a click asks for; gives what is left to begin once it has been acknowledged. */
async function handle(
  { person, click, trigger, where }: UnderstoodClick,
  desk: Desk,
): Promise<(() => void) | undefined> {
  const later = (work: () => Promise<unknown>) => () => desk.background.run(work);
  const word = (text: string) => later(() => sendEphemeral(desk, where, say(text)));
  if (await isOutsider(person, desk)) return word(sentences.outsider);
  if (click === undefined) return word(sentences.unknownButton);

  if (click.kind === 'open') {
    const { waiting } = click;
    const { agent, installation } = person;
    const askedIn = where.channel ?? agent.id;
    const opened = await openWaiting(waiting, { agent, installation, askedIn }, desk);
    const { triage, committed } = opened;
    const there = { ...where, thread: waiting.thread };
    // A colleague has opened it meanwhile.
    if (committed === undefined && triage.openedBy.id !== agent.id)
      return later(() => sendEphemeral(desk, there, movedTo(triage, agent.id) ?? alreadyHere()));
    return later(() => announce(opened, there, desk));
  }
  if (click.kind !== 'request') {
    const triage = await findOwn(desk.store, click.triageId, person.installation);
    if (triage === undefined) return word(sentences.unknownTriage);
    return later(() => openModal(modalFor(click.kind, triage, desk), trigger, where, desk));
  }

  const applied = await apply(
    { id: click.triageId, installation: person.installation, agent: person.agent },
    click.request,
    desk,
  );
  switch (applied.kind) {
    case 'unknown':
      return word(sentences.unknownTriage);
    case 'refused': {
      const { refusal, triage } = applied;
      return later(async () => {
        // The card may be of a version before, whose flow went another way: then nobody else makes it new.
        const redrawn = desk.reconciler.upToDate(triage.id);
        await sendEphemeral(desk, where, refusalWords(refusal, triage.id, await linkToCard(triage, desk)));
        await redrawn;
      });
    }
    case 'committed':
      return () => desk.followUp(applied.committed);
    case 'readBefore':
    case 'unchanged':
      return undefined;
  }
}

function modalFor(kind: 'reply' | 'reference', triage: StoredTriage, { knowledge }: Desk): ModalView {
  return kind === 'reply'
    ? replyModal(customerReply(situationOf(triage, knowledge), knowledge))
    : referenceModal(triage.id, readHistory(triage.history).reference ?? '');
}

async function openModal(view: ModalView, trigger: string, where: Recipient, desk: Desk): Promise<void> {
  try {
    const { client } = await desk.workspaces.of(where.installation);
    await client.views.open({ trigger_id: trigger, view });
  } catch (error) {
    desk.log.warn({ err: error }, 'Slack did not open a window');
    await sendEphemeral(desk, where, say(sentences.noWindow));
  }
}

/** The address of the question card, or of the case card where there is none. */
async function linkToCard(triage: StoredTriage, desk: Desk): Promise<string | undefined> {
  const cards = await desk.store.cards(triage.id);
  const shown = cards.find(({ card }) => card === 'question') ?? cards.find(({ card }) => card === 'case');
  if (shown?.ts === undefined) return undefined;
  const { url } = await desk.workspaces.of(triage.installation);
  return linkTo(url, shown.channel, shown.ts, triage.home?.thread);
}
