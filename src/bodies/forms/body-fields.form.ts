import { readDay } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { BodyFacts } from '../bodies.service.js';
import type { TypedBody } from '../views/body-form.view.js';
import { BodyForm } from './body.form.js';

export type ReadBody =
  | { readonly ok: true; readonly typed: TypedBody; readonly facts: BodyFacts }
  | { readonly ok: false; readonly typed: TypedBody; readonly faults: readonly FieldError[] };

/** Reads the form of a body with its days. */
export async function readBody(body: FormBody): Promise<ReadBody> {
  const existsFrom = readDay(body, 'existsFrom', 'First day');
  const existsUntil = readDay(body, 'existsUntil', 'Last day', true);
  const read = await readForm(BodyForm, body);
  const form = read.typed;
  const { name, code, kind, seen, contactName, contactEmail, contactTelephone, reportOf, shortName } = form;
  const typed = {
    ...{ name, code, kind, seen: String(seen), contactName, contactEmail, contactTelephone },
    ...{ reportOf, shortName },
    ...{ existsFrom: existsFrom.typed, existsUntil: existsUntil.typed },
  };
  const faults = [...faultsIn(read), ...existsFrom.faults, ...existsUntil.faults];
  if (faults.length > 0 || kind === '' || !existsFrom.day) return { ok: false, typed, faults };
  return {
    ok: true,
    typed,
    facts: {
      ...{ name, kind, existsFrom: existsFrom.day, existsUntil: existsUntil.day },
      contactName: contactName || null,
      contactEmail: contactEmail.toLowerCase() || null,
      contactTelephone: contactTelephone || null,
      reportOf: reportOf || null,
      shortName: shortName || null,
    },
  };
}
