import type { Attributes, Styled, Words } from './words.js';

/** One thing to mend: the field's name, which is also the id its link leads to, and what to do about it. */
export interface FieldError {
  /** Null for an error of the whole form, which has no field to lead to. */
  readonly field: string | null;
  readonly message: string;
}

/** Arguments of `govuk/error-summary`. */
export interface ErrorSummaryArguments extends Styled {
  readonly titleText?: string;
  readonly titleHtml?: Words['html'];
  readonly descriptionText?: string;
  readonly descriptionHtml?: Words['html'];
  readonly disableAutoFocus?: boolean;
  readonly errorList?: readonly (Words & { readonly href?: string; readonly attributes?: Attributes })[];
}

/** The summary above a form that was not accepted, or null where there is nothing to mend. */
export function errorSummary(errors: readonly FieldError[]): ErrorSummaryArguments | null {
  if (errors.length === 0) return null;
  return {
    titleText: 'There is a problem',
    errorList: errors.map(({ field, message }) =>
      field === null ? { text: message } : { text: message, href: `#${field}` },
    ),
  };
}
