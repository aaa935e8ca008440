import type { App } from '@slack/bolt';
import { answerWithoutCase } from '../../cases/answer.ts';
import { hearOpening, type Opened, open } from '../../cases/open.ts';
import { platformIn } from '../../cases/parts.ts';
import { leadingReference } from '../../triage/reference.ts';
import { factsFrom } from '../../triage/state.ts';
import { buildAnswer } from '../block-kit/answer.ts';
import { expected, help, say, sentences } from '../block-kit/ephemeral.ts';
import { acknowledge } from './acknowledge.ts';
import { announce } from './announce.ts';
import type { Desk } from './desk.ts';
import { listFor, readList } from './list.ts';
import { personOfCommand } from './person.ts';
import { report } from './report.ts';
import { sendEphemeral } from './send-ephemeral.ts';

/** `/photo-help`: opens a case with what was typed behind it, lists those that there are, or says what it can do. */
export function registerCommand(app: App, desk: Desk): void {
  app.command('/photo-help', async ({ ack, command, respond }) => {
    const typed = command.text?.trim() ?? '';
    if (typed.toLowerCase() === 'help') {
      return ack({ response_type: 'ephemeral', ...help(platformIn(command.channel_id, desk.platforms)) });
    }
    const person = personOfCommand(command);
    const { agent, installation } = person;
    const wanted = readList(typed, desk.ticketUrl);
    if (wanted !== undefined) {
      if (!desk.paces.allow({ installation, user: agent.id }, ''))
        return ack({ response_type: 'ephemeral', ...say(sentences.tooMuch) });
      const list = await listFor(wanted, person, desk).catch((error) => report(desk, error));
      return ack({ response_type: 'ephemeral', ...list });
    }
    const { reference, rest: text } = leadingReference(typed, desk.ticketUrl);
    const where = { installation, user: agent.id, channel: command.channel_id, respond };
    const opening = {
      installation,
      agent,
      requestId: command.trigger_id,
      askedIn: command.channel_id,
      text,
      reference,
    };
    if (!desk.paces.allow(where, text, 'opening'))
      return ack({ response_type: 'ephemeral', ...say(sentences.tooMuch) });
    const heard = hearOpening(opening, desk);
    const answer = answerWithoutCase(heard, opening.askedIn, desk);
    if (answer !== undefined) {
      const waiting = { request: command.trigger_id, facts: factsFrom(heard.facts), reference };
      return ack({ response_type: 'ephemeral', ...buildAnswer(answer, waiting) });
    }
    let opened: Opened;
    try {
      opened = await open(opening, heard, desk);
    } catch (error) {
      return ack({ response_type: 'ephemeral', ...report(desk, error) });
    }
    const { committed } = opened;
    await acknowledge(ack, () => {
      // Slack has delivered the same command twice.
      if (committed === undefined) return;
      desk.background.run(async () => {
        await announce(opened, where, desk);
        if (heard.supposed.length > 0) await sendEphemeral(desk, where, expected(heard.supposed));
      });
    });
  });
}
