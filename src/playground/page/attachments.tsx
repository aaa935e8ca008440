import { z } from 'zod';
import { fileAddress } from './files.ts';
import { FileList } from './inputs.tsx';
import type { Attachments } from './use-attachments.ts';

/** Chooses files to send. */
export function AttachButton({ attachments }: { attachments: Attachments }) {
  return (
    <label className="icon-button attach" title="Attach files">
      <input
        type="file"
        multiple
        className="visually-hidden"
        aria-label="Attach files"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // So that the same one can be chosen again after it was removed.
          target.value = '';
          void attachments.add(files);
        }}
      />
      <span aria-hidden="true">+</span>
    </label>
  );
}

/** The files that go with the message, and what is wrong with them. */
export function AttachedFiles({
  attachments: { files, uploading, problem, isOver, remove },
}: {
  attachments: Attachments;
}) {
  return (
    <>
      <FileList files={files} remove={remove} />
      <p className={uploading || isOver ? 'attach-status' : 'visually-hidden'} role="status">
        {isOver ? 'Drop the files to attach them' : uploading ? 'Uploading …' : ''}
      </p>
      {problem !== undefined && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

const shared = z.object({ id: z.string(), name: z.string(), mimetype: z.string(), size: z.number() });

/** What a message brings along: pictures as they are, anything else to download. */
export function MessageFiles({ files }: { files: readonly unknown[] }) {
  return (
    <ul className="message-files" aria-label="Files">
      {files.map((file, index) => {
        const { data } = shared.safeParse(file);
        return (
          <li key={data?.id ?? index}>{data ? <MessageFile {...data} /> : 'A file that cannot be shown'}</li>
        );
      })}
    </ul>
  );
}

function MessageFile({ id, name, mimetype, size }: z.infer<typeof shared>) {
  const address = fileAddress(id);
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" className="message-file">
      {mimetype.startsWith('image/') ? (
        <img src={address} alt={name} />
      ) : (
        <>
          <strong>{name}</strong> <small>{sizeOf(size)}</small>
        </>
      )}
    </a>
  );
}

/** “3 kB” */
function sizeOf(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
