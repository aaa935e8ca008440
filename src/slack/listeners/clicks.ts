import type { App, RespondFn } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { apply, findOwn } from '../../cases/apply.ts';
import type { StoredTriage } from '../../store/store.ts';
import { situationOf } from '../../triage/situation.ts';
import { readHistory } from '../../triage/state.ts';
import { customerReply } from '../../triage/transcript.ts';
import { type Click, readClick } from '../block-kit/action-ids.ts';
import { refusalWords, say, sentences } from '../block-kit/ephemeral.ts';
import { referenceModal, replyModal } from '../block-kit/modals.ts';
import { acknowledge } from './acknowledge.ts';
import type { Desk } from './desk.ts';
import { keepUncovered } from './gaps.ts';
import { isOutsider, type Person, personOfInteraction } from './person.ts';
import { tell, type Whereabouts } from './private-word.ts';
import { report } from './report.ts';

const bodySchema = z.object({
  actions: z.array(z.object({ action_id: z.string().default(''), value: z.string().default('') })).min(1),
  trigger_id: z.string().default(''),
  channel: z.object({ id: z.string() }).nullish(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).nullish(),
});

/**
 * Every button of every card. Acknowledged once what it asks for is stored, and only then. A middleware and not one
 * listener among the others: Bolt tries each of a dozen listeners on every request, and most requests are clicks.
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
    let answer: (() => Promise<unknown>) | undefined;
    try {
      answer = await handle(click, desk);
    } catch (error) {
      // Slack never repeats a click: whoever cannot be told must at least see Slack's own warning.
      if (await tell(desk, click.where, report(desk, error))) await ack();
      return;
    }
    await acknowledge(ack, () => {
      if (answer) desk.background.run(answer);
    });
  });
}

interface UnderstoodClick {
  readonly person: Person;
  readonly click: Click | undefined;
  readonly trigger: string;
  readonly where: Whereabouts;
}

function understand(body: unknown, respond: RespondFn | undefined): UnderstoodClick | undefined {
  const parsed = bodySchema.safeParse(body);
  const action = parsed.data?.actions[0];
  if (!parsed.success || action === undefined) return undefined;
  const person = personOfInteraction(body);
  const { channel, message, trigger_id } = parsed.data;
  return {
    person,
    click: readClick(action.action_id, action.value),
    trigger: trigger_id,
    where: {
      installation: person.installation,
      user: person.agent.id,
      channel: channel?.id,
      thread: message?.thread_ts ?? message?.ts,
      respond,
    },
  };
}

/** Does what a click asks for; gives what is left to do once it has been acknowledged. */
async function handle(
  { person, click, trigger, where }: UnderstoodClick,
  desk: Desk,
): Promise<(() => Promise<unknown>) | undefined> {
  const word = (text: string) => () => tell(desk, where, say(text));
  if (await isOutsider(person, desk)) return word(sentences.outsider);
  if (click === undefined) return word(sentences.unknownButton);

  if (click.kind !== 'request') {
    const triage = await findOwn(desk.store, click.triageId, person.installation);
    if (triage === undefined) return word(sentences.unknownTriage);
    return () => openModal(modalFor(click.kind, triage, desk), trigger, where, desk);
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
      return async () => tell(desk, where, refusalWords(refusal, triage.id, await askForLink(triage, desk)));
    }
    case 'saved':
      return async () => {
        desk.reconciler.wake(applied.triage.id, applied);
        await keepUncovered(applied.situation, '', desk);
      };
    case 'unchanged':
      return undefined;
  }
}

function modalFor(kind: 'reply' | 'reference', triage: StoredTriage, { knowledge }: Desk): ModalView {
  return kind === 'reply'
    ? replyModal(customerReply(situationOf(triage, knowledge), knowledge))
    : referenceModal(triage.id, readHistory(triage.history).reference ?? '');
}

async function openModal(view: ModalView, trigger: string, where: Whereabouts, desk: Desk): Promise<void> {
  try {
    const { client } = await desk.workspaces.of(where.installation);
    await client.views.open({ trigger_id: trigger, view });
  } catch (error) {
    desk.log.warn({ err: error }, 'Slack did not open a window');
    await tell(desk, where, say(sentences.noWindow));
  }
}

/** Asks Slack for a link to the question card; nothing if it gives none. */
async function askForLink(triage: StoredTriage, desk: Desk): Promise<string | undefined> {
  const cards = await desk.store.cards(triage.id);
  const card = cards.find(({ card: id }) => id === 'question') ?? cards.find(({ card: id }) => id === 'case');
  if (card?.ts === undefined) return undefined;
  try {
    const { client } = await desk.workspaces.of(triage.installation);
    const answer = await client.chat.getPermalink({ channel: card.channel, message_ts: card.ts });
    return z.object({ permalink: z.string() }).parse(answer).permalink;
  } catch (error) {
    desk.log.warn({ err: error }, 'Slack gave no link to a card');
    return undefined;
  }
}
