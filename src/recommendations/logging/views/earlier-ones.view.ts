import { spokenDay } from '../../../calendar/spoken-day.js';
import { pathOfReference, referenceInPath } from '../../../items/references/reference.rules.js';
import { type Tag, tag } from '../../../web/govuk/tag.js';
import type { RecommendationRow } from '../../recommendation-row.js';
import { describeRecommendationState } from '../../states/recommendation-states.rules.js';

/** A recommendation made earlier that asks nearly the same, as `app/earlier-ones` prints it. */
export type EarlierOne = {
  readonly value: string;
  readonly reference: string;
  readonly href: string;
  readonly text: string;
  /** “Children’s Panel, 11 May 2022” */
  readonly madeBy: string;
  readonly state: Tag;
  /** “Accepted on 5 July 2022”; null where nobody answered. */
  readonly answer: string | null;
  readonly isChosen: boolean;
};

const ANSWERS = {
  accepted: 'Accepted',
  'accepted-in-part': 'Accepted in part',
  rejected: 'Rejected',
} as const;

/** @param chosen the references as in addresses */
export function earlierOnes(
  rows: readonly RecommendationRow[],
  chosen: readonly string[] = [],
): EarlierOne[] {
  return rows.map((row) => {
    const state = describeRecommendationState(row.state);
    const value = referenceInPath({ kind: 'R', ...row });
    return {
      value,
      reference: row.reference,
      href: pathOfReference({ kind: 'R', ...row }),
      text: row.text,
      madeBy: `${row.bodyName}, ${spokenDay(row.madeOn)}`,
      state: tag(state.label, state.tag),
      answer:
        row.decision && row.decidedOn ? `${ANSWERS[row.decision]} on ${spokenDay(row.decidedOn)}` : null,
      isChosen: chosen.includes(value),
    };
  });
}
