/** Why a document could not be read. */
export type Fault =
  | 'empty'
  | 'binary'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'too-many-pages'
  | 'no-text'
  | 'too-slow'
  | 'not-english'
  | 'unknown-type';

/** A document that cannot be read. The message names the file, says why, and what its sender can do. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';

  constructor(
    readonly fault: Fault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
