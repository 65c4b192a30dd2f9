import { spokenDay } from '../../calendar/spoken-day.js';
import { type SummaryListArguments, type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import { lines } from '../../web/helpers/lines.helper.js';
import { decisionTag } from '../decision-names.js';
import type { AnswerRow } from '../responses.queries.js';

/** What each response said, the latest first; the earlier ones are named as such and stay. */
export function answerCards(answers: readonly AnswerRow[]): SummaryListArguments[] {
  return answers.map((answer, index) => ({
    card: {
      title: {
        text: `${answer.bodyName}, ${spokenDay(answer.decidedOn)}${index > 0 ? ' (earlier response)' : ''}`,
        headingLevel: 3,
      },
    },
    rows: rowsOf(answer),
  }));
}

function rowsOf(answer: AnswerRow): SummaryRow[] {
  const { decision, reasons, documentId, documentTitle, publishedAt } = answer;
  return [
    summaryRow('Decision', { text: '', tag: decisionTag(decision) }),
    reasons && summaryRow('Reasons', { html: lines(reasons) }),
    publishedAt && summaryRow('Published', { text: publishedAt, href: asWebAddress(publishedAt) }),
    documentId &&
      documentTitle &&
      summaryRow('Paper', { text: documentTitle, href: `/documents/${documentId}` }),
    summaryRow('Recorded', `by ${answer.recordedBy} on ${dateTime(answer.recordedAt)}`),
  ].filter((row): row is SummaryRow => Boolean(row));
}

/** Only what leads to the web is a link: whatever else was typed stays words. */
function asWebAddress(text: string): string | null {
  return /^https?:\/\/\S+$/i.test(text) ? text : null;
}
