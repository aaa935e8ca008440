/** Something the operator has to mend; its message is one line and tells no secret. */
export class StartError extends Error {}
