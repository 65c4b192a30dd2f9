import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { PageView } from '../../web/page.js';
import type { AccountLinkKind, AccountLinkState } from './account-link.rules.js';

/** Why a link does nothing, on the page that says so. */
export type EndedLinkView = PageView & {
  readonly why: string;
  readonly nextHref: string | null;
  readonly nextText: string;
};

const WHY: Readonly<Record<Exclude<AccountLinkState, 'open'> | 'unknown', string>> = {
  used: 'It has been used already. Each link works once.',
  void: 'It was withdrawn, or replaced by a later link or a new password.',
  ended: 'Its time has run out.',
  unknown:
    'There is no such link. If the link runs over two lines in your email, copy all of it into the address bar.',
};

const NEXT: Readonly<Record<AccountLinkKind, { readonly href: string | null; readonly text: string }>> = {
  'sign-in': { href: '/sign-in/link', text: 'Ask for a new link' },
  'new-password': { href: '/sign-in/forgotten-password', text: 'Ask for a new link' },
  invitation: { href: null, text: 'Ask the person who invited you to send a new invitation.' },
  'first-administrator': {
    href: null,
    text: 'Start the service again. While there is no account, it shows a new link on its console.',
  },
};

/** Whoever used one of these has an account and a password. */
const OPENS_AN_ACCOUNT: ReadonlySet<AccountLinkKind> = new Set(['invitation', 'first-administrator']);
const SIGN_IN = { href: '/sign-in', text: 'Sign in' };

/** @param state null where there never was such a link */
export function endedLinkView(
  kind: AccountLinkKind,
  state: Exclude<AccountLinkState, 'open'> | null,
): EndedLinkView {
  const { href, text } = state === 'used' && OPENS_AN_ACCOUNT.has(kind) ? SIGN_IN : NEXT[kind];
  return {
    title: 'This link does not work any more',
    backLink: { text: 'Sign in', href: '/sign-in' },
    why: WHY[state ?? 'unknown'],
    nextHref: href,
    nextText: text,
  };
}

/** Gone, or never there. */
export function endedLinkStatus(state: AccountLinkState | null): number {
  return state === null ? 404 : 410;
}

export type SignInLinkView = PageView & {
  readonly frame: FormFrame;
  readonly name: string;
  readonly email: string;
};

/** One button: programs that open the links in mails press none. */
export function signInLinkView(
  action: string,
  { name, email }: { readonly name: string; readonly email: string },
): SignInLinkView {
  return {
    title: 'Sign in to Matters Arising',
    frame: formFrame({ action, submit: 'Sign in', cancel: null }),
    name,
    email,
  };
}
