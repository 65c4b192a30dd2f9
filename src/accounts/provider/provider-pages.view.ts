import type { PageView } from '../../web/page.js';
import type { ProviderRefusal } from './provider-refusal.js';

/** A plain page about a sign-in that did not come about. */
export type ProviderPageView = PageView & {
  /** What happened, then what to do about it. */
  readonly words: string;
  readonly remedy: string;
  readonly again: string;
};

const REFUSALS: Record<ProviderRefusal, string> = {
  'no group': 'Your council account works, but it is in no group that may use this service.',
  'too many groups':
    'Your council account works, but it is in more groups than it can tell us, so we do not know what you may do here.',
  'no account': 'Your council account works, but nobody has opened an account for you in this service.',
  'no believed address':
    'Your council account works, but it has no confirmed email address, so we cannot find your account here.',
  'account closed': 'Your council account works, but your account in this service is closed.',
  'account linked otherwise':
    'Your council account works, but the account here with your address belongs to another council account.',
};

/** Says whom to ask, and nothing of what else there is. */
export function refusedView(refusal: ProviderRefusal, help: string): ProviderPageView {
  return {
    title: 'You cannot use this service yet',
    words: REFUSALS[refusal],
    remedy: `Ask ${help}.`,
    again: 'Back to the sign-in page',
  };
}

export function providerAwayView(isOnlyWay: boolean): ProviderPageView {
  return {
    title: 'The council’s sign-in is not working',
    words: 'We could not reach the council’s sign-in service. That is not your fault.',
    remedy: isOnlyWay
      ? 'Try again in a few minutes.'
      : 'Try again in a few minutes, or sign in with your email address and password.',
    again: 'Back to the sign-in page',
  };
}

export function notCompletedView(): ProviderPageView {
  return {
    title: 'You are not signed in',
    words: 'The sign-in was interrupted, took too long, or was started in another window.',
    remedy: 'Go back to the sign-in page and start again.',
    again: 'Back to the sign-in page',
  };
}

/** For whoever has a password here, in a council where it opens nothing. */
export function providerFirstView(): ProviderPageView {
  return {
    title: 'Sign in with your council account',
    words:
      'At this council you sign in to this service with your council account, not with a separate password.',
    remedy: 'Go back to the sign-in page and use the button there.',
    again: 'Back to the sign-in page',
  };
}
