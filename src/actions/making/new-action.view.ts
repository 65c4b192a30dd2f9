import { CADENCES } from '../../calendar/cadence.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { Nation } from '../../deadlines/council-law.rules.js';
import type { PublicityFields } from '../../items/publicity/publicity-fields.view.js';
import { meetingValue } from '../../items/verdicts/meeting-choice.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import { type DueTermsFields, dueTermsFields } from '../due-dates/due-terms-fields.view.js';
import { actionPublicityFields } from '../publicity/action-publicity-fields.view.js';
import type { ActionParties } from './action-sources.service.js';
import type { TypedAction } from './new-action-fields.form.js';

export type NewActionView = PageView & {
  readonly frame: FormFrame;
  readonly text: TextareaArguments;
  readonly question: TextareaArguments;
  readonly hasQuestion: boolean;
  readonly origin: RadiosArguments;
  readonly recommendation: InputArguments;
  readonly meeting: SelectArguments;
  readonly body: SelectArguments;
  readonly owner: SelectArguments;
  readonly terms: DueTermsFields;
  readonly publicity: PublicityFields;
};

const OF_AN_EXEMPT_ONE =
  'An action of an exempt recommendation is exempt as well, whatever is chosen here; on the same ground, unless another is given below.';

export function newActionView(
  { bodies, meetingBodies, owners, meetings }: ActionParties,
  nation: Nation,
  { form, dueOn, endsOn }: TypedAction,
  faults: readonly FieldError[] = [],
): NewActionView {
  const at = messagesOf(faults);
  return {
    title: 'New action',
    faults,
    backLink: { text: 'Actions', href: '/actions' },
    frame: formFrame({ action: '/actions/new', submit: 'Make the action', cancel: '/actions' }),
    text: textArea({
      name: 'text',
      label: 'What is to be done',
      hint: 'Write it as it should be read. The text cannot be changed later.',
      value: form.text,
      error: at('text'),
    }),
    question: questionField(form.question, at('question')),
    hasQuestion: form.question !== '' || at('question') !== null,
    origin: radios({
      name: 'origin',
      legend: 'Where does it come from?',
      items: [
        { value: 'recommendation', text: 'The action plan of a recommendation' },
        { value: 'resolution', text: 'A resolution of a meeting' },
        { value: 'commitment', text: 'A commitment that somebody made at a meeting' },
        { value: 'duty', text: 'A recurring action' },
        { value: 'by-hand', text: 'None of these' },
      ],
      value: form.origin,
      error: at('origin'),
    }),
    recommendation: textInput({
      name: 'recommendation',
      label: 'Recommendation',
      hint: 'Its reference, for example R2026/003. Only for its action plan.',
      value: form.recommendation,
      width: 10,
      error: at('recommendation'),
    }),
    meeting: select({
      name: 'meeting',
      label: 'Meeting',
      hint: 'Only for a resolution or a commitment.',
      items: meetings.map((each) => ({
        value: meetingValue(each),
        text: `${spokenDay(each.heldOn)}, ${each.bodyName}`,
      })),
      value: form.meeting,
      empty: 'No meeting',
      error: at('meeting'),
    }),
    body: select({
      name: 'body',
      label: 'Watched by',
      items: bodies.map(({ code, name }) => ({ value: code, text: name })),
      value: form.body,
      empty: 'Select a body',
      error: at('body'),
    }),
    owner: ownerSelect(owners, form.owner, at('owner')),
    terms: dueTermsFields(
      meetingBodies,
      { ...form, dueOn, endsOn },
      { cadences: CADENCES, noCadence: 'It is done once' },
      at,
    ),
    publicity: actionPublicityFields(form, at, nation, OF_AN_EXEMPT_ONE),
  };
}

export function questionField(value: string, error: string | null): TextareaArguments {
  return textArea({
    name: 'question',
    label: 'The member’s question that it answers (optional)',
    hint: 'The owner sees it in the email and on the page where they answer.',
    value,
    rows: 3,
    error,
  });
}

export function ownerSelect(
  owners: readonly OwnerOnDay[],
  value: string,
  error: string | null,
): SelectArguments {
  return select({
    name: 'owner',
    label: 'Owner',
    hint: 'A post, a team or an outside contact',
    items: owners.map(({ id, name, holder }) => ({
      value: String(id),
      text: holder ? `${name} (${holder})` : name,
    })),
    value,
    empty: 'No owner yet',
    error,
  });
}
