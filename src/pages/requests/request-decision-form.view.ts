import { spokenDay } from '../../calendar/spoken-day.js';
import { typedDayOf } from '../../web/british-day-field.js';
import { messagesOf } from '../../web/form-faults.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import { comingDecision } from './coming-decision.view.js';
import { type ShownRequest, shownRequest } from './request-choice.view.js';
import { RequestDecisionForm } from './request-decision.form.js';
import type {
  DecisionOffer,
  DecisionOrLaying,
  TypedRequestDecision,
} from './request-decision-fields.form.js';

/** The form that decides the requests that are ticked. */
export type RequestDecisionFormView = {
  readonly action: string;
  readonly requests: readonly ShownRequest[];
  readonly requestsError: string | null;
  /** How many are ticked, and the address at which all are; null on pages that tick none by their address. */
  readonly ticked: number;
  readonly tickAllHref: string | null;
  readonly decision: RadiosArguments;
  readonly words: TextareaArguments;
  readonly decidedBy: InputArguments | null;
  readonly decidedOn: DateInputArguments | null;
  readonly newDueOn: DateInputArguments;
  readonly newOwner: SelectArguments | null;
  /** Before which they are laid; null where they cannot be. */
  readonly meeting: SelectArguments | null;
  /** What will happen, where that was asked; null where it was not. */
  readonly coming: TableArguments | null;
};

/** @param ticked those that are ticked when the form opens */
export function requestDecisionFormView(
  action: string,
  offer: DecisionOffer,
  typed: TypedRequestDecision | null,
  faults: readonly FieldError[] = [],
  ticked: readonly number[] = [],
  coming: DecisionOrLaying | null = null,
): RequestDecisionFormView {
  const { requests, owners, meetings, decidedAt, today } = offer;
  const at = messagesOf(faults);
  const form = typed?.form ?? new RequestDecisionForm();
  const meeting = select({
    name: 'meeting',
    label: 'Which meeting?',
    hint: 'For requests that are referred to one.',
    items: meetings.map(({ id, bodyName, heldOn }) => ({
      value: String(id),
      text: `${bodyName}, ${spokenDay(heldOn)}`,
    })),
    empty: 'Select a meeting',
    value: form.meeting,
    error: at('meeting'),
  });
  const lay =
    decidedAt === null && meetings.length > 0 ? [{ value: 'lay', text: 'Refer them to a meeting' }] : [];
  const shown = requests.map((request) => shownRequest(request, typed?.ticked ?? ticked));
  const all = new URLSearchParams(requests.map(({ id }) => ['request', String(id)]));
  return {
    action,
    coming: coming && comingDecision(coming, offer),
    requests: shown,
    ticked: shown.filter(({ isTicked }) => isTicked).length,
    tickAllHref: action === '/requests' && requests.length > 1 ? `${action}?${all}` : null,
    requestsError: at('requests') ?? at('request'),
    decision: radios({
      name: 'decision',
      legend: 'What is decided on the ticked requests?',
      items: [{ value: 'grant', text: 'Grant them' }, { value: 'refuse', text: 'Refuse them' }, ...lay],
      value: form.decision,
      error: at('decision'),
    }),
    meeting: lay.length > 0 ? meeting : null,
    words: textArea({
      name: 'words',
      label: 'Reasons',
      hint: 'The people who asked get this by email, and it is kept in the audit log. Needed if the requests are refused.',
      value: form.words,
      rows: 3,
      error: at('words'),
    }),
    decidedBy:
      decidedAt === null
        ? textInput({
            name: 'decidedBy',
            label: 'Who decided?',
            hint: 'Such as “Chair of the Children’s Panel”',
            value: form.decidedBy,
            error: at('decidedBy'),
          })
        : null,
    decidedOn:
      decidedAt === null
        ? dateInput({
            name: 'decidedOn',
            legend: 'When was it decided?',
            value: typed?.decidedOn ?? typedDayOf(today),
            error: at('decidedOn'),
          })
        : null,
    newDueOn: dateInput({
      name: 'newDueOn',
      legend: 'A different day from the one asked for (optional)',
      hint: 'For one request at a time.',
      value: typed?.newDueOn ?? null,
      error: at('newDueOn'),
    }),
    newOwner: requests.some(({ kind, itemKind }) => kind === 'not-mine' && itemKind === 'A')
      ? select({
          name: 'newOwner',
          label: 'Whose is it?',
          hint: 'For requests that say it is not theirs.',
          items: owners.map(({ id, name }) => ({ value: String(id), text: name })),
          empty: 'Select an owner',
          value: form.newOwner,
          error: at('newOwner'),
        })
      : null,
  };
}
