import type { App } from '@slack/bolt';
import { z } from 'zod';
import { answerWithoutCase } from '../../cases/answer.ts';
import { hearOpening, type Opened, open, threadRequest } from '../../cases/open.ts';
import { factsFrom } from '../../triage/state.ts';
import { directChannel } from '../api/conversations.ts';
import { linkTo } from '../api/links.ts';
import { readWaiting, shortcutIds } from '../block-kit/action-ids.ts';
import { buildAnswer } from '../block-kit/answer.ts';
import { alreadyHere, movedTo, say, sentences } from '../block-kit/ephemeral.ts';
import { answerModal, diagnoseModal, modalIds, noticeModal } from '../block-kit/modals.ts';
import { acknowledge } from './acknowledge.ts';
import { announce } from './announce.ts';
import type { Desk } from './desk.ts';
import { openWaiting } from './open-waiting.ts';
import { isOutsider, type Person, personOfInteraction } from './person.ts';
import { report } from './report.ts';
import { sendEphemeral } from './send-ephemeral.ts';
import { allWords, writtenSchema } from './words.ts';

const messageSchema = z.object({
  channel: z.object({ id: z.string() }),
  message: writtenSchema.extend({ ts: z.string(), thread_ts: z.string().optional() }),
});

/** The ways to start from Slack's menus. */
export function registerShortcuts(app: App, desk: Desk): void {
  app.shortcut(
    { type: 'message_action', callback_id: shortcutIds.message },
    async ({ ack, body, respond }) => {
      const person = personOfInteraction(body);
      const { agent, installation } = person;
      const { channel, message } = messageSchema.parse(body);
      const thread = message.thread_ts ?? message.ts;
      const where = { installation, user: agent.id, channel: channel.id, thread: message.thread_ts, respond };
      let opened: Opened;
      try {
        if (await isOutsider(person, desk)) {
          await ack();
          return void (await sendEphemeral(desk, where, say(sentences.outsider)));
        }
        const before = await desk.store.findByThread(installation, channel.id, thread);
        const text = allWords(message);
        if (before === undefined && !desk.paces.allow(where, text, 'opening')) {
          await ack();
          return void (await sendEphemeral(desk, where, say(sentences.tooMuch)));
        }
        const heard = hearOpening({ text, askedIn: channel.id }, desk);
        const answer = before ? undefined : answerWithoutCase(heard, channel.id, desk);
        if (answer !== undefined) {
          const request = threadRequest(channel.id, thread);
          const waiting = { request, facts: factsFrom(heard.facts), thread, message: message.ts };
          await ack();
          return void (await sendEphemeral(desk, where, buildAnswer(answer, waiting)));
        }
        if (before) opened = { triage: before };
        else {
          const { url } = await desk.workspaces.of(installation);
          opened = await open(
            {
              installation,
              agent,
              requestId: threadRequest(channel.id, thread),
              askedIn: channel.id,
              thread,
              link: linkTo(url, channel.id, message.ts, message.thread_ts),
              text,
              message: message.ts,
            },
            heard,
            desk,
          );
        }
      } catch (error) {
        if (await sendEphemeral(desk, where, report(desk, error))) await ack();
        return;
      }
      const { triage, committed } = opened;
      const elsewhere = triage.home?.channel === channel.id ? undefined : movedTo(triage, agent.id);
      await acknowledge(ack, () =>
        desk.background.run(() =>
          committed ? announce(opened, where, desk) : sendEphemeral(desk, where, elsewhere ?? alreadyHere()),
        ),
      );
    },
  );

  app.shortcut({ type: 'shortcut', callback_id: shortcutIds.global }, async ({ ack, body }) => {
    await ack();
    const person = personOfInteraction(body);
    const { agent, installation } = person;
    const { trigger_id } = z.object({ trigger_id: z.string() }).parse(body);
    const { client } = await desk.workspaces.of(installation);
    try {
      const refusal = await whyNot(person, desk);
      const view = refusal === undefined ? diagnoseModal() : noticeModal(refusal);
      await client.views.open({ trigger_id, view });
    } catch (error) {
      desk.log.warn({ err: error }, 'Slack did not open a window');
      // There is no channel here in which only they would see it.
      desk.background.run(async () => {
        const channel = await directChannel(client, agent.id);
        await client.chat.postMessage({ channel, ...say(sentences.noWindow) });
      });
    }
  });

  app.view({ type: 'view_submission', callback_id: modalIds.diagnose }, async ({ ack, body }) => {
    const person = personOfInteraction(body);
    const { agent, installation } = person;
    const submitted = submittedSchema.safeParse(body);
    if (!submitted.success)
      return ack({ response_action: 'update', view: noticeModal(sentences.windowUnread) });
    const { view } = submitted.data;
    const refusal = await whyNot(person, desk);
    if (refusal !== undefined) return ack({ response_action: 'errors', errors: { words: refusal } });
    const text = view.state.values.words.text.value?.trim() ?? '';
    const requestId = `view:${view.id}`;
    if (!desk.paces.allow({ installation, user: agent.id }, text, 'opening'))
      return ack({ response_action: 'errors', errors: { words: sentences.tooMuch } });
    const heard = hearOpening({ text, askedIn: agent.id }, desk);
    const answer = answerWithoutCase(heard, agent.id, desk);
    if (answer !== undefined) {
      const waiting = { request: requestId, facts: factsFrom(heard.facts) };
      return ack({ response_action: 'update', view: answerModal(buildAnswer(answer), waiting) });
    }
    let opened: Opened;
    try {
      opened = await open({ installation, agent, requestId, askedIn: agent.id, text }, heard, desk);
    } catch (error) {
      return ack({ response_action: 'errors', errors: { words: report(desk, error).text } });
    }
    const { committed } = opened;
    await acknowledge(ack, () => {
      if (committed) desk.followUp(committed);
    });
  });

  // The answer in the window was not enough.
  app.view({ type: 'view_submission', callback_id: modalIds.answer }, async ({ ack, body }) => {
    const person = personOfInteraction(body);
    const { agent, installation } = person;
    const refusal = await whyNot(person, desk);
    if (refusal !== undefined) return ack({ response_action: 'update', view: noticeModal(refusal) });
    const waiting = readWaiting(answeredSchema.parse(body).view.private_metadata);
    if (waiting === undefined)
      return ack({ response_action: 'update', view: noticeModal(sentences.windowUnread) });
    if (!desk.paces.allow({ installation, user: agent.id }, '', 'opening'))
      return ack({ response_action: 'update', view: noticeModal(sentences.tooMuch) });
    let opened: Opened;
    try {
      opened = await openWaiting(waiting, { agent, installation, askedIn: agent.id }, desk);
    } catch (error) {
      return ack({ response_action: 'update', view: noticeModal(report(desk, error).text) });
    }
    const { committed } = opened;
    await acknowledge(ack, () => {
      if (committed) desk.followUp(committed);
    });
  });
}

/** Why a person may not open a case here, or nothing where they may. */
async function whyNot(person: Person, desk: Desk): Promise<string | undefined> {
  try {
    return (await isOutsider(person, desk)) ? sentences.outsider : undefined;
  } catch (error) {
    return report(desk, error).text;
  }
}

const answeredSchema = z.object({ view: z.object({ private_metadata: z.string() }) });

const submittedSchema = z.object({
  view: z.object({
    id: z.string(),
    state: z.object({
      values: z.object({ words: z.object({ text: z.object({ value: z.string().nullish() }) }) }),
    }),
  }),
});
