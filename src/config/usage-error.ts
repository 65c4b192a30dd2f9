/** A user's mistake at the command line: one line on standard error, exit status 2. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}
