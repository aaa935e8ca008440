import { PhotoHelpError, StartError } from '../errors.ts';

/** Why a database could not be opened. */
export type StoreFailure =
  | 'unsupported'
  | 'unwritable'
  | 'unreachable'
  | 'denied'
  | 'missing'
  | 'insecure'
  | 'notADatabase'
  | 'damaged'
  | 'busy'
  | 'inUse'
  | 'newer'
  | 'notOurs'
  | 'notMigrated'
  | 'failed';

/** The database could not be opened. The message is one plain line without the database's address. */
export class StoreOpenError extends StartError {
  override readonly name = 'StoreOpenError';
  readonly why: StoreFailure;

  constructor(why: StoreFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.why = why;
  }

  override get problem(): string {
    return `DATABASE_URL: ${this.message}`;
  }
}

/** The database answers, but stores nothing: it is full, or it may only be read. */
export class StoreUnwritableError extends PhotoHelpError {
  override readonly name = 'StoreUnwritableError';
}

/** What the database holds is not what this version can read. Nothing is guessed or left out instead. */
export class StoredDataError extends PhotoHelpError {
  override readonly name = 'StoredDataError';
}
