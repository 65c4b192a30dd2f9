import type { TypedUpdate } from '../../actions/updates/action-update-fields.form.js';
import type { TypedRequest } from '../../requests/request.form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { TypedDelegation } from './answer-delegation-fields.form.js';
import type { TypedDraft } from './answer-draft-fields.form.js';
import type { TypedTogether } from './answer-together-fields.form.js';

/** What was typed into a form of the page that came back, and by whom. */
export type SentBack<Typed> = Typed & {
  readonly sender: string;
  readonly wantsReceipt: boolean;
  readonly faults: readonly FieldError[];
};

/** The one form of an item that came back. */
export type TypedForms = {
  readonly update?: SentBack<TypedUpdate>;
  readonly together?: SentBack<TypedTogether>;
  readonly request?: SentBack<TypedRequest>;
  readonly delegation?: SentBack<TypedDelegation>;
  readonly draft?: SentBack<TypedDraft>;
  /** A file does not come back: it is chosen again. */
  readonly wordForm?: SentBack<object>;
};

/** A form of the page that came back, and of which item. */
export type TypedOnPage = TypedForms & {
  /** Null where it is about several. */
  readonly reference: string | null;
  readonly suffix: string;
  readonly faults: readonly FieldError[];
};
