import type { App } from '@slack/bolt';
import { shortcutIds } from '../block-kit/action-ids.ts';
import { say, sentences } from '../block-kit/ephemeral.ts';
import { modalIds, noticeModal } from '../block-kit/modals.ts';
import type { Desk } from './desk.ts';
import { personOfInteraction } from './person.ts';
import { sendEphemeral } from './send-ephemeral.ts';

/** Anything but these ids. */
const otherThan = (ids: readonly string[]) => new RegExp(`^(?!(?:${ids.join('|')})$)`);

/**
 * What Slack's settings still have and this version no longer knows, or does not know yet: answered with a word. Bolt would
 * let it wait for three seconds, and Slack say that the app does not answer.
 */
export function registerUnknown(app: App, desk: Desk): void {
  app.command(otherThan(['/photo-help']), ({ ack }) =>
    ack({ response_type: 'ephemeral', ...say(sentences.unknownCommand) }),
  );
  const shortcut = otherThan(Object.values(shortcutIds));
  app.shortcut({ type: 'shortcut', callback_id: shortcut }, async ({ ack, body }) => {
    await ack();
    const { installation } = personOfInteraction(body);
    desk.background.run(async () => {
      const { client } = await desk.workspaces.of(installation);
      await client.views.open({ trigger_id: body.trigger_id, view: noticeModal(sentences.unknownCommand) });
    });
  });
  app.shortcut({ type: 'message_action', callback_id: shortcut }, async ({ ack, body, respond }) => {
    await ack();
    const { agent, installation } = personOfInteraction(body);
    const where = { installation, user: agent.id, channel: body.channel.id, respond };
    desk.background.run(() => sendEphemeral(desk, where, say(sentences.unknownCommand)));
  });
  app.view({ type: 'view_submission', callback_id: otherThan(Object.values(modalIds)) }, ({ ack }) =>
    ack({ response_action: 'update', view: noticeModal(sentences.unknownWindow) }),
  );
  app.view({ type: 'view_closed', callback_id: /^/ }, ({ ack }) => ack());
}
