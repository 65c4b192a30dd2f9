import { COUNTED_UP_TO } from '../src/items/counted-up-to.js';

/** A question to a service, and the bare SQL that finds the same rows and counts them as far. */
export type Compared = {
  readonly name: string;
  /** Asks the service. @returns the items of the page as `A12` or `R12`, their kind and id */
  readonly ask: () => Promise<Answered>;
  readonly rows: string;
  readonly count: string;
  /** So many stand on a page; `rows` finds one more, where there are. */
  readonly most: number;
  readonly parameters: readonly unknown[];
};

/** What is on the page, and how many there are on all pages as far as they are counted. */
export type Answered = { readonly items: readonly string[]; readonly total: number };

/** Services count so far; so does the bare SQL. */
export const COUNTED = COUNTED_UP_TO + 1;
