import type { FieldError } from '../../web/govuk/error-summary.js';
import type { TypedDelegation } from './answer-delegation.view.js';
import type { TypedDraft } from './answer-draft-form.view.js';
import type { TypedAnswerRequest } from './answer-requests.view.js';
import type { TypedAnswerUpdate } from './answer-update-form.view.js';

/** A form of the page that came back, and of which item. */
export type TypedOnPage = {
  /** Null where it is about several. */
  readonly reference: string | null;
  readonly suffix: string;
  readonly faults: readonly FieldError[];
  readonly update?: TypedAnswerUpdate;
  readonly request?: TypedAnswerRequest;
  readonly delegation?: TypedDelegation;
  readonly draft?: TypedDraft;
};
