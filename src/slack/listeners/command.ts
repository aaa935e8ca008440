import type { App } from '@slack/bolt';
import { expected, help } from '../block-kit/ephemeral.ts';
import { acknowledge } from './acknowledge.ts';
import type { Desk } from './desk.ts';
import { announce, type Opened, openTriage } from './opening.ts';
import { personOfCommand } from './person.ts';
import { tell } from './private-word.ts';
import { report } from './report.ts';

/** `/photo-help`: opens a triage with what was typed behind it, or says what it can do. */
export function registerCommand(app: App, desk: Desk): void {
  app.command('/photo-help', async ({ ack, command, respond }) => {
    const text = command.text?.trim() ?? '';
    if (text.toLowerCase() === 'help') {
      return ack({ response_type: 'ephemeral', ...help() });
    }
    const { agent, installation } = personOfCommand(command);
    const where = { installation, user: agent.id, channel: command.channel_id, respond };
    const opening = {
      installation,
      agent,
      requestId: command.trigger_id,
      askedIn: command.channel_id,
      text,
    };
    let opened: Opened;
    try {
      opened = await openTriage(opening, desk);
    } catch (error) {
      return ack({ response_type: 'ephemeral', ...report(desk, error) });
    }
    const { created, heard } = opened;
    await acknowledge(ack, () => {
      // Slack has delivered the same command twice.
      if (!created) return;
      desk.background.run(async () => {
        await announce(opened, where, desk);
        if (heard.supposed.length > 0) await tell(desk, where, expected(heard.supposed));
      });
    });
  });
}
