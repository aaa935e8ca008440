/** The workspace does not allow what was done; the message is for the user who did it. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
}
