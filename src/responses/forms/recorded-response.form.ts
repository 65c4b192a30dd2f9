import { referenceInPath } from '../../items/references/reference.rules.js';
import { typedDayOf } from '../../web/british-day-field.js';
import type { AnsweredRow, ResponseRow } from '../response-pages.queries.js';
import { BLANK_ANSWER, blankResponse, type TypedResponse } from './response-fields.form.js';

/** The form as a response was recorded, to be put right. */
export function recordedResponse(response: ResponseRow, answers: readonly AnsweredRow[]): TypedResponse {
  const blank = blankResponse(response.bodyCode);
  const { decidedBy, words, publishedAt, meetingId } = response;
  return {
    ...blank,
    decidedOn: typedDayOf(response.decidedOn),
    decidedBy: decidedBy ?? '',
    words: words ?? '',
    publishedAt: publishedAt ?? '',
    meeting: meetingId === null ? '' : String(meetingId),
    answers: Object.fromEntries(
      answers.map((answer) => [
        referenceInPath({ kind: 'R', ...answer }),
        { ...BLANK_ANSWER, decision: answer.decision, reasons: answer.reasons ?? '' },
      ]),
    ),
  };
}
