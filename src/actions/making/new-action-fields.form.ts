import { chosenPublicity } from '../../items/publicity/publicity-choice.form.js';
import { meetingValue } from '../../items/verdicts/meeting-choice.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { type ReadDay, readDay } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import type { TypedDate } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { ActionByHand } from '../actions.service.js';
import { chosenTerms } from '../due-dates/due-terms-fields.form.js';
import type { ActionParties } from './action-sources.service.js';
import { NewActionForm } from './new-action.form.js';

/** What was typed into the form of a new action. */
export type TypedAction = {
  readonly form: NewActionForm;
  readonly dueOn: TypedDate | null;
  readonly endsOn: TypedDate | null;
};

export type ReadAction =
  | { readonly ok: true; readonly action: ActionByHand; readonly typed: TypedAction }
  | { readonly ok: false; readonly faults: readonly FieldError[]; readonly typed: TypedAction };

/** The form as it opens, for what may be known of it already. */
export function blankAction(
  parties: ActionParties,
  recommendation: RecommendationRow | null,
  meeting: unknown,
): TypedAction {
  const form = new NewActionForm();
  form.publicity = recommendation?.publicity ?? 'published';
  form.ground = recommendation?.exemptGround ?? '';
  form.summary = recommendation?.publicSummary ?? '';
  const held = parties.meetings.find((each) => meetingValue(each) === meeting);
  if (recommendation) {
    form.origin = 'recommendation';
    form.recommendation = recommendation.reference;
    form.body = recommendation.bodyCode;
  } else if (held) {
    form.origin = 'resolution';
    form.meeting = meetingValue(held);
    form.body = held.bodyCode;
  }
  return { form, dueOn: null, endsOn: null };
}

/** @param find looks a recommendation up by what was typed */
export async function readNewAction(
  body: FormBody,
  parties: ActionParties,
  find: (typed: string) => Promise<RecommendationRow | null>,
): Promise<ReadAction> {
  const dueOn = readDay(body, 'dueOn', 'Due date', true);
  const endsOn = readDay(body, 'endsOn', 'Last day', true);
  const read = await readForm(NewActionForm, body);
  const { typed: form } = read;
  const recommendation =
    form.origin === 'recommendation' && form.recommendation ? await find(form.recommendation) : null;
  const chosen = chosenParties(form, parties);
  const days = { dueOn: dueOn.day, endsOn: endsOn.day };
  const isAtMeeting = form.cadence === '' && form.nth !== '';
  const watching = chosen.watching?.id ?? null;
  const { terms, faults: termFaults } = chosenTerms(form, days, isAtMeeting, parties.meetingBodies, watching);
  const publicity = chosenPublicity(form);
  const faults = formFaults(
    faultsIn(read),
    chosen.faults,
    unknownRecommendation(form, recommendation),
    bothWays(form, dueOn),
    dueOn.faults,
    endsOn.faults,
    termFaults,
  );
  const typed = { form, dueOn: dueOn.typed, endsOn: endsOn.typed };
  const { text, origin } = form;
  const question = form.question || null;
  if (!chosen.watching || !origin || !publicity || faults.length > 0) return { ok: false, faults, typed };
  const source = {
    recommendationId: recommendation?.id ?? null,
    meetingId: chosen.meeting?.id ?? null,
    madeOn: chosen.meeting?.heldOn ?? null,
  };
  const party = { bodyId: chosen.watching.id, ownerId: chosen.owner?.id ?? null };
  return { ok: true, typed, action: { text, question, origin, ...party, ...source, ...terms, ...publicity } };
}

function chosenParties(form: NewActionForm, { bodies, owners, meetings }: ActionParties) {
  const watching = bodies.find(({ code }) => code === form.body) ?? null;
  const owner = owners.find(({ id }) => String(id) === form.owner) ?? null;
  const isOfMeeting = form.origin === 'resolution' || form.origin === 'commitment';
  const meeting = (isOfMeeting && meetings.find((each) => meetingValue(each) === form.meeting)) || null;
  const faults: FieldError[] = [];
  if (isOfMeeting && form.meeting && !meeting)
    faults.push({ field: 'meeting', message: 'Select a meeting from the list' });
  if (!watching) faults.push({ field: 'body', message: 'Select the body that watches it' });
  if (form.owner && !owner) faults.push({ field: 'owner', message: 'Select an owner from the list' });
  return { watching, owner, meeting, faults };
}

function unknownRecommendation(
  { origin, recommendation }: NewActionForm,
  found: RecommendationRow | null,
): FieldError[] {
  if (origin !== 'recommendation' || !recommendation || found) return [];
  const message = 'Enter the reference of a recommendation in the register, such as R2026/003';
  return [{ field: 'recommendation', message }];
}

/** What is due on a day and at a meeting has two due dates. */
function bothWays({ cadence, nth }: NewActionForm, dueOn: ReadDay): FieldError[] {
  if (cadence !== '' || nth === '' || dueOn.day === null) return [];
  return [{ field: 'dueOn', message: 'Enter a due date or choose a meeting, not both' }];
}
