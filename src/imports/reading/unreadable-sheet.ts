/** A spreadsheet that cannot be read. The message names the file, says why, and what its sender can do. */
export class UnreadableSheet extends Error {
  override readonly name = 'UnreadableSheet';
}
