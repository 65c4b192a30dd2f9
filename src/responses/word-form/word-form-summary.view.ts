import { parseBritishDay } from '../../calendar/british-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { referenceInPath } from '../../items/references/reference.rules.js';
import { firstWords } from '../../items/views/first-words.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { RESPONSE_DECISIONS } from '../../recommendations/states/recommendation-state.rules.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { decisionTag } from '../decision-names.js';
import { answerFieldOf, ownerAsWrittenIn } from '../forms/answer.form.js';
import { BLANK_ANSWER, type TypedAnswer, type TypedResponse } from '../forms/response-fields.form.js';

const LONGEST = 140;

/** What will be recorded for each recommendation of the form, with what is to be looked at first. */
export function wordFormSummary(
  rows: readonly RecommendationRow[],
  { answers }: TypedResponse,
  owners: readonly OwnerOnDay[],
  faults: readonly FieldError[],
): TableArguments {
  return sortableTable({
    caption: 'What will be recorded',
    captionIsShown: true,
    columns: [
      { text: 'Recommendation', short: true },
      { text: 'Decision' },
      { text: 'Reasons' },
      { text: 'Action' },
      { text: 'To look at' },
    ],
    rows: rows.map((row) => {
      const answer = answers[referenceInPath({ kind: 'R', ...row })] ?? BLANK_ANSWER;
      const decision = RESPONSE_DECISIONS.find((each) => each === answer.decision);
      return [
        {
          text: row.reference,
          href: `#${answerFieldOf('decision', row)}`,
          note: row.label,
        },
        decision ? { tag: decisionTag(decision) } : { text: 'Not answered' },
        { text: firstWords(answer.reasons, LONGEST) || '–' },
        { text: firstWords(answer.action, LONGEST) || '–', note: planWords(answer, owners) },
        { text: toLookAt(row, answer, faults) || '–' },
      ];
    }),
  });
}

function planWords({ owner, due }: TypedAnswer, owners: readonly OwnerOnDay[]): string | null {
  const asWritten = ownerAsWrittenIn(owner);
  const named = owners.find(({ id }) => String(id) === owner)?.name;
  const { day } = parseBritishDay(due.day, due.month, due.year);
  const words = [asWritten === null ? named : `“${asWritten}”`, day ? `by ${spokenDay(day)}` : null];
  return words.filter(Boolean).join(', ') || null;
}

/** What is wrong in the fields of a recommendation, without its reference, which stands before it. */
function toLookAt(row: RecommendationRow, { owner }: TypedAnswer, faults: readonly FieldError[]): string {
  const own = faults
    .filter(({ message }) => message.startsWith(`${row.reference}: `))
    .map(({ message }) => message.slice(row.reference.length + 2));
  const unknown = ownerAsWrittenIn(owner) === null ? [] : ['The owner is not in the register'];
  return [...own, ...unknown].join('. ');
}
