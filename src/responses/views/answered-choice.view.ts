import { spokenDay } from '../../calendar/spoken-day.js';
import { referenceInPath } from '../../items/references/reference.rules.js';
import { firstWords } from '../../items/views/first-words.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import type { PageView } from '../../web/page.js';
import { DECISION_NAMES } from '../decision-names.js';
import type { ResponsePaper } from '../response-papers.queries.js';

export type AnsweredChoiceView = PageView & {
  readonly paper: { readonly id: number; readonly title: string; readonly href: string };
  /** Whether the reading recognised anything that it answers. */
  readonly isRecognised: boolean;
  /** Null where nothing was recommended by the day of the paper. */
  readonly which: CheckboxesArguments | null;
};

/** A paper answers something: which of these? What the reading recognised is ticked. */
export function answeredChoiceView(
  { document, documentId, answers }: ResponsePaper,
  rows: readonly RecommendationRow[],
): AnsweredChoiceView {
  const { id, title } = document;
  const href = `/documents/${id}`;
  return {
    title: 'Which recommendations does it answer?',
    backLink: { text: 'The paper', href },
    paper: { id, title, href },
    isRecognised: documentId !== null,
    which:
      rows.length === 0
        ? null
        : checkboxes({
            name: 'recommendation',
            legend: 'Recommendations',
            items: rows.map((row) => ({
              value: referenceInPath({ kind: 'R', ...row }),
              text: [row.reference, row.label].filter(Boolean).join(' '),
              hint: [firstWords(row.text, 140), standing(row)].join(' '),
            })),
            values: rows
              .filter((row) => answers.has(row.id))
              .map((row) => referenceInPath({ kind: 'R', ...row })),
          }),
  };
}

function standing({ bodyName, madeOn, decision }: RecommendationRow): string {
  const answered = decision ? `; answered: ${DECISION_NAMES[decision].toLowerCase()}` : '; not answered yet';
  return `(${bodyName}, ${spokenDay(madeOn)}${answered})`;
}
