import type { MeetingRow } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { RequestDecision } from '../../requests/request-decision.js';
import type { RequestMeeting, RequestRow } from '../../requests/requests.queries.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { TypedReading } from '../../web/submit-form.js';
import { RequestDecisionForm } from './request-decision.form.js';

/** The button that shows what will happen, and decides nothing. */
export const CHECK_FIELD = 'check';

/** What the form offers. */
export type DecisionOffer = {
  /** What waits. */
  readonly requests: readonly RequestRow[];
  readonly owners: readonly { readonly id: number; readonly name: string }[];
  /** Before which they may be laid; none at a meeting, which decides. */
  readonly meetings: readonly MeetingRow[];
  /** The meeting that decides; null where somebody does between meetings. */
  readonly decidedAt: RequestMeeting | null;
  readonly today: CalendarDay;
};

/** What was typed, right or wrong. */
export type TypedRequestDecision = {
  readonly form: RequestDecisionForm;
  readonly ticked: readonly number[];
  readonly decidedOn: TypedDay;
  readonly newDueOn: TypedDay;
};

/** What the form says: a decision, or before which meeting the requests are laid. */
export type DecisionOrLaying =
  | { readonly decision: RequestDecision }
  | { readonly laying: { readonly requests: readonly RequestRow[]; readonly meeting: MeetingRow } };

export type ReadRequestDecision = TypedReading<TypedRequestDecision, DecisionOrLaying>;

/** Two clerks may have the same list open: nobody decides on less than they ticked without being told. */
const STALE =
  'A request that you ticked has been decided, withdrawn or moved in the meantime. Check what is ticked now and send it again';

export async function readRequestDecision(
  body: FormBody,
  offer: DecisionOffer,
): Promise<ReadRequestDecision> {
  const { decidedAt, today } = offer;
  const wanted = new Set(
    [body.requests]
      .flat()
      .filter((each) => typeof each === 'string')
      .map(Number),
  );
  const requests = offer.requests.filter(({ id }) => wanted.has(id));
  const isStale = requests.length < wanted.size;
  const read = await readForm(RequestDecisionForm, body);
  const form = read.typed;
  const isLaying = form.decision === 'lay' && decidedAt === null;
  const decidedOn = readDay(body, 'decidedOn', 'Day of the decision', isLaying || decidedAt !== null);
  const newDueOn = readDay(body, 'newDueOn', 'Another day', true);
  const ticked = requests.map(({ id }) => id);
  const typed: TypedRequestDecision = { form, ticked, decidedOn: decidedOn.typed, newDueOn: newDueOn.typed };
  const meeting = offer.meetings.find((each) => String(each.id) === form.meeting);
  const owner = offer.owners.find(({ id }) => String(id) === form.newOwner);
  const faults = formFaults(
    isStale ? [{ field: 'requests', message: STALE }] : [],
    wanted.size === 0 ? [{ field: 'requests', message: 'Tick the requests that you are deciding' }] : [],
    faultsIn(read),
    isLaying ? [] : decidedOn.faults,
    newDueOn.faults,
    faultsOf(
      { form, requests, isLaying, hasMeeting: meeting !== undefined, hasOwner: owner !== undefined },
      offer,
    ),
    newDueOn.day && requests.length > 1
      ? [{ field: 'newDueOn', message: 'A different day can be given to only one request at a time' }]
      : [],
  );
  if (faults.length > 0) return { ok: false, typed, faults };
  if (isLaying && meeting) return { ok: true, typed, laying: { requests, meeting } };
  return {
    ok: true,
    typed,
    decision: {
      ...{ requests, outcome: form.decision === 'grant' ? 'granted' : 'refused', words: form.words || null },
      decidedBy: decidedAt?.bodyName ?? form.decidedBy,
      decidedOn: decidedAt?.heldOn ?? decidedOn.day ?? today,
      ...{ meeting: decidedAt, newDueOn: newDueOn.day, newOwnerId: owner?.id ?? null },
    },
  };
}

type Chosen = {
  readonly form: RequestDecisionForm;
  readonly requests: readonly RequestRow[];
  readonly isLaying: boolean;
  readonly hasMeeting: boolean;
  readonly hasOwner: boolean;
};

function faultsOf(
  { form, requests, isLaying, hasMeeting, hasOwner }: Chosen,
  offer: DecisionOffer,
): FieldError[] {
  const { decision, words, decidedBy } = form;
  const passesOn = requests.some(({ kind, itemKind }) => kind === 'not-mine' && itemKind === 'A');
  const checks: [field: keyof RequestDecisionForm, isWrong: boolean, message: string][] = [
    ['decision', decision === 'lay' && !isLaying, 'Select grant or refuse: the meeting decides'],
    ['meeting', isLaying && !hasMeeting, 'Select the meeting'],
    [
      'words',
      decision === 'refuse' && words === '',
      'Enter why they are refused. The people who asked are told',
    ],
    [
      'decidedBy',
      !isLaying && offer.decidedAt === null && decision !== '' && decidedBy === '',
      'Enter who decided, such as the chair',
    ],
    [
      'newOwner',
      decision === 'grant' && passesOn && !hasOwner,
      'Select whose it is: one ticked request says that it is not theirs',
    ],
  ];
  return checks.flatMap(([field, isWrong, message]) => (isWrong ? [{ field, message }] : []));
}
