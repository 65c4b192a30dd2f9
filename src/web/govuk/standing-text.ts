import type { Styled, Words } from './words.js';

/** Arguments of `govuk/inset-text`. */
export interface InsetTextArguments extends Styled, Words {
  readonly id?: string;
}

/** Arguments of `govuk/warning-text`. */
export interface WarningTextArguments extends Styled, Words {
  readonly iconFallbackText?: string;
}

/** Arguments of `govuk/back-link` and `govuk/skip-link`. */
export interface LinkArguments extends Styled, Words {
  readonly href?: string;
}
