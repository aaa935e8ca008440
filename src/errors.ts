/** What goes wrong in a way that the code above knows. Each kind has a `name`, which the log shows. */
export abstract class PhotoHelpError extends Error {
  abstract override readonly name: string;
}

/** Something that the operator has to fix before the app can start. The message tells no secret. */
export class StartError extends PhotoHelpError {
  override readonly name: string = 'StartError';

  /** What is wrong, beginning with the variable or the file that is to blame. */
  get problem(): string {
    return this.message;
  }
}
