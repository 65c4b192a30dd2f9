import type { Styled, Words } from './words.js';

/** Arguments of `govuk/details`; called as a block it needs `context=this` for what its block prints. */
export interface DetailsArguments extends Styled, Words {
  readonly summaryText?: string;
  readonly summaryHtml?: Words['html'];
  readonly id?: string;
  readonly open?: boolean;
}
