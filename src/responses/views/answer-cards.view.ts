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
        text: `${answer.bodyName}, ${spokenDay(answer.decidedOn)}${standing(answer, index)}`,
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

function standing({ correctedById }: AnswerRow, index: number): string {
  if (correctedById !== null) return ' (corrected since: does not count)';
  return index > 0 ? ' (earlier response)' : '';
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
