import { WebClient } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { bot, people, places } from '../../src/fake-slack/directory.ts';
import { workspaceFetch } from '../../src/fake-slack/in-process.ts';
import { createRequests } from '../../src/fake-slack/requests.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { silent } from '../support/silent.ts';

const { support, botNotInvited, secret } = places;
const { mia } = people;
const thread = { channel_id: support, thread_ts: '1717171717.123456' };

function start(changes: Partial<typeof bot> = {}) {
  const workspace = createWorkspace({ bot: { ...bot, ...changes } });
  const web = new WebClient(bot.token, {
    retryConfig: { retries: 0 },
    logger: silent,
    fetch: workspaceFetch(workspace),
  });
  const call = async (method: string, args: Record<string, unknown>) =>
    (await workspace.call(method, args, { token: bot.token })).body;
  return { workspace, web, call };
}

describe('a session of an agent', () => {
  test('begins with its first status and keeps its title until it is renamed', async () => {
    const { web } = start();
    const title = 'Trip';
    expect(
      await web.agents.sessions.setStatus({ ...thread, status: 'processing', title, initiator_user_id: mia }),
    ).toMatchObject({ ok: true, status: 'processing', agent_status: 'processing', title });
    expect(
      await web.agents.sessions.setStatus({ ...thread, status: 'closed', title: 'Other' }),
    ).toMatchObject({
      status: 'closed',
      title,
    });
    expect(await web.agents.sessions.rename({ ...thread, title: 'x'.repeat(200) })).toMatchObject({
      title: 'x'.repeat(200),
    });
    expect(await web.agents.sessions.setStatus({ ...thread, status: 'active' })).toMatchObject({
      title: 'x'.repeat(200),
    });
  });

  test.each([
    [{ ...thread, status: 'is thinking…' }, 'invalid_arguments'],
    [{ channel_id: support, status: 'active' }, 'thread_ts_required'],
    [{ ...thread, channel_id: secret, status: 'active' }, 'channel_not_found'],
    [{ ...thread, channel_id: botNotInvited, status: 'active' }, 'not_authorized'],
    [{ ...thread, status: 'active', initiator_user_id: 'U000' }, 'user_not_found'],
    [{ ...thread, status: 'active', title: 'x'.repeat(201) }, 'invalid_arguments'],
    [{ ...thread }, 'invalid_arguments'],
  ])('%j is refused with %s', async (args, error) => {
    expect(await start().call('agents.sessions.setStatus', args)).toMatchObject({ ok: false, error });
  });

  test('that has not begun cannot be renamed', async () => {
    expect(await start().call('agents.sessions.rename', { ...thread, title: 'New' })).toEqual({
      ok: false,
      error: 'session_not_found',
    });
  });

  test('is for agents only', async () => {
    const { call } = start({ agent: false });
    expect(await call('agents.sessions.setStatus', { ...thread, status: 'active' })).toEqual({
      ok: false,
      error: 'feature_disabled',
    });
  });

  test('can be stopped by a user', () => {
    const { workspace } = start({ events: ['agent_session_stopped'] });
    const { payload } = createRequests(workspace).agentSessionStopped({
      channel: support,
      user: mia,
      threadTs: '1.000001',
      streaming: ['1.000002'],
    });
    expect(payload.event).toMatchObject({
      type: 'agent_session_stopped',
      channel: support,
      user: mia,
      thread_ts: '1.000001',
      streaming_message_ts: ['1.000002'],
    });
    const other = createRequests(start({ events: [] }).workspace);
    expect(() => other.agentSessionStopped({ channel: support, user: mia, threadTs: '1.000001' })).toThrow(
      'agent_session_stopped',
    );
  });
});

test('a user may give a session another title, of which the app is told', async () => {
  const { workspace, call } = start({ events: ['agent_session_title_changed'] });
  const requests = createRequests(workspace);
  const retitled = { channel: support, user: mia, threadTs: thread.thread_ts, title: 'Refund' };
  expect(() => requests.agentSessionTitleChanged(retitled)).toThrow('There is no session');
  await call('agents.sessions.setStatus', { ...thread, status: 'active' });
  const event = {
    type: 'agent_session_title_changed',
    channel: support,
    user: mia,
    team_id: workspace.team.id,
    thread_ts: thread.thread_ts,
    title: 'Refund',
    event_ts: expect.any(String),
  };
  expect(requests.agentSessionTitleChanged(retitled).payload.event).toEqual(event);
  const again = requests.agentSessionTitleChanged({ ...retitled, title: 'Voucher' });
  expect(again.payload.event).toEqual({ ...event, title: 'Voucher', previous_title: 'Refund' });
  expect(await call('agents.sessions.setStatus', { ...thread, status: 'closed' })).toMatchObject({
    title: 'Voucher',
  });
});

describe('suggested prompts', () => {
  const prompts = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ title: `Prompt ${index}`, message: 'What now?' }));
  const suggest = (args: object, changes: Partial<typeof bot> = {}) => {
    const { workspace, call } = start(changes);
    const body = call('assistant.threads.setSuggestedPrompts', { channel_id: support, ...args });
    return body.then((answer) => ({ answer, shown: workspace.world.prompts.get(support) }));
  };

  test('are four at most', async () => {
    expect(await suggest({ title: 'Try this', prompts: prompts(4) })).toEqual({
      answer: { ok: true },
      shown: { title: 'Try this', prompts: prompts(4) },
    });
    expect((await suggest({ prompts: prompts(5) })).answer).toMatchObject({ error: 'invalid_arguments' });
  });

  test('of an agent are silently left out where a thread is named', async () => {
    expect(await suggest({ prompts: prompts(1), thread_ts: '1.000001' })).toEqual({
      answer: { ok: true },
      shown: undefined,
    });
  });

  test('are sent by the client of Slack', async () => {
    const { workspace, web } = start();
    const [first] = prompts(1);
    if (first === undefined) throw new Error('There is a prompt');
    await web.assistant.threads.setSuggestedPrompts({ channel_id: support, prompts: [first] });
    expect(workspace.world.prompts.get(support)).toMatchObject({ prompts: [first] });
  });

  test('are refused to what is no agent, and where the app sees no conversation', async () => {
    expect((await suggest({ prompts: prompts(1) }, { agent: false })).answer).toMatchObject({
      error: 'not_agent_app',
    });
    expect((await suggest({ channel_id: secret, prompts: prompts(1) })).answer).toMatchObject({
      error: 'channel_not_found',
    });
  });
});

test.each([
  ['agents.sessions.setStatus', 'chat:write'],
  ['agents.sessions.rename', 'chat:write'],
  ['assistant.threads.setSuggestedPrompts', 'assistant:write'],
])('%s needs %s', async (method, needed) => {
  const scopes = bot.scopes.filter((scope) => scope !== needed);
  expect(await start({ scopes }).call(method, {})).toEqual({
    ok: false,
    error: 'missing_scope',
    needed,
    provided: scopes.join(','),
  });
});
