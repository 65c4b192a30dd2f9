import type { OpenAction } from '../../actions/continuations/open-actions.queries.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { referenceInPath } from '../../items/references/reference.rules.js';
import { firstWords } from '../../items/views/first-words.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import { ANOTHER_ACTION } from '../another-action.js';
import { planKey } from './plan-lines.rules.js';
import { LEFT_OUT, PLAN_FIELD, type PlanEntry, type TypedPlan } from './plan-paste.form.js';

/** The field for a plan, and how what was pasted into it is read. */
export type PlanPasteView = {
  readonly field: TextareaArguments;
  readonly isOpen: boolean;
  /** Says which lines were shown; null where nothing was pasted. */
  readonly seen: string | null;
  readonly assumed: readonly string[];
  /** What is asked about lines that do not say it plainly. */
  readonly questions: readonly {
    readonly select: SelectArguments | null;
    readonly date: DateInputArguments | null;
  }[];
  /** What each line comes to; null where nothing was pasted. */
  readonly lines: TableArguments | null;
};

const LONGEST = 140;

type Offered = { readonly rows: readonly RecommendationRow[]; readonly owners: readonly OwnerOnDay[] };

export function planPasteView(
  { pasted, entries, assumed }: TypedPlan,
  { rows, owners }: Offered,
  errorAt: (field: string) => string | null,
): PlanPasteView {
  const questions = entries.flatMap((entry) => questionsOf(entry, { rows, owners }, errorAt));
  return {
    field: textArea({
      name: PLAN_FIELD,
      label: 'Plan lines',
      hint: 'Paste a table from Word or a spreadsheet with the label or reference of each recommendation, what is to be done, who does it and by when. Column headings and their order do not matter.',
      value: pasted,
      rows: 6,
      error: errorAt(PLAN_FIELD),
    }),
    isOpen: pasted !== '' || errorAt(PLAN_FIELD) !== null,
    seen: pasted === '' ? null : planKey(pasted),
    assumed,
    questions: questions
      .filter(({ field }, at) => questions.findIndex((other) => other.field === field) === at)
      .map(({ select: choice, date }) => ({ select: choice, date })),
    lines: entries.length === 0 ? null : linesTable(entries, { rows, owners }),
  };
}

type Question = {
  readonly field: string;
  readonly select: SelectArguments | null;
  readonly date: DateInputArguments | null;
};

function questionsOf(
  { line, which, owner, due, twin }: PlanEntry,
  { rows, owners }: Offered,
  errorAt: (field: string) => string | null,
): Question[] {
  const hint = `Line ${line.number}: ${firstWords(line.words, LONGEST)}`;
  const ask = (
    field: string,
    value: string,
    label: string,
    items: SelectArguments['items'],
    empty: string,
  ) => ({
    field,
    select: {
      ...select({ name: field, label, hint, items: [], value, error: errorAt(field) }),
      items: [{ value: '', text: empty }, ...items],
    },
    date: null,
  });
  return [
    ...(which
      ? [
          ask(
            which.field,
            which.value,
            'Which recommendation is it about?',
            [
              ...rows.map((row) => ({
                value: referenceInPath({ kind: 'R', ...row }),
                text: [row.reference, row.label, firstWords(row.text, 60)].filter(Boolean).join(' '),
              })),
              { value: LEFT_OUT, text: 'None: leave this line out' },
            ],
            'Select one',
          ),
        ]
      : []),
    ...(owner
      ? [
          ask(
            owner.field,
            owner.value,
            `Who is “${line.unknownOwner}”?`,
            owners.map(({ id, name }) => ({ value: String(id), text: name })),
            'Keep the words: nobody is reminded until an owner is chosen',
          ),
        ]
      : []),
    ...(due
      ? [
          {
            field: due.field,
            select: null,
            date: dateInput({
              name: due.field,
              legend: `By when is “${line.unreadDue}”?`,
              hint: `${hint}. Leave it empty if no day is set.`,
              value: due.value,
              error: errorAt(due.field),
            }),
          },
        ]
      : []),
    ...(twin
      ? [
          ask(
            twin.field,
            twin.value,
            'Does an existing action do this?',
            [...twin.of.map(goesOn), { value: ANOTHER_ACTION, text: 'No, this is another action' }],
            'Not decided',
          ),
        ]
      : []),
  ];
}

function goesOn({ reference, text }: OpenAction) {
  return { value: reference, text: `Yes, ${reference}: ${firstWords(text, 80)}` };
}

function linesTable(entries: readonly PlanEntry[], { rows, owners }: Offered): TableArguments {
  return sortableTable({
    caption: 'How the plan lines are read',
    captionIsShown: true,
    columns: [
      { text: 'Line', short: true },
      { text: 'Recommendation', short: true },
      { text: 'What is to be done' },
      { text: 'Owner' },
      { text: 'By' },
    ],
    rows: entries.map(({ line, recommendationId, planned, which, carriesOn }) => {
      const row = rows.find(({ id }) => id === recommendationId);
      const owner = owners.find(({ id }) => id === planned.ownerId)?.name;
      return [
        { text: String(line.number) },
        {
          text: row?.reference ?? (which?.value === LEFT_OUT ? 'Left out' : 'Not known'),
          note: row?.label ?? null,
        },
        {
          text: carriesOn
            ? `${carriesOn.reference} continues`
            : firstWords(planned.text, LONGEST) || 'The words of the recommendation',
        },
        { text: owner ?? (planned.ownerAsWritten ? `“${planned.ownerAsWritten}”` : '–') },
        { text: planned.dueOn ? spokenDay(planned.dueOn) : (line.unreadDue ?? '–') },
      ];
    }),
  });
}
