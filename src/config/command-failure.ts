/** A command that did not do what it was asked for, in words for whoever asked: printed as they are, exit status 1. */
export class CommandFailure extends Error {
  override readonly name: string = 'CommandFailure';
}
