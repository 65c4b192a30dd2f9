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
    'Your council account works, but it names no confirmed email address by which we could find your account here.',
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
    title: 'The council’s sign-in does not answer',
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
    words: 'The sign-in was broken off, took too long, or was begun in another window.',
    remedy: 'Go back to the sign-in page and begin again.',
    again: 'Back to the sign-in page',
  };
}

/** For whoever has a password here, in a council where it opens nothing. */
export function providerFirstView(): ProviderPageView {
  return {
    title: 'Sign in with your council account',
    words:
      'In this council people use this service with their council account, and not with a password of its own.',
    remedy: 'Go back to the sign-in page and use the button there.',
    again: 'Back to the sign-in page',
  };
}
