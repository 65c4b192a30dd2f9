import type { FieldError } from '../../web/govuk/error-summary.js';
import type { TypedAnswerRequest } from './answer-requests.view.js';
import type { TypedAnswerUpdate } from './answer-update-form.view.js';

/** A form of the page that came back, and of which item. */
export type TypedOnPage = {
  readonly reference: string;
  readonly suffix: string;
  readonly faults: readonly FieldError[];
  readonly update?: TypedAnswerUpdate;
  readonly request?: TypedAnswerRequest;
};
