import type { Attributes, Styled, Words } from './words.js';

export interface NavigationItem extends Words {
  readonly href?: string;
  /** This very page. */
  readonly current?: boolean;
  /** A page below it. */
  readonly active?: boolean;
  readonly attributes?: Attributes;
}

/** Arguments of `govuk/service-navigation`. */
export interface ServiceNavigationArguments extends Styled {
  readonly serviceName?: string;
  readonly serviceUrl?: string;
  readonly navigation?: readonly (NavigationItem | null | undefined | false | '')[];
  readonly navigationLabel?: string;
  readonly navigationId?: string;
  readonly navigationClasses?: string;
  readonly collapseNavigationOnMobile?: boolean;
  readonly menuButtonText?: string;
  readonly menuButtonLabel?: string;
  readonly ariaLabel?: string;
}

/** What the partial prints. With a service's name it is a landmark of its own, else the `<nav>` in it is. */
export function serviceNavigationMarkup(args: ServiceNavigationArguments): object {
  const items = (args.navigation ?? []).filter((item) => !!item);
  const menuButtonText = args.menuButtonText || 'Menu';
  return {
    ...args,
    element: args.serviceName ? 'section' : 'div',
    ariaLabel: args.serviceName ? (args.ariaLabel ?? 'Service information') : null,
    menuButtonText,
    menuButtonLabel: args.menuButtonLabel === menuButtonText ? null : args.menuButtonLabel,
    navigationLabel: args.navigationLabel || menuButtonText,
    navigationId: args.navigationId || 'navigation',
    collapseNavigationOnMobile: args.collapseNavigationOnMobile ?? items.length > 1,
    navigation: items.map((item) => ({ ...item, currency: currencyOf(item) })),
  };
}

function currencyOf(item: NavigationItem): 'page' | 'true' | null {
  if (item.current) return 'page';
  return item.active ? 'true' : null;
}
