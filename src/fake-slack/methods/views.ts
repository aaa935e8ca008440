import { z } from 'zod';
import { type Modal, withIds } from '../block-kit.ts';
import { parseBlocks, parseView } from '../check-blocks.ts';
import { type Method, read, SlackError, type StoredView, type World } from '../world.ts';

/** https://docs.slack.dev/reference/methods/views.open */
export const open: Method = (world, args) => {
  const { trigger_id, view } = read(z.object({ trigger_id: z.string(), view: z.unknown() }), args);
  const modal = readView(view);
  const trigger = world.tickets.useTrigger(trigger_id);
  if ('error' in trigger) throw new SlackError(trigger.error);
  const id = `V07${world.nextId().toUpperCase()}`;
  return { view: showView(world, trigger.user, id, modal) };
};

/** https://docs.slack.dev/reference/methods/views.update */
export const update: Method = (world, args) => {
  const { view_id, external_id, hash, view } = read(
    z.object({
      view_id: z.string().optional(),
      external_id: z.string().optional(),
      hash: z.string().optional(),
      view: z.unknown(),
    }),
    args,
  );
  const modal = readView(view);
  const shown = [...world.views.values()].find(
    ({ view: candidate }) =>
      candidate.id === view_id || (external_id !== undefined && candidate.external_id === external_id),
  );
  if (shown === undefined) throw new SlackError('not_found');
  if (hash !== undefined && hash !== shown.view.hash) throw new SlackError('hash_conflict');
  return { view: showView(world, shown.user, shown.view.id, modal) };
};

/** https://docs.slack.dev/reference/methods/views.publish */
export const publish: Method = (world, args) => {
  const { user_id, view } = read(
    z.object({ user_id: z.string(), view: z.object({ type: z.literal('home'), blocks: z.unknown() }) }),
    args,
  );
  if (!world.users.has(user_id)) throw new SlackError('user_not_found');
  const parsed = parseBlocks(view.blocks);
  if ('problems' in parsed) {
    throw new SlackError(
      'invalid_arguments',
      parsed.problems.map((problem) => `[ERROR] ${problem}`),
    );
  }
  const blocks = withIds(parsed.blocks, world.nextId);
  world.homes.set(user_id, blocks);
  world.changed({ type: 'home', user: user_id });
  return { view: { id: `VH${user_id}`, type: 'home', blocks } };
};

/** Puts a modal before a user. What was typed into fields that stay is kept. */
export function showView(world: World, user: string, id: string, modal: Modal): StoredView {
  const view: StoredView = {
    id,
    team_id: world.team.id,
    type: 'modal',
    blocks: withIds(modal.blocks, world.nextId),
    private_metadata: modal.private_metadata ?? '',
    callback_id: modal.callback_id ?? '',
    state: world.views.get(id)?.view.state ?? { values: {} },
    hash: `${world.nextTs()}.${world.nextId()}`,
    title: modal.title,
    clear_on_close: modal.clear_on_close ?? false,
    notify_on_close: modal.notify_on_close ?? false,
    close: modal.close ?? null,
    submit: modal.submit ?? null,
    previous_view_id: null,
    root_view_id: id,
    app_id: world.bot.appId,
    external_id: modal.external_id ?? '',
    app_installed_team_id: world.team.id,
    bot_id: world.bot.botId,
  };
  world.views.set(id, { user, view, errors: {} });
  world.changed({ type: 'view', user });
  return structuredClone(view);
}

function readView(view: unknown): Modal {
  const parsed = parseView(view);
  if ('view' in parsed) return parsed.view;
  throw new SlackError(
    'invalid_arguments',
    parsed.problems.map((problem) => `[ERROR] ${problem}`),
  );
}
