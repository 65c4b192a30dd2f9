import { type KeptFile, keptFieldsIn } from '../kept-uploads/kept-file-fields.rules.js';
import type { WhyNotTaken } from './why-not-taken.js';

/** What somebody typed into a form that was not taken. */
export type TypedForm = {
  /** Where it was sent: path and query. */
  readonly action: string;
  /** Each field that was sent, by its name; one that was sent several times stands several times. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** The names of the files that were chosen with it; a page cannot choose them again. */
  readonly files: readonly string[];
  /** Whether a text was longer than any form takes, and is left out. */
  readonly hasLeftOut: boolean;
};

/** What belongs to the page and not to whoever typed: tokens and the form's one-time number. */
const OF_THE_PAGE = /^_/;
/** What is never kept. */
const SECRET = /password|passphrase|secret|token/i;

/** A form that is kept, and why. */
export type FormAndReason = {
  readonly typed: TypedForm;
  readonly why: WhyNotTaken;
  /** The files that are kept with it and need not be chosen again. */
  readonly keptFiles?: readonly KeptFile[];
};

const LONGEST_VALUE = 1_000_000;
/** The most that is kept of one form: beyond what any form of this service holds. */
const MOST_FIELDS = 2000;
const MOST_CHARACTERS = 2_000_000;

/** What was typed into a form that arrived; null where it is more than is kept. */
export function typedForm(action: string, body: unknown): TypedForm | null {
  const sent = Object.entries(typeof body === 'object' && body !== null ? body : {})
    .filter(([name]) => !OF_THE_PAGE.test(name) && !SECRET.test(name))
    .flatMap(([name, value]) => [value].flat().map((each: unknown) => [name, each] as const));
  const texts = sent.flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value.replaceAll('\0', '')] as const] : [],
  );
  const fields = texts.filter(([, value]) => value.length <= LONGEST_VALUE);
  const characters = fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (fields.length > MOST_FIELDS || characters > MOST_CHARACTERS) return null;
  const kept = keptFieldsIn(body).map(({ filename }) => filename);
  return {
    action,
    fields,
    files: [...new Set([...kept, ...sent.flatMap(([, value]) => filenameOf(value))])],
    hasLeftOut: fields.length < texts.length,
  };
}

function filenameOf(value: unknown): string[] {
  const { filename } = (value ?? {}) as { filename?: unknown };
  return typeof filename === 'string' && filename !== '' ? [filename.replaceAll('\0', '')] : [];
}
