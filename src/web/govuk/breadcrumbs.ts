import type { Attributes, Styled, Words } from './words.js';

/** Arguments of `govuk/breadcrumbs`; an item without `href` is this page. */
export interface BreadcrumbsArguments extends Styled {
  readonly items: readonly (Words & { readonly href?: string; readonly attributes?: Attributes })[];
  readonly collapseOnMobile?: boolean;
  readonly labelText?: string;
}

/** The way down to this page, each step a link. */
export function breadcrumbs(
  ...steps: readonly { readonly text: string; readonly href: string }[]
): BreadcrumbsArguments {
  return { items: steps, collapseOnMobile: true };
}
