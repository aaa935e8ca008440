import type { App } from '@slack/bolt';
import { shortcutIds } from '../block-kit/action-ids.ts';
import { say, sentences } from '../block-kit/ephemeral.ts';
import { modalIds, noticeModal } from '../block-kit/modals.ts';

/** Anything but these ids. */
const otherThan = (ids: readonly string[]) => new RegExp(`^(?!(?:${ids.join('|')})$)`);

/**
 * What Slack's settings still have and this version no longer knows, or does not know yet: answered with a word. Bolt would
 * let it wait for three seconds, and Slack say that the app does not answer.
 */
export function registerUnknown(app: App): void {
  app.command(otherThan(['/photo-help']), ({ ack }) =>
    ack({ response_type: 'ephemeral', ...say(sentences.unknownCommand) }),
  );
  const shortcut = otherThan(Object.values(shortcutIds));
  app.shortcut({ type: 'shortcut', callback_id: shortcut }, ({ ack }) => ack());
  app.shortcut({ type: 'message_action', callback_id: shortcut }, async ({ ack, respond }) => {
    await ack();
    await respond({ response_type: 'ephemeral', replace_original: false, ...say(sentences.unknownCommand) });
  });
  app.view({ type: 'view_submission', callback_id: otherThan(Object.values(modalIds)) }, ({ ack }) =>
    ack({ response_action: 'update', view: noticeModal(sentences.unknownButton) }),
  );
  app.view({ type: 'view_closed', callback_id: /^/ }, ({ ack }) => ack());
}
