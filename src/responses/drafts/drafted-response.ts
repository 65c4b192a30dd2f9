import { referenceInPath } from '../../items/references/reference.rules.js';
import { typedDayOf } from '../../web/british-day-field.js';
import { BLANK_ANSWER, blankResponse, type TypedResponse } from '../forms/response-fields.form.js';
import type { DraftRow } from './response-drafts.queries.js';

/** The form as a draft fills it, for a person to compare: nothing of it is recorded by that. */
export function draftedResponse(draft: DraftRow): TypedResponse {
  const blank = blankResponse(draft.addresseeCode);
  return {
    ...blank,
    decidedOn: typedDayOf(draft.decidedOn) ?? blank.decidedOn,
    decidedBy: draft.decidedBy ?? '',
    answers: {
      [referenceInPath({ kind: 'R', ...draft })]: {
        ...BLANK_ANSWER,
        decision: draft.decision,
        reasons: draft.reasons ?? '',
        action: draft.actionText ?? '',
        due: typedDayOf(draft.actionDueOn) ?? BLANK_ANSWER.due,
      },
    },
  };
}
