import type { FieldError } from './govuk/error-summary.js';

/** There is nothing of that name. */
export class NotFound extends Error {
  override readonly name = 'NotFound';

  /** @param what what was looked for, in words that begin a sentence: “Recommendation R2022/014” */
  constructor(readonly what: string) {
    super(`${what} was not found`);
  }
}

/** The viewer may not do this here. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

/** An address asks for the register as at something that is no day. */
export class NoSuchDay extends Error {
  override readonly name: string = 'NoSuchDay';

  /** What to do about it. */
  readonly hint: string =
    'The address asks what was known on a day. Write the day as year, month and day, for example as-at=2022-05-11.';

  /** @param asked what stands in the address */
  constructor(readonly asked: string) {
    super(`“${asked}” is not a day`);
  }
}

/** An address asks for the register as at a day to come: today's words would pass for a forecast. */
export class DayToCome extends NoSuchDay {
  override readonly name = 'DayToCome';
  override readonly hint = 'The address asks what was known on a day. Choose today or an earlier day.';

  /** @param day as people say it */
  constructor(day: string) {
    super(day);
    this.message = `${day} is still to come`;
  }
}

/** Nobody has signed in, and this is not for everyone. */
export class SignInFirst extends Error {
  override readonly name = 'SignInFirst';

  /** @param wantedPath where the person wanted to go */
  constructor(readonly wantedPath: string) {
    super(`${wantedPath} needs a signed-in account`);
  }
}

/** The same was tried too often: nothing more is looked at for a while. */
export class TooManyTries extends Error {
  override readonly name = 'TooManyTries';

  /** @param waitSeconds when it may be tried again */
  constructor(readonly waitSeconds: number) {
    super(`too many tries; there are more in ${waitSeconds} seconds`);
  }
}

/** What was asked cannot be done as it was typed; the form is shown again with each fault at its field. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly faults: readonly [FieldError, ...FieldError[]]) {
    super(faults.map((fault) => fault.message).join('; '));
  }

  static at(field: string, message: string): Refused {
    return new Refused([{ field, message }]);
  }
}

/** What was asked is not done to this thing any more, whatever is typed. */
export class Ended extends Error {
  override readonly name = 'Ended';

  /**
   * @param what how it ended: “R2022/014 is withdrawn”
   * @param itemPath where it can be seen as it stands
   */
  constructor(
    what: string,
    readonly itemPath: string,
  ) {
    super(what);
  }
}

/** Somebody else changed the thing since the form was opened. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';

  /**
   * @param subject the thing as people call it, such as its reference
   * @param itemPath where it can be seen as it stands
   * @param changes what was changed, oldest first, each as a sentence
   */
  constructor(
    readonly subject: string,
    readonly itemPath: string,
    readonly changes: readonly string[],
  ) {
    super(`${subject} was changed by somebody else`);
  }
}
