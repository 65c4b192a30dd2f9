import { findOwner } from '../../documents/name-match.rules.js';
import type { ExtractedAnswer } from '../../extraction/extraction.js';
import { referenceInPath } from '../../items/references/reference.rules.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { EMPTY_DAY, typedDayOf } from '../../web/british-day-field.js';
import type { ResponsePaper } from '../response-papers.queries.js';
import { writtenOwner } from './answer.form.js';
import { blankResponse, type TypedAnswer, type TypedResponse } from './response-fields.form.js';

/** The form as a paper fills it, for a person to compare: nothing of it is recorded by that. */
export function filledResponse(
  { document, answers }: ResponsePaper,
  rows: readonly RecommendationRow[],
  owners: readonly OwnerOnDay[],
  aliases: ReadonlyMap<string, number>,
): TypedResponse {
  const filled = rows.flatMap((row) => {
    const answer = answers.get(row.id);
    return answer
      ? [[referenceInPath({ kind: 'R', ...row }), answerFrom(answer, owners, aliases)] as const]
      : [];
  });
  return {
    ...blankResponse(document.bodyCode),
    decidedOn: typedDayOf(document.datedOn),
    publishedAt: document.title,
    answers: Object.fromEntries(filled),
  };
}

/**
 * What is rejected has no plan, whatever the paper says of one. What is accepted with an owner or a date, and in no other
 * words, is the plan.
 */
function answerFrom(
  answer: ExtractedAnswer,
  owners: readonly OwnerOnDay[],
  aliases: ReadonlyMap<string, number>,
): TypedAnswer {
  const { decision, owner, dueOn } = answer;
  const action = withoutHeading(answer.action);
  const reasons = withoutHeading(answer.reasons);
  const isThePlan = action === '' && decision === 'accepted' && (owner !== null || dueOn !== null);
  const plan = decision === 'rejected' ? '' : isThePlan ? reasons : action;
  const known = plan === '' ? null : findOwner(owner, owners, aliases);
  return {
    decision: decision ?? '',
    reasons: isThePlan ? '' : reasons,
    action: plan,
    owner: known ? String(known.id) : plan === '' || !owner ? '' : writtenOwner(owner),
    due: typedDayOf(plan === '' ? null : dueOn) ?? EMPTY_DAY,
    carriesOn: '',
  };
}

/** Words without what a paper prints before them: “Reasons:”, “Action:”. */
function withoutHeading(words: string | null): string {
  return (words ?? '').replace(/^(?:reasons?|actions?|comments?)\s*:\s*/i, '').trim();
}
