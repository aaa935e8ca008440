import { z } from 'zod';

/** A file that the user has uploaded, and not yet shared. */
export interface Uploaded {
  readonly id: string;
  readonly name: string;
}

const uploaded = z.object({ id: z.string() });

/** Uploads a file as this person. Gives `undefined` where the server does not take it, or does not answer. */
export async function upload(user: string, file: File): Promise<Uploaded | undefined> {
  const query = new URLSearchParams({ as: user, name: file.name });
  try {
    const answer = await fetch(`/playground/upload?${query}`, { method: 'POST', body: file });
    return answer.ok ? { id: uploaded.parse(await answer.json()).id, name: file.name } : undefined;
  } catch {
    return undefined;
  }
}

/** Where the page itself gets a file of this Slack: the app needs its token for it, a person is logged in. */
export const fileAddress = (id: string): string => `/playground/file?id=${encodeURIComponent(id)}`;

interface Image {
  readonly image_url?: string | undefined;
  readonly slack_file?: { readonly id: string } | { readonly url: string } | undefined;
}

/** The address of a picture, which may be a file of this Slack. */
export function imageAddress({ image_url = '', slack_file }: Image): string {
  if (slack_file === undefined) return image_url;
  if ('id' in slack_file) return fileAddress(slack_file.id);
  const [, id] = /\/files-pri\/\w+-(\w+)\//.exec(slack_file.url) ?? [];
  return id === undefined ? slack_file.url : fileAddress(id);
}
