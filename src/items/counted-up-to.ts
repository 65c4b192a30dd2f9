/**
 * Beyond this many a list says “more than”. What a council has in all its years is counted truly; the price grows with what is counted:
 * a thousand whose state is derived cost some hundredths of a second.
 */
export const COUNTED_UP_TO = 10_000;

/** The same on the first page, which counts a dozen lists after each change. */
export const COUNTED_AT_FIRST = 1_000;
