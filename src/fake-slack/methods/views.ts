import { z } from 'zod';
import { limits } from '../../slack/block-kit/limits.ts';
import { parseHome, parseView } from '../check-blocks.ts';
import { type Home, type Modal, withIds } from '../slack-blocks.ts';
import {
  type Method,
  type OpenView,
  read,
  SlackError,
  type StoredHome,
  type StoredView,
  type World,
} from '../world.ts';

const opening = z.object({ trigger_id: z.string(), view: z.unknown() });

/** https://docs.slack.dev/reference/methods/views.open */
export const open: Method = (world, args) => {
  const { trigger_id, view } = read(opening, args);
  const modal = readView(world, view);
  return { view: openView(world, whoClicked(world, trigger_id), modal) };
};

/**
 * Above the modal in which the user has just done something.
 * https://docs.slack.dev/reference/methods/views.push
 */
export const push: Method = (world, args) => {
  const { trigger_id, view } = read(opening, args);
  const modal = readView(world, view);
  return { view: pushView(world, whoClicked(world, trigger_id).user, modal) };
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
  const shown = [...world.views.values()].find(
    ({ view: candidate }) =>
      candidate.id === view_id || (external_id !== undefined && candidate.external_id === external_id),
  );
  const modal = readView(world, view, shown?.view.id);
  if (shown === undefined) throw new SlackError('not_found');
  if (hash !== undefined && hash !== shown.view.hash) throw new SlackError('hash_conflict');
  return { view: changeView(world, shown.view.id, modal) };
};

/** https://docs.slack.dev/reference/methods/views.publish */
export const publish: Method = (world, args) => {
  const { user_id, hash, view } = read(
    z.object({ user_id: z.string(), hash: z.string().optional(), view: z.unknown() }),
    args,
  );
  checkSize(view);
  const parsed = parseHome(view);
  if ('problems' in parsed) throw invalid(parsed.problems);
  if (!world.bot.homeTab) throw new SlackError('not_enabled');
  if (!world.users.has(user_id)) throw new SlackError('user_not_found');
  const before = world.homes.get(user_id);
  if (hash !== undefined && hash !== before?.hash) throw new SlackError('hash_conflict');
  checkExternalId(world, parsed.view.external_id, before?.id);
  const id = before?.id ?? newId(world);
  const home: StoredHome = {
    ...stored(world, id, parsed.view),
    type: 'home',
    clear_on_close: false,
    notify_on_close: false,
    close: null,
    submit: null,
    previous_view_id: null,
    root_view_id: id,
  };
  world.homes.set(user_id, home);
  world.changed({ type: 'home', user: user_id });
  return { view: structuredClone(home) };
};

/** Puts a modal before a user, as the first of its stack. */
function openView(world: World, by: Pick<OpenView, 'user' | 'conversation'>, modal: Modal): StoredView {
  const id = newId(world);
  return showView(world, by, modal, { id, root_view_id: id, previous_view_id: null });
}

/**
 * Puts a modal above the one that a user sees.
 * @throws SlackError where there is none, or where it has three views already
 */
export function pushView(world: World, user: string, modal: Modal): StoredView {
  const open = [...world.views.values()].findLast((candidate) => candidate.user === user);
  if (open === undefined) throw new SlackError('not_found');
  const top = open.view;
  if (stackOf(world, top.id).length >= limits.view.stack) throw new SlackError('push_limit_reached');
  return showView(world, open, modal, {
    id: newId(world),
    root_view_id: top.root_view_id,
    previous_view_id: top.id,
  });
}

/** Puts other content into an open modal. What was typed into fields that stay is kept. */
export function changeView(world: World, id: string, modal: Modal): StoredView {
  const open = world.views.get(id);
  if (open === undefined) throw new SlackError('not_found');
  return showView(world, open, modal, open.view);
}

/** The views of the modal that this one is in, each above those before it. */
export function stackOf(world: World, id: string): StoredView[] {
  const root = world.views.get(id)?.view.root_view_id;
  return [...world.views.values()].flatMap(({ view }) => (view.root_view_id === root ? [view] : []));
}

/** The modal typed. @throws SlackError with what is wrong with it */
export function readView(world: World, view: unknown, replaced?: string): Modal {
  checkSize(view);
  const parsed = parseView(view);
  if ('problems' in parsed) throw invalid(parsed.problems);
  checkExternalId(world, parsed.view.external_id, replaced);
  return parsed.view;
}

function showView(
  world: World,
  { user, conversation }: Pick<OpenView, 'user' | 'conversation'>,
  modal: Modal,
  { id, ...place }: Pick<StoredView, 'id' | 'root_view_id' | 'previous_view_id'>,
): StoredView {
  const view: StoredView = {
    ...stored(world, id, modal),
    type: 'modal',
    state: world.views.get(id)?.view.state ?? { values: {} },
    title: modal.title,
    clear_on_close: modal.clear_on_close ?? false,
    notify_on_close: modal.notify_on_close ?? false,
    close: modal.close ?? null,
    submit: modal.submit ?? null,
    previous_view_id: place.previous_view_id,
    root_view_id: place.root_view_id,
  };
  world.views.set(id, { user, view, errors: {}, conversation });
  world.changed({ type: 'view', user });
  return structuredClone(view);
}

/** What Slack keeps of any view. */
function stored(world: World, id: string, view: Modal | Home) {
  return {
    id,
    team_id: world.team.id,
    blocks: withIds(view.blocks, world.nextId),
    private_metadata: view.private_metadata ?? '',
    callback_id: view.callback_id ?? '',
    state: { values: {} },
    hash: `${world.nextTs()}.${world.nextId()}`,
    app_id: world.bot.appId,
    external_id: view.external_id ?? '',
    app_installed_team_id: world.team.id,
    bot_id: world.bot.botId,
  };
}

const newId = (world: World) => `V07${world.nextId().toUpperCase()}`;

function whoClicked(world: World, triggerId: string) {
  const trigger = world.tickets.useTrigger(triggerId);
  if ('error' in trigger) throw new SlackError(trigger.error);
  return trigger;
}

function checkSize(view: unknown) {
  if (Buffer.byteLength(JSON.stringify(view) ?? '') > limits.view.bytes)
    throw new SlackError('view_too_large');
}

function checkExternalId(world: World, externalId: string | undefined, own: string | undefined) {
  if (!externalId) return;
  const views = [...[...world.views.values()].map(({ view }) => view), ...world.homes.values()];
  if (views.some(({ id, external_id }) => external_id === externalId && id !== own)) {
    throw new SlackError('duplicate_external_id');
  }
}

const invalid = (problems: readonly string[]) =>
  new SlackError(
    'invalid_arguments',
    problems.map((problem) => `[ERROR] ${problem}`),
  );
