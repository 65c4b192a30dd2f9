import { plainToInstance } from 'class-transformer';
import { type ValidationError, validate } from 'class-validator';
import { Refused } from './errors.js';
import type { FieldError } from './govuk/error-summary.js';
import { UploadedFile } from './request-body/uploaded-file.js';

/** What arrived with a form: each field once (text), several times (texts), or as a file. */
export type FormBody = Readonly<Record<string, unknown>>;

/** A form that arrived: as it should be, or with what is wrong with it. What was typed is known either way. */
export type ReadForm<Form> =
  | { ok: true; typed: Form; form: Form }
  | { ok: false; typed: Form; faults: FieldError[] };

/**
 * Reads `body` as `Form`, with the rules and the messages that stand at its fields. Fields that the form does not name are
 * dropped. A missing field reads as the class's own default, and so does a field of one text that was sent several times.
 */
export async function readForm<Form extends object>(
  FormClass: new () => Form,
  body: FormBody,
): Promise<ReadForm<Form>> {
  const texts = withoutLists(trimmed(body), new FormClass());
  const form = plainToInstance(FormClass, texts, { exposeDefaultValues: true });
  const unfit = unfitFields(body);
  const errors = await validate(form, { whitelist: true, stopAtFirstError: true });
  const own = unfit.filter(({ field }) => field !== null && Object.hasOwn(form, field));
  const others = errors.flatMap(faultsOf).filter(({ field }) => own.every((fault) => fault.field !== field));
  const faults = [...own, ...others];
  return faults.length === 0 ? { ok: true, typed: form, form } : { ok: false, faults, typed: form };
}

/** The text of a field without blanks around it, line breaks as one character; empty where no text was sent. */
export function textIn(body: FormBody, field: string): string {
  const value = body[field];
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
}

/** What is wrong with a form that was read; nothing where it is as it should be. */
export function faultsIn(
  read: { readonly ok: true } | { readonly ok: false; readonly faults: readonly FieldError[] },
): readonly FieldError[] {
  return read.ok ? [] : read.faults;
}

/** Runs a use case; what it refuses comes back as faults of the form instead of an exception. */
export async function orFaults<T>(
  useCase: () => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; faults: readonly FieldError[] }> {
  try {
    return { ok: true, value: await useCase() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, faults: error.faults };
    throw error;
  }
}

/** Longer than any text of the register: what has no limit of its own ends here, before the database refuses it. */
const LONGEST_TEXT = 1_000_000;

const NOT_A_CHARACTER =
  'The text had a character that cannot be stored. It has been removed. Check the text and send it again';
const TOO_LONG = 'The text must be one million characters or fewer';

/** Fields with what no text may hold, whatever the form says of them. */
function unfitFields(body: FormBody): FieldError[] {
  return Object.entries(body).flatMap(([field, value]) => {
    const texts = [value].flat().filter((each) => typeof each === 'string');
    if (texts.some((text) => text.includes('\0'))) return [{ field, message: NOT_A_CHARACTER }];
    return texts.some((text) => text.length > LONGEST_TEXT) ? [{ field, message: TOO_LONG }] : [];
  });
}

/** Who makes a request by hand may send a list, or a file, where the form has one text. */
function withoutLists(fields: Record<string, unknown>, form: object): Record<string, unknown> {
  const defaults = new Map<string, unknown>(Object.entries(form));
  const fits = ([name, value]: [string, unknown]) =>
    typeof value === 'string' || typeof defaults.get(name) !== 'string';
  return Object.fromEntries(Object.entries(fields).filter(fits));
}

/** Files are left out: they are read by themselves, and would be copied here. */
function trimmed(body: FormBody): Record<string, unknown> {
  const texts = Object.entries(body).filter(
    ([, value]) => ![value].flat().some((each) => each instanceof UploadedFile),
  );
  return Object.fromEntries(texts.map(([name, value]) => [name, cleaned(value)]));
}

/** A text without space around it, and without what no text may hold. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').trim();
  return Array.isArray(value)
    ? value.map((each: unknown) => (typeof each === 'string' ? each.replaceAll('\0', '') : each))
    : value;
}

function faultsOf(error: ValidationError): FieldError[] {
  const own = Object.values(error.constraints ?? {}).slice(0, 1);
  return [
    ...own.map((message) => ({ field: error.property, message })),
    ...(error.children ?? []).flatMap(faultsOf),
  ];
}
