import { randomBytes } from 'node:crypto';
import type { App } from '@slack/bolt';
import { help, movedTo, say, sentences } from '../words.ts';
import type { Desk } from './desk.ts';
import { personOfCommand } from './person.ts';
import { tell } from './private-word.ts';
import { report } from './report.ts';

/** `/photo-help`: opens a triage, or says what it can do. What else was typed is neither kept nor logged. */
export function registerCommand(app: App, desk: Desk): void {
  app.command('/photo-help', async ({ ack, command, respond }) => {
    if (command.text?.trim().toLowerCase() === 'help') {
      return ack({ response_type: 'ephemeral', ...help() });
    }
    const { agent, installation } = personOfCommand(command);
    const where = { installation, user: agent.id, channel: command.channel_id, respond };
    let id: string;
    try {
      const { triage, created } = await desk.store.open(
        {
          id: randomBytes(9).toString('base64url'),
          installation,
          requestId: command.trigger_id,
          askedIn: command.channel_id,
          openedBy: agent,
          openedAt: desk.now(),
        },
        desk.worker,
      );
      // Slack has delivered the same command twice.
      if (!created) return ack();
      id = triage.id;
    } catch (error) {
      return ack({ response_type: 'ephemeral', ...report(desk, error) });
    }
    await ack();
    await desk.reconciler.settled(id);

    const triage = await desk.store.find(id);
    if (triage?.home === undefined) return void (await tell(desk, where, say(sentences.slackSilent)));
    const moved = movedTo(triage.home);
    if (moved !== undefined) await tell(desk, where, moved);
  });
}
