import type { TypedDay } from '../../web/british-day-field.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { backToAside } from '../../web/kept-forms/aside.rules.js';
import type { PageView } from '../../web/page.js';
import { BODY_KIND_NAMES, BODY_KINDS } from '../body.rules.js';
import { bodyPath } from '../body-path.js';
import { newBodyPath } from '../new-body-path.js';

export type TypedBody = {
  readonly name: string;
  readonly code: string;
  readonly kind: string;
  readonly existsFrom: TypedDay | null;
  readonly existsUntil: TypedDay | null;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactTelephone: string;
  readonly reportOf: string;
  readonly shortName: string;
  readonly seen: string;
};

export type BodyFormView = PageView & {
  readonly frame: FormFrame;
  readonly name: InputArguments;
  readonly shortName: InputArguments;
  /** Null where the body exists: its code stays. */
  readonly code: InputArguments | null;
  readonly kind: RadiosArguments;
  readonly existsFrom: DateInputArguments;
  readonly existsUntil: DateInputArguments;
  /** The officer of democratic services whom owners may ask. */
  readonly contact: readonly InputArguments[];
  readonly reportOf: InputArguments;
};

/** The form of a new body, or of one that exists. @param back the page of the form that was set aside until a new body is there */
export function bodyFormView(
  typed: TypedBody,
  existing: { readonly code: string; readonly name: string } | null,
  faults: readonly FieldError[] = [],
  back: string | null = null,
): BodyFormView {
  const errorAt = messagesOf(faults);
  const place = existing ? bodyPath(existing.code) : back ? backToAside(back, null) : '/bodies';
  return {
    title: existing ? `Change ${existing.name}` : 'Add a body',
    faults,
    backLink: { text: existing?.name ?? (back ? 'Back' : 'Bodies'), href: place },
    frame: formFrame(
      {
        action: existing ? `${place}/edit` : newBodyPath(back),
        submit: existing ? 'Save' : 'Add',
        cancel: place,
      },
      { seen: typed.seen },
    ),
    name: textInput({
      name: 'name',
      label: 'Name',
      ...(existing
        ? { hint: 'Change it only to correct a mistake. If a body is renamed, record a successor instead' }
        : {}),
      value: typed.name,
      error: errorAt('name'),
    }),
    shortName: textInput({
      name: 'shortName',
      label: 'Short name (optional)',
      hint: 'What people call it and search for, such as Children’s panel',
      value: typed.shortName,
      width: 20,
      error: errorAt('shortName'),
    }),
    code: existing
      ? null
      : textInput({
          name: 'code',
          label: 'Code',
          hint: 'A short code that never changes, because web addresses use it. For example, OSB',
          value: typed.code,
          width: 10,
          error: errorAt('code'),
        }),
    kind: radios({
      name: 'kind',
      legend: 'What it is',
      items: BODY_KINDS.map((value) => ({ value, text: BODY_KIND_NAMES[value] })),
      value: typed.kind,
      error: errorAt('kind'),
    }),
    existsFrom: dateInput({
      name: 'existsFrom',
      legend: 'First day',
      hint: existing ? undefined : 'If you do not know it, enter the day of its earliest paper or meeting',
      value: typed.existsFrom,
      error: errorAt('existsFrom'),
    }),
    existsUntil: dateInput({
      name: 'existsUntil',
      legend: 'Last day',
      hint: 'Leave it empty while the body exists. If another takes its place, record the succession instead',
      value: typed.existsUntil,
      error: errorAt('existsUntil'),
    }),
    contact: contactInputs(typed, errorAt),
    reportOf: textInput({
      name: 'reportOf',
      label: 'Who its reports come from (optional)',
      hint: 'The post named at the top of its progress reports, for example “Report of Director of Legal and Governance Services”',
      value: typed.reportOf,
      error: errorAt('reportOf'),
    }),
  };
}

function contactInputs(typed: TypedBody, errorAt: (field: string) => string | null): InputArguments[] {
  const input = (
    name: 'contactName' | 'contactEmail' | 'contactTelephone',
    label: string,
    type: 'text' | 'email' | 'tel',
  ) => textInput({ name, label, value: typed[name], type, error: errorAt(name) });
  return [
    input('contactName', 'Name (optional)', 'text'),
    input('contactEmail', 'Email address (optional)', 'email'),
    input('contactTelephone', 'Phone number (optional)', 'tel'),
  ];
}
