import type { TypedDay } from '../../web/british-day-field.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { PageView } from '../../web/page.js';
import type { BodyRow } from '../bodies.queries.js';
import { bodyPath } from '../body-path.js';
import { SEAT_ROLE_NAMES, SEAT_ROLES } from '../membership.rules.js';

export type TypedMembership = {
  readonly person: string;
  readonly role: string;
  readonly fromOn: TypedDay | null;
  readonly untilOn: TypedDay | null;
  readonly seen: string;
};

export type MembershipFormView = PageView & {
  readonly frame: FormFrame;
  /** Null where the seat is somebody's already. */
  readonly person: SelectArguments | null;
  readonly role: RadiosArguments;
  readonly fromOn: DateInputArguments;
  readonly untilOn: DateInputArguments;
};

/** The form of a new seat, or of one that somebody has. */
export function membershipFormView(
  body: BodyRow,
  people: readonly { readonly id: number; readonly name: string }[],
  existing: { readonly id: number; readonly name: string } | null,
  typed: TypedMembership,
  faults: readonly FieldError[] = [],
): MembershipFormView {
  const errorAt = messagesOf(faults);
  const place = bodyPath(body.code);
  return {
    title: existing ? `The seat of ${existing.name}` : 'New member',
    faults,
    backLink: { text: body.name, href: place },
    frame: formFrame(
      { action: `${place}/members/${existing?.id ?? 'new'}`, submit: 'Save', cancel: place },
      { caption: body.name, seen: typed.seen },
    ),
    person: existing
      ? null
      : select({
          name: 'person',
          label: 'Who',
          hint: 'If somebody is not in the list, add them under People first',
          empty: 'Select one',
          items: people.map(({ id, name }) => ({ value: String(id), text: name })),
          value: typed.person,
          error: errorAt('person'),
        }),
    role: radios({
      name: 'role',
      legend: 'Role',
      items: SEAT_ROLES.map((value) => ({ value, text: SEAT_ROLE_NAMES[value] })),
      value: typed.role,
      error: errorAt('role'),
    }),
    fromOn: dateInput({
      name: 'fromOn',
      legend: 'First day',
      value: typed.fromOn,
      error: errorAt('fromOn'),
    }),
    untilOn: dateInput({
      name: 'untilOn',
      legend: 'Last day',
      hint: 'Leave it empty while they have the seat',
      value: typed.untilOn,
      error: errorAt('untilOn'),
    }),
  };
}
