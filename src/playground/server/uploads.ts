import { fileObject } from '../../fake-slack/files.ts';
import type { Workspace } from '../../fake-slack/workspace.ts';
import { NotPossible } from './not-possible.ts';

/** A file as the page shows it. */
export interface ShownFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** A file of this Slack, if there is one of this id and it has come in. */
export function shownFile({ world }: Workspace, id: string): ShownFile | undefined {
  const file = world.files.get(id);
  if (file?.content === undefined) return undefined;
  return { name: file.name, type: fileObject(world, file).mimetype, content: file.content };
}

/**
 * Brings a user's files into a conversation, and gives them as a message has them.
 * @throws NotPossible where one is not there, as after a reset
 */
export function shareFiles({ world }: Workspace, user: string, channel: string, ids: readonly string[]) {
  const files = ids.map((id) => {
    const file = world.files.get(id);
    if (file === undefined || file.user !== user) throw new NotPossible('A file is gone. Attach it again.');
    return file;
  });
  for (const file of files) file.channels.add(channel);
  return files.map((file) => fileObject(world, file));
}
