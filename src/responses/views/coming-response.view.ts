import { spokenDay } from '../../calendar/spoken-day.js';
import { firstWords } from '../../items/views/first-words.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { decisionTag } from '../decision-names.js';
import type { NewAnswer, PlannedAction } from '../new-response.js';

const LONGEST = 140;

/** What a form that is right will record, before it does. */
export function comingResponse(
  rows: readonly RecommendationRow[],
  answers: readonly NewAnswer[],
  owners: readonly OwnerOnDay[],
): TableArguments {
  return sortableTable({
    caption: 'What will be recorded',
    captionIsShown: true,
    columns: [
      { text: 'Recommendation', short: true },
      { text: 'Answer' },
      { text: 'Reasons' },
      { text: 'New actions' },
    ],
    rows: rows.map((row) => {
      const answer = answers.find(({ recommendationId }) => recommendationId === row.id);
      return [
        { text: row.reference, note: row.label },
        answer ? { tag: decisionTag(answer.decision) } : { text: 'Not answered' },
        { text: firstWords(answer?.reasons ?? '', LONGEST) || '–' },
        { text: (answer ? actionsOf(answer) : []).map((each) => inWords(each, owners)).join('; ') || '–' },
      ];
    }),
  });
}

function actionsOf({ action, furtherActions = [] }: NewAnswer): PlannedAction[] {
  return [...(action ? [action] : []), ...furtherActions];
}

function inWords(
  { text, ownerId, ownerAsWritten, dueOn }: PlannedAction,
  owners: readonly OwnerOnDay[],
): string {
  const owner =
    owners.find(({ id }) => id === ownerId)?.name ?? (ownerAsWritten ? `“${ownerAsWritten}”` : 'no owner');
  return [firstWords(text, LONGEST), owner, dueOn ? `by ${spokenDay(dueOn)}` : 'no date'].join(', ');
}
