import { type CalendarDay, isCalendarDay } from '../../calendar/calendar-day.js';
import { municipalYearLabel, municipalYearOf } from '../../calendar/municipal-year.js';
import { spokenDay, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import { formatReference } from '../../items/references/reference.rules.js';
import { AS_AT } from '../../web/as-at.js';
import { readDay, typedDayOf } from '../../web/british-day-field.js';
import { textIn } from '../../web/form.js';
import { messagesOf } from '../../web/form-faults.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { ReportKind } from '../report-kind.js';
import { type AskedKind, dayBoxes, type KindField, type KindForm, kindField } from './kind-form.js';
import type { AskingMeeting, PlannedPaper, ReportChoices } from './report-choices.queries.js';

type KindItem = { readonly value: string; readonly text: string };

const YEARS_BACK = 8;

/** Every kind of report but the progress report, whose form asks for more. */
export function kindForms(
  choices: ReportChoices,
  today: CalendarDay,
  faults: readonly FieldError[],
  before: AskedKind | null = null,
): KindForm[] {
  const errorAt = messagesOf(faults);
  return blankForms(choices, today).map(({ fields, ...form }) => ({
    ...form,
    fields: fields.map((field) =>
      kindField({ ...field, value: askedValue(form.id, field, before) }, errorAt),
    ),
    asAt: TODAY_ALONE.includes(form.id) ? null : asAtInput(form.id, before, errorAt),
  }));
}

/** A form that is of the day on which it is taken. */
const TODAY_ALONE: readonly ReportKind[] = ['response-form'];

type BlankForm = Omit<KindForm, 'fields' | 'asAt'> & {
  readonly id: ReportKind;
  readonly fields: readonly KindField[];
};

function askedValue(kind: ReportKind, { name, value = null }: KindField, before: AskedKind | null) {
  return before?.kind === kind && name in before.query ? textIn(before.query, name) : value;
}

function asAtInput(
  kind: ReportKind,
  before: AskedKind | null,
  errorAt: (id: string) => string | null,
): DateInputArguments {
  const name = dayBoxes(kind);
  const query = before?.kind === kind ? before.query : {};
  const linked = textIn(query, AS_AT);
  return dateInput({
    name,
    legend: 'As at (optional)',
    hint:
      kind === 'brief' ? 'Leave empty for today, or the eve of a past meeting.' : 'Leave empty for today.',
    value: isCalendarDay(linked) ? typedDayOf(linked) : readDay(query, name, 'As at', true).typed,
    error: errorAt(name),
  });
}

function blankForms(choices: ReportChoices, today: CalendarDay): BlankForm[] {
  const bodies = choices.bodies.map(({ code, name }) => ({ value: code, text: `${name} (${code})` }));
  const board = choices.bodies.find(({ kind }) => kind === 'board')?.code ?? null;
  const meetings = choices.meetings.map(({ bodyCode, bodyName, heldOn }) => ({
    value: `${bodyCode}~${heldOn}`,
    text: `${spokenDayWithWeekday(heldOn)}, ${bodyName}`,
  }));
  const meetingHint = 'Meetings to come first, then past ones.';
  return [
    {
      id: 'brief',
      heading: 'Chair’s brief',
      readers: 'For the chair, before a meeting',
      words:
        'Two pages: what changed since the last meeting, what was promised for this one, what slipped, what is claimed complete, and three questions worth asking.',
      action: '/reports/brief',
      fields: [
        { id: 'brief-meeting', name: 'meeting', label: 'Meeting', hint: meetingHint, items: meetings },
      ],
      button: 'Show the brief',
    },
    {
      id: 'matters-arising',
      heading: 'Matters arising',
      readers: 'For the clerk, who puts them in the agenda and minutes',
      words: 'Paragraphs on everything that a meeting has to look at again, ready to paste.',
      action: '/reports/matters-arising',
      fields: [
        {
          id: 'arising-meeting',
          name: 'meeting',
          label: 'Meeting',
          hint: meetingHint,
          items: meetings,
        },
      ],
      button: 'Show the matters arising',
    },
    {
      id: 'tracker',
      heading: 'Tracker',
      readers: 'For the agenda of a panel',
      words:
        'Every published recommendation and action in nine columns, from reference to next step. Open items come first.',
      action: '/reports/tracker',
      fields: [
        { id: 'tracker-body', name: 'body', label: 'Whose tracker', items: bodies, value: board },
        {
          ...{ id: 'tracker-show', name: 'show', label: 'What it holds', value: 'all' },
          items: [
            { value: 'all', text: 'Open items, then closed items' },
            { value: 'open', text: 'Open items only' },
          ],
        },
      ],
      button: 'Show the tracker',
    },
    {
      id: 'action-plan',
      heading: 'Action plan of one report',
      readers: 'For the panel that wrote it, and for the Executive that answers it',
      words:
        'Every recommendation in the order of the report, with its answer, actions, owners, dates and progress.',
      action: '/reports/action-plan',
      fields: [
        {
          ...{ id: 'plan-document', name: 'document', label: 'Report', empty: 'Select a report' },
          items: choices.papers.map(paperAsked),
        },
      ],
      button: 'Show the plan',
    },
    {
      id: 'response-form',
      heading: 'Response form',
      readers: 'For the Executive or a partner, who answers',
      words:
        'A Word document with each recommendation and fields for decision, reasons, action, owner and day. You can upload it again once it is filled in.',
      action: '/reports/response-form',
      fields: [
        {
          ...{
            id: 'document',
            name: 'document',
            label: 'Report or meeting',
            empty: 'Select a report or a meeting',
          },
          hint: 'Meetings, then reports, in which something is not answered yet.',
          items: [...choices.askingMeetings.map(meetingAsked), ...choices.askingPapers.map(paperAsked)],
        },
      ],
      button: 'Show the form',
    },
    {
      id: 'owner',
      heading: 'What an owner or a directorate owes',
      readers: 'For heads of service and directors',
      words: 'Everything that is still to be done, by due date, and what is waiting for a meeting to agree.',
      action: '/reports/owner',
      fields: [
        {
          ...{ id: 'list-owner', name: 'owner', label: 'Owner', empty: 'Select an owner' },
          items: choices.owners.map(({ id, name }) => ({ value: String(id), text: name })),
        },
        {
          ...{ id: 'list-directorate', name: 'directorate', label: 'Or a whole directorate' },
          empty: 'Not a directorate',
          items: choices.directorates.map((name) => ({ value: name, text: name })),
        },
      ],
      button: 'Show the list',
    },
    {
      id: 'performance',
      heading: 'The year’s performance',
      readers: 'For the annual report of scrutiny',
      words:
        'How soon answers came, how much was implemented within 6 and 12 months, what slipped, and a chapter with the story of each review.',
      action: '/reports/performance',
      fields: [
        { id: 'performance-body', name: 'body', label: 'Of which body', items: bodies, value: board },
        { id: 'year', name: 'year', label: 'Municipal year', items: yearsUpTo(today) },
        {
          ...{ id: 'performance-part', name: 'part', label: 'What it holds', value: 'all' },
          items: [
            { value: 'all', text: 'The figures, then the chapter' },
            { value: 'figures', text: 'Only the figures' },
            { value: 'chapter', text: 'Only the chapter of the annual report' },
          ],
        },
      ],
      button: 'Show the performance',
    },
  ];
}

function paperAsked({ id, title, datedOn, bodyCode }: PlannedPaper): KindItem {
  return { value: String(id), text: `${title} (${bodyCode}, ${spokenDay(datedOn)})` };
}

function meetingAsked({ year, number, heldOn, bodyCode }: AskingMeeting): KindItem {
  const reference = formatReference({ kind: 'R', year, number });
  return { value: reference, text: `What was asked at the meeting of ${spokenDay(heldOn)} (${bodyCode})` };
}

/** The year that is under way, and those before it. */
function yearsUpTo(today: CalendarDay): { readonly value: string; readonly text: string }[] {
  const { label } = municipalYearOf(today);
  const current = Number(label.slice(0, 4));
  return Array.from({ length: YEARS_BACK + 1 }, (_, back) => {
    const year = municipalYearLabel(current - back);
    return { value: year, text: year };
  });
}
