import type { ProposalRow } from '../../documents/proposals.queries.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, textIn } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { proposalFieldOf } from './proposal-fields.form.js';

/** The fields for the owner and the due date of all that are ticked. */
export const TICKED_OWNER = 'ticked-owner';
export const TICKED_DUE = 'ticked-dueOn';

/** What is done with the proposals that are ticked: `set` gives them an owner or a date and decides nothing. */
const WITH_TICKED = ['accept', 'skip', 'set'] as const;

/** What was ticked and entered for all of it, to be shown again. */
export type TypedTicks = {
  readonly ids: ReadonlySet<number>;
  readonly owner: string;
  readonly dueOn: TypedDay;
};

export type TicksRead = {
  readonly typed: TypedTicks;
  /** The form as if it had been filled in proposal by proposal. */
  readonly body: FormBody;
  readonly faults: readonly FieldError[];
};

/** Reads what is to be done with the ticked proposals; a form sent by another button stays as it is. */
export function readTicked(body: FormBody, proposals: readonly Pick<ProposalRow, 'id'>[]): TicksRead {
  const wanted = WITH_TICKED.find((each) => each === body.ticked);
  const ids = proposals.flatMap(({ id }) => (body[proposalFieldOf(id, 'ticked')] === undefined ? [] : [id]));
  const owner = textIn(body, TICKED_OWNER);
  const due = readDay(body, TICKED_DUE, 'Due date', true);
  const typed = { ids: new Set(ids), owner, dueOn: due.typed };
  if (wanted === undefined) return { typed, body, faults: [] };
  const hasDay = due.day !== null;
  const faults = [
    ...(ids.length === 0 ? [{ field: null, message: 'Tick at least one proposal' }] : []),
    ...due.faults,
    ...(wanted === 'set' && owner === '' && !hasDay && due.faults.length === 0
      ? [{ field: TICKED_OWNER, message: 'Select an owner or enter a due date for the ticked proposals' }]
      : []),
  ];
  if (faults.length > 0) return { typed, body, faults };
  const filled = ids.flatMap((id): [string, string][] => [
    ...(wanted === 'set' ? [] : [[proposalFieldOf(id, 'choice'), wanted] as [string, string]]),
    ...(owner === '' ? [] : [[proposalFieldOf(id, 'owner'), owner] as [string, string]]),
    ...(hasDay
      ? (['day', 'month', 'year'] as const).map((part): [string, string] => [
          `${proposalFieldOf(id, 'dueOn')}-${part}`,
          due.typed[part],
        ])
      : []),
  ]);
  const led = wanted === 'set' ? { go: 'set' } : {};
  return { typed, body: { ...body, ...Object.fromEntries(filled), ...led }, faults: [] };
}
