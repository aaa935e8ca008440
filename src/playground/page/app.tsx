import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Action, Snapshot } from '../page-api.ts';
import { type Tools, ToolsContext } from './contexts.ts';
import { Developer } from './developer.tsx';
import { FlowPane } from './flow-pane.tsx';
import { Home } from './home.tsx';
import { Modal } from './modal.tsx';
import { Notices } from './notices.tsx';
import { Sidebar } from './sidebar.tsx';
import { post } from './talk.ts';
import { Thread } from './thread.tsx';
import { Timeline } from './timeline.tsx';
import type { Problem } from './toast.tsx';
import { useConfirm } from './use-confirm.tsx';
import { useConversations } from './use-conversations.ts';
import { DialogsContext, useDialogs } from './use-dialogs.ts';
import { type CasePlace, useNewCase } from './use-new-case.ts';
import { usePaneFocus } from './use-pane-focus.ts';
import { type Place, usePlace } from './use-place.ts';
import { useReadMarks } from './use-read-marks.ts';
import { useSnapshot } from './use-snapshot.ts';
import { triageOf, unreadIn } from './workspace.ts';

/** The whole page, as one agent sees it. */
export function App() {
  const [place, go] = usePlace();
  const { snapshot, connected } = useSnapshot(place.as);
  const [problem, setProblem] = useState<Problem>();
  const [confirm, confirmDialog] = useConfirm();

  const act = useCallback(
    async (action: Action) => {
      setProblem(undefined);
      const result = await post(action);
      if (!result.ok) setProblem({ text: result.problem });
      else if (result.goTo !== undefined) go({ channel: result.goTo, thread: undefined, flow: false });
      return result.ok;
    },
    [go],
  );

  const [dialog, opened] = useDialogs();
  const dismiss = useCallback(() => setProblem(undefined), []);

  // Without an agent, or with one that does not exist, the user acts as the first one.
  const first = snapshot?.agents[0]?.id;
  const isAgent = snapshot?.agents.some(({ id }) => id === place.as) ?? true;
  useEffect(() => {
    if (!isAgent && first !== undefined) go({ as: first }, 'replace');
  }, [isAgent, first, go]);

  return (
    <DialogsContext value={opened}>
      <Notices
        snapshot={snapshot}
        connected={connected}
        problem={problem}
        dialog={dialog}
        dismiss={dismiss}
      />
      {snapshot === undefined || !snapshot.agents.some(({ id }) => id === snapshot.me) ? (
        <p className="loading" role="status">
          Opening the workspace …
        </p>
      ) : (
        <Workspace snapshot={snapshot} place={place} go={go} act={act} confirm={confirm} />
      )}
      {confirmDialog}
    </DialogsContext>
  );
}

interface WorkspaceProps extends Pick<Tools, 'go' | 'act' | 'confirm'> {
  readonly snapshot: Snapshot;
  readonly place: Place;
}

function Workspace({ snapshot, place, go, act, confirm }: WorkspaceProps) {
  const { me, names, channels, modals } = snapshot;
  const [marks, read] = useReadMarks(me);
  const [developer, setDeveloper] = useState(false);
  const isHome = place.channel === 'home' && snapshot.bot.homeTab;
  const channel = isHome ? undefined : (channels.find(({ id }) => id === place.channel) ?? channels[0]);
  // Who does not see the channel sees another one instead, in which there is no such thread.
  const thread = channel?.id === (place.channel ?? channel?.id) ? place.thread : undefined;
  const triage = triageOf(channel?.messages.find(({ ts }) => ts === thread));
  const showsFlow = (place.flow ?? false) && triage !== undefined;

  const openCase = useCallback((found: CasePlace) => go({ ...found, menu: false }), [go]);
  const expectCase = useNewCase(snapshot, channel?.id, openCase);
  const actAndFollow = useCallback(
    (action: Action) => {
      expectCase(action);
      return act(action);
    },
    [act, expectCase],
  );

  const conversations = useConversations(channels);
  const tools = useMemo<Tools>(
    () => ({
      me,
      act: actAndFollow,
      go,
      confirm,
      names,
      channelNames: Object.fromEntries(conversations.map(({ id, title }) => [id, title])),
      conversations,
    }),
    [me, actAndFollow, go, confirm, names, conversations],
  );

  const unread = channels.reduce((sum, each) => sum + unreadIn(each, snapshot, marks), 0);
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${snapshot.team} playground`;
  }, [unread, snapshot.team]);

  const pane = place.menu ? 'menu' : showsFlow ? 'flow' : thread ? 'thread' : 'channel';
  usePaneFocus({ pane, channel: place.channel ?? channel?.id, thread });

  return (
    <ToolsContext value={tools}>
      <div className="workspace" data-pane={pane}>
        <Sidebar
          snapshot={snapshot}
          marks={marks}
          current={isHome ? 'home' : (channel?.id ?? '')}
          developerIsOpen={developer}
          toggleDeveloper={() => setDeveloper(!developer)}
        />
        <main className="panes">
          {isHome && <Home snapshot={snapshot} />}
          {channel && (
            <Timeline key={channel.id} snapshot={snapshot} channel={channel} marks={marks} read={read} />
          )}
          {channel && thread && (
            <Thread
              key={thread}
              snapshot={snapshot}
              channel={channel}
              ts={thread}
              flowIsOpen={showsFlow}
              read={read}
            />
          )}
          {showsFlow && <FlowPane key={triage} triage={triage} snapshot={snapshot} />}
        </main>
        {developer && <Developer snapshot={snapshot} close={() => setDeveloper(false)} />}
      </div>
      <Modal views={modals} />
    </ToolsContext>
  );
}
