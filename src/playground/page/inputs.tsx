import { type KeyboardEvent, useId, useState } from 'react';
import type { SlackElement } from '../../fake-slack/slack-blocks.ts';
import { limits } from '../../slack/block-kit/limits.ts';
import { useTools } from './contexts.ts';
import { type Uploaded, upload } from './files.ts';
import { type Field, isList, isText, useAction, useDispatch, useFilled } from './use-action.ts';

type Of<Type extends SlackElement['type']> = Extract<SlackElement, { type: Type }>;

interface Props<Type extends SlackElement['type']> {
  readonly element: Of<Type>;
  readonly field?: Field;
}

/** The app is told once the user leaves it, or presses Enter: not of each part of a time that is being typed. */
export function DateTimePicker({ element, field }: Props<'datetimepicker'>) {
  const { action_id = '', initial_date_time } = element;
  const { act, busy } = useAction(element);
  const first = initial_date_time?.toString() ?? '';
  const [value, fill] = useFilled(action_id, first, isText);
  const [told, setTold] = useState(first);

  function tell() {
    if (field?.silent || value === '' || value === told) return;
    setTold(value);
    void act(value);
  }

  return (
    <input
      type="datetime-local"
      className="text-input"
      {...field?.attributes}
      aria-label={field ? undefined : 'Date and time'}
      aria-busy={busy || undefined}
      data-action-id={action_id}
      // Ten digits.
      min={localTime(1_000_000_000)}
      max={localTime(9_999_999_999)}
      value={value === '' ? '' : localTime(Number(value))}
      onChange={({ target }) => fill(target.value === '' ? '' : String(Date.parse(target.value) / 1_000))}
      onBlur={tell}
      onKeyDown={({ key }: KeyboardEvent) => {
        if (key === 'Enter') tell();
      }}
    />
  );
}

/** Seconds since 1970 as a browser's field wants them: in the time zone of the user, without saying which. */
function localTime(seconds: number): string {
  const date = new Date(seconds * 1_000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export function NumberInput({ element, field }: Props<'number_input'>) {
  const { action_id = '', initial_value = '', placeholder, min_value, max_value } = element;
  const [value, fill] = useFilled(action_id, initial_value, isText);
  const { typed, onKeyDown } = useDispatch(element, field);
  const id = useId();
  const wrong = problemOf(element, value);
  const described = [field?.attributes['aria-describedby'], wrong && id].filter(Boolean).join(' ');
  return (
    <>
      <input
        type="number"
        className="text-input"
        {...field?.attributes}
        aria-label={field ? undefined : 'Number'}
        aria-describedby={described || undefined}
        aria-invalid={wrong === undefined ? field?.attributes['aria-invalid'] : true}
        data-action-id={action_id}
        placeholder={placeholder?.text}
        step={element.is_decimal_allowed ? 'any' : 1}
        min={min_value}
        max={max_value}
        value={value}
        onChange={({ target }) => {
          fill(target.value);
          typed(target.value);
        }}
        onKeyDown={onKeyDown}
      />
      {wrong !== undefined && (
        <p id={id} className="field-error">
          {wrong}
        </p>
      )}
    </>
  );
}

/** What Slack says of a number before the app hears of it. */
function problemOf({ is_decimal_allowed, min_value, max_value }: Of<'number_input'>, value: string) {
  if (value === '') return undefined;
  if (!is_decimal_allowed && !Number.isInteger(Number(value))) return 'Enter a whole number.';
  if (min_value !== undefined && Number(value) < Number(min_value)) return `Enter ${min_value} or more.`;
  if (max_value !== undefined && Number(value) > Number(max_value)) return `Enter ${max_value} or less.`;
  return undefined;
}

/** Files are uploaded as they are chosen; the modal then has their ids. */
export function FileInput({ element, field }: Props<'file_input'>) {
  const { action_id = '', filetypes, max_files = limits.fileInput.files } = element;
  const { me } = useTools();
  const [ids, fill] = useFilled<string[]>(action_id, [], isList);
  const [known, setKnown] = useState<readonly Uploaded[]>([]);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const problemId = useId();
  const chosen = known.filter(({ id }) => ids.includes(id));
  // ARIA knows no file that is required; its label says so.
  const { 'aria-required': _, ...attributes }: Partial<Field['attributes']> = field?.attributes ?? {};
  const described = [attributes['aria-describedby'], problem && problemId].filter(Boolean).join(' ');

  async function take(files: readonly File[]) {
    setProblem(undefined);
    const tooLarge = files.find(({ size }) => size > limits.fileInput.size);
    if (tooLarge !== undefined) return setProblem(`${tooLarge.name} is larger than 10 MB.`);
    if (chosen.length + files.length > max_files)
      return setProblem(`Choose at most ${max_files} ${max_files === 1 ? 'file' : 'files'}.`);
    setBusy(true);
    const uploaded = await Promise.all(files.map((file) => upload(me, file)));
    setBusy(false);
    const there = uploaded.filter((file) => file !== undefined);
    if (there.length < files.length) setProblem('A file could not be uploaded. Try again.');
    setKnown([...known, ...there]);
    fill([...chosen, ...there].map(({ id }) => id));
  }

  return (
    <>
      <label className="file-input button" aria-busy={busy || undefined}>
        <input
          type="file"
          className="visually-hidden"
          {...attributes}
          aria-label={field ? undefined : 'Files'}
          aria-describedby={described || undefined}
          aria-invalid={problem === undefined ? attributes['aria-invalid'] : true}
          data-action-id={action_id}
          multiple={max_files > 1}
          accept={filetypes?.map((type) => `.${type}`).join(',')}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            // So that the same one can be chosen again after it was removed.
            target.value = '';
            void take(files);
          }}
        />
        <span className="button-label">{max_files > 1 ? 'Choose files' : 'Choose a file'}</span>
      </label>
      {problem !== undefined && (
        <p id={problemId} className="field-error" role="alert">
          {problem}
        </p>
      )}
      <FileList files={chosen} remove={(id) => fill(ids.filter((other) => other !== id))} />
    </>
  );
}

/** The files that are to be sent, each of which can be taken off again. */
export function FileList({ files, remove }: { files: readonly Uploaded[]; remove(id: string): void }) {
  if (files.length === 0) return;
  return (
    <ul className="file-list" aria-label="Files to send">
      {files.map(({ id, name }) => (
        <li key={id}>
          <span className="file-name">{name}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={`Remove ${name}`}
            onClick={() => remove(id)}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
