import type { Styled, Words } from './words.js';

/** Arguments of `govuk/panel`, the confirmation at the end of a task. */
export interface PanelArguments extends Styled, Words {
  readonly titleText?: string;
  readonly titleHtml?: Words['html'];
  readonly headingLevel?: number;
}
