import type { Styled, Words } from './words.js';

export interface Legend extends Words {
  readonly classes?: string;
  readonly isPageHeading?: boolean;
}

/** Arguments of `govuk/fieldset`; its contents are the partial's block, with `context=this`. */
export interface FieldsetArguments extends Styled {
  readonly legend?: Legend;
  readonly describedBy?: string;
  readonly role?: string;
}

/** A fieldset with a legend, which is the page's heading where the page asks nothing else. */
export function fieldset(legend: string, isPageHeading = false): FieldsetArguments {
  const size = isPageHeading ? 'l' : 'm';
  return { legend: { text: legend, isPageHeading, classes: `govuk-fieldset__legend--${size}` } };
}
