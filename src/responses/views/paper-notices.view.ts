import { firstWords } from '../../items/views/first-words.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import type { ResponsePaper } from '../response-papers.queries.js';

const LONGEST = 200;

/** What a paper says that has no place on the form, so that nothing of it is lost unnoticed. */
export function paperNotices(
  { answers, unmatched }: ResponsePaper,
  rows: readonly RecommendationRow[],
): string[] {
  const undated = rows.flatMap((row) => {
    const { dueOn, duePhrase } = answers.get(row.id) ?? {};
    return dueOn || !duePhrase
      ? []
      : [`${row.reference}: “${duePhrase}” is not a date. Enter one, or leave it empty.`];
  });
  const unanswered = rows
    .filter((row) => answers.size > 0 && !answers.has(row.id))
    .map(({ reference }) => reference);
  return [
    ...undated,
    ...(unanswered.length > 0 ? [`No answer was found to ${unanswered.join(', ')}.`] : []),
    ...unmatched.map(({ recommendation, recommendationText, reasons, action }) => {
      const words = [recommendation, recommendationText, reasons, action].filter(Boolean).join(' ');
      return `Not matched to any recommendation: “${firstWords(words, LONGEST)}”`;
    }),
  ];
}
