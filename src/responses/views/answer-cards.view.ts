import { spokenDay } from '../../calendar/spoken-day.js';
import { type SummaryListArguments, type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import { lines } from '../../web/helpers/lines.helper.js';
import { decisionTag } from '../decision-names.js';
import type { AnswerRow } from '../responses.queries.js';
import { publishedRows } from './published-words.js';

type AnswerCards = Readonly<Record<'answers' | 'earlierAnswers', readonly SummaryListArguments[]>>;

/** What each response said, the latest first; earlier and corrected ones are named as such and stay. */
export function answerCards(answers: readonly AnswerRow[]): AnswerCards {
  const cards = answers.map((answer, index) => cardOf(answer, answers.slice(0, index)));
  const are = (isEarlier: boolean) =>
    cards.filter((card) => card.isEarlier === isEarlier).map((card) => card.shown);
  return { answers: are(false), earlierAnswers: are(true) };
}

function cardOf(answer: AnswerRow, later: readonly AnswerRow[]) {
  const { words, isEarlier } = standing(answer, later);
  const day = answer.isDecidedOnKnown ? spokenDay(answer.decidedOn) : 'day not known';
  const shown: SummaryListArguments = {
    card: {
      title: { text: `${answer.bodyName}, ${day}${words}`, headingLevel: 3 },
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
  };
  return { shown, isEarlier };
}

/** @param later the answers that are shown before it */
function standing({ correctedById, isFurther, bodyName }: AnswerRow, later: readonly AnswerRow[]) {
  if (correctedById !== null) return { words: ' (corrected since then: does not count)', isEarlier: true };
  const same = (other: AnswerRow) =>
    other.isFurther === isFurther && (!isFurther || other.bodyName === bodyName);
  if (later.some(same)) return { words: ' (earlier response)', isEarlier: true };
  return { words: isFurther ? ' (also asked: answers only for itself)' : '', isEarlier: false };
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
