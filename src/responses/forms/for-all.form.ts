import type { CalendarDay } from '../../calendar/calendar-day.js';
import { readDay } from '../../web/british-day-field.js';
import { type FormBody, textIn } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { TypedForAll } from './response-fields.form.js';

/** The fields that are filled in once for all recommendations of the form. */
export const FOR_ALL = { decision: 'all', owner: 'allOwner', due: 'allDue' } as const;

/** What counts wherever a recommendation says nothing else itself. */
export type ReadForAll = {
  readonly typed: TypedForAll;
  readonly isAccepted: boolean;
  readonly ownerId: number | null;
  readonly dueOn: CalendarDay | null;
  readonly faults: readonly FieldError[];
};

export function readForAll(body: FormBody, ownerIds: readonly number[]): ReadForAll {
  const due = readDay(body, FOR_ALL.due, 'Due date for all', true);
  const typed = {
    decision: textIn(body, FOR_ALL.decision),
    owner: textIn(body, FOR_ALL.owner),
    due: due.typed,
  };
  const ownerId = ownerIds.find((id) => String(id) === typed.owner) ?? null;
  const isUnknown = typed.owner !== '' && ownerId === null;
  return {
    typed,
    isAccepted: typed.decision === 'accepted',
    ownerId,
    dueOn: due.day,
    faults: [
      ...(isUnknown ? [{ field: FOR_ALL.owner, message: 'Select an owner from the list' }] : []),
      ...due.faults,
    ],
  };
}
