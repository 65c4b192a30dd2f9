import { spokenDay } from '../../calendar/spoken-day.js';
import { type SummaryListArguments, type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import { lines } from '../../web/helpers/lines.helper.js';
import { decisionTag } from '../decision-names.js';
import type { AnswerRow } from '../responses.queries.js';
import { publishedRows } from './published-words.js';

/** What each response said, the latest first; earlier and corrected ones are named as such and stay. */
export function answerCards(answers: readonly AnswerRow[]): SummaryListArguments[] {
  return answers.map((answer, index) => ({
    card: {
      title: {
        text: `${answer.bodyName}, ${answer.isDecidedOnKnown ? spokenDay(answer.decidedOn) : 'day not known'}${standing(answer, answers.slice(0, index))}`,
        headingLevel: 3,
      },
      actions: {
        items: [
          {
            text: 'Whole response',
            href: `/responses/${answer.responseId}`,
          },
        ],
      },
    },
    rows: rowsOf(answer),
  }));
}

/** @param later the answers that are shown before it */
function standing({ correctedById, isFurther, bodyName }: AnswerRow, later: readonly AnswerRow[]): string {
  if (correctedById !== null) return ' (corrected since: does not count)';
  const same = (other: AnswerRow) =>
    other.isFurther === isFurther && (!isFurther || other.bodyName === bodyName);
  if (later.some(same)) return ' (earlier response)';
  return isFurther ? ' (asked too: for itself alone)' : '';
}

function rowsOf(answer: AnswerRow): SummaryRow[] {
  const { decision, reasons, decidedBy, documentId, documentTitle, correctedById, correctionReason } = answer;
  return [
    summaryRow('Decision', { text: '', tag: decisionTag(decision) }),
    reasons && summaryRow('Reasons', { html: lines(reasons) }),
    decidedBy && summaryRow('Decided by', decidedBy),
    ...publishedRows(answer),
    documentId &&
      documentTitle &&
      summaryRow('Paper', { text: documentTitle, href: `/documents/${documentId}` }),
    summaryRow('Recorded', `by ${answer.recordedBy} on ${dateTime(answer.recordedAt)}`),
    correctedById &&
      summaryRow('Corrected', { text: correctionReason ?? '', href: `/responses/${correctedById}` }),
  ].filter((row): row is SummaryRow => Boolean(row));
}
