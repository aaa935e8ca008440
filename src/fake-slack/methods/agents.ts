import { z } from 'zod';
import { limits } from '../../slack/block-kit/limits.ts';
import { keyOfSession, type Method, read, SlackError, visibleChannel, type World } from '../world.ts';

const title = z.string().min(1).max(limits.agent.title);
const session = { channel_id: z.string(), thread_ts: z.string().optional() };
/** Anything else is no valid argument: https://github.com/NousResearch/hermes-agent/issues/110374 */
const status = z.enum(['active', 'processing', 'suspended', 'closed'], {
  error: 'must be a valid enum value',
});

/** https://docs.slack.dev/reference/methods/agents.sessions.setStatus */
export const setStatus: Method = (world, args) => {
  const given = read(
    z.object({
      ...session,
      status,
      title: title.optional(),
      initiator_user_id: z.string().optional(),
    }),
    args,
  );
  const key = sessionKey(world, given);
  const before = world.sessions.get(key);
  // Both are used only where the session is new.
  const { initiator_user_id: initiator } = given;
  if (before === undefined && initiator !== undefined && !world.users.has(initiator)) {
    throw new SlackError('user_not_found');
  }
  const after = { status: given.status, title: before?.title ?? given.title ?? '' };
  world.sessions.set(key, after);
  return { status: after.status, agent_status: after.status, title: after.title };
};

/** https://docs.slack.dev/reference/methods/agents.sessions.rename */
export const rename: Method = (world, args) => {
  const given = read(z.object({ ...session, title }), args);
  const key = sessionKey(world, given);
  const before = world.sessions.get(key);
  if (before === undefined) throw new SlackError('session_not_found');
  world.sessions.set(key, { ...before, title: given.title });
  return { title: given.title };
};

/** All conversations here are of the kind whose sessions are threads. */
function sessionKey(
  world: World,
  { channel_id, thread_ts }: { channel_id: string; thread_ts?: string | undefined },
): string {
  if (!world.bot.agent) throw new SlackError('feature_disabled');
  const channel = visibleChannel(world, channel_id);
  if (!channel.members.has(world.bot.userId)) throw new SlackError('not_authorized');
  if (thread_ts === undefined) throw new SlackError('thread_ts_required');
  return keyOfSession(channel.id, thread_ts);
}

/**
 * For an agent, prompts belong to the conversation: with a `thread_ts` Slack says yes and does nothing.
 * https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts
 */
export const setSuggestedPrompts: Method = (world, args) => {
  const { channel_id, prompts, title, thread_ts } = read(
    z.object({
      channel_id: z.string(),
      thread_ts: z.string().optional(),
      title: z.string().optional(),
      prompts: z
        .array(z.object({ title: z.string().min(1), message: z.string().min(1) }))
        .min(1)
        .max(limits.agent.prompts),
    }),
    args,
  );
  if (!world.bot.agent) throw new SlackError('not_agent_app');
  const { id } = visibleChannel(world, channel_id);
  if (thread_ts === undefined) world.prompts.set(id, { title, prompts });
  return {};
};
