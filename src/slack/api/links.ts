/** Slack's address of a message in a workspace; with the thread where it is a reply. */
export function linkTo(workspaceUrl: string, channel: string, ts: string, thread?: string): string {
  const message = new URL(`archives/${channel}/p${ts.replace('.', '')}`, workspaceUrl).href;
  return thread === undefined || thread === ts ? message : `${message}?thread_ts=${thread}&cid=${channel}`;
}
