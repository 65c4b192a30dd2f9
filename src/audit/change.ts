import type { EntityManager } from 'typeorm';

/** Who makes a change, and from which form. */
export type By = {
  /** Null for the program itself and for the command line. */
  readonly accountId: number | null;
  readonly name: string;
  /** The one-time token of the form, a UUID; null where no form was sent. */
  readonly formToken: string | null;
  /** The bodies whose matters alone they may change; null or left out for everything. */
  readonly bodyIds?: readonly number[] | null;
};

/** What is changed: a kind of thing, its id and what people call it. */
export type Subject = { readonly kind: string; readonly id: number; readonly reference: string | null };

type Facts = Record<string, unknown>;

/** What the trail keeps of one change. */
export type Entry = {
  /** A verb in the past, with what it was done to where the subject does not say: `accepted`, `extended`, `recorded notice`. */
  readonly action: string;
  readonly subject: Subject;
  readonly before?: Facts | null;
  readonly after?: Facts | null;
  /** Why, in the words of who did it. */
  readonly note?: string | null;
};

/** One use case at work: its transaction, when it happens, who does it, and the trail it must write to. */
export type Change = {
  readonly tx: EntityManager;
  readonly at: Date;
  readonly by: By;
  record(entry: Entry): Promise<void>;
};

/** The program acting by itself. */
export const THE_PROGRAM: By = { accountId: null, name: 'Matters Arising', formToken: null };
