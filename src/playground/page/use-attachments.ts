import { type ClipboardEvent, type RefObject, useEffect, useState } from 'react';
import { limits } from '../../slack/block-kit/limits.ts';
import { type Uploaded, upload } from './files.ts';

/**
 * The files that go with the message that is being written: chosen, dropped on the pane, or pasted. They are uploaded
 * at once, as in Slack, and shared when the message is sent.
 * @param place what is in the pane
 */
export function useAttachments(user: string, place: RefObject<HTMLElement | null>) {
  const [all, setAll] = useState<readonly (Uploaded & { readonly user: string })[]>([]);
  // Whoever else one acts as meanwhile has their own.
  const files = all.filter((file) => file.user === user);
  const [uploading, setUploading] = useState(0);
  const [problem, setProblem] = useState<string>();
  const [isOver, setOver] = useState(false);

  async function add(list: readonly File[]) {
    setProblem(undefined);
    if (list.length === 0) return;
    if (files.length + uploading + list.length > limits.filesInMessage)
      return setProblem(`A message takes at most ${limits.filesInMessage} files.`);
    setUploading((count) => count + list.length);
    const uploaded = await Promise.all(list.map((file) => upload(user, file)));
    setUploading((count) => count - list.length);
    const there = uploaded.filter((file) => file !== undefined);
    if (there.length < list.length) setProblem('A file could not be uploaded. It may be too large.');
    setAll((before) => [...before, ...there.map((file) => ({ ...file, user }))]);
  }

  // Without dependencies: what is there already changes.
  useEffect(() => {
    const pane = place.current?.closest<HTMLElement>('.pane');
    if (!pane) return;
    const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node && pane.contains(relatedTarget))) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      void add([...(event.dataTransfer?.files ?? [])]);
    };
    pane.addEventListener('dragover', over);
    pane.addEventListener('dragleave', leave);
    pane.addEventListener('drop', drop);
    return () => {
      pane.removeEventListener('dragover', over);
      pane.removeEventListener('dragleave', leave);
      pane.removeEventListener('drop', drop);
    };
  });

  return {
    files,
    uploading: uploading > 0,
    problem,
    /** Files are being held above the pane. */
    isOver,
    add,
    remove: (id: string) => setAll((before) => before.filter((file) => file.id !== id)),
    /** These were sent. */
    clear(sent: readonly Uploaded[]) {
      setAll((before) => before.filter(({ id }) => !sent.some((file) => file.id === id)));
    },
    onPaste(event: ClipboardEvent) {
      const pasted = [...event.clipboardData.files];
      if (pasted.length === 0) return;
      event.preventDefault();
      void add(pasted);
    },
  };
}

export type Attachments = ReturnType<typeof useAttachments>;
