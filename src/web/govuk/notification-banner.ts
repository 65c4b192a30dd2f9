import type { Styled, Words } from './words.js';

/** Arguments of `govuk/notification-banner`. */
export interface NotificationBannerArguments extends Styled, Words {
  readonly type?: 'success';
  readonly titleText?: string;
  readonly titleHtml?: Words['html'];
  readonly titleId?: string;
  readonly titleHeadingLevel?: number | string;
  readonly role?: string;
  readonly disableAutoFocus?: boolean;
  /** After the words; ours. */
  readonly link?: { readonly text: string; readonly href: string } | null;
}

/** What the partial prints. */
export function notificationBannerMarkup(args: NotificationBannerArguments): object {
  const success = args.type === 'success';
  return {
    ...args,
    success,
    role: args.role || (success ? 'alert' : 'region'),
    titleText: args.titleText || (success ? 'Success' : 'Important'),
    titleId: args.titleId || 'govuk-notification-banner-title',
    titleHeadingLevel: args.titleHeadingLevel || 2,
  };
}
