import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import type { PageView } from '../../web/page.js';
import { type AskedLinkKind, LINK_LASTS } from './account-link.rules.js';

/** Where a link of each kind is asked for. */
const ASKING: Readonly<Record<AskedLinkKind, string>> = {
  'sign-in': '/sign-in/link',
  'new-password': '/sign-in/forgotten-password',
};

/** Where a link is asked for. @param to where the person wants to go once they are in */
export function askingPath(kind: AskedLinkKind, to: string | null): string {
  return to === null || to === '/' ? ASKING[kind] : `${ASKING[kind]}?${new URLSearchParams({ to })}`;
}

const BACK = { text: 'Sign in', href: '/sign-in' };

const WORDS: Readonly<Record<AskedLinkKind, { readonly title: string; readonly explanation: string }>> = {
  'sign-in': {
    title: 'Sign in with a link',
    explanation: `We will send you an email with a link. Use it within ${LINK_LASTS['sign-in'].words} to sign in without a password.`,
  },
  'new-password': {
    title: 'Choose a new password',
    explanation: `We will send you an email with a link. Use it within ${LINK_LASTS['new-password'].words} to choose a new password.`,
  },
};

export type LinkRequestView = PageView & {
  readonly frame: FormFrame;
  readonly explanation: string;
  readonly email: InputArguments;
};

/** The page on which a link is asked for. */
export function linkRequestView(
  kind: AskedLinkKind,
  wantedPath: string | null,
  email: string,
  faults: readonly FieldError[] = [],
): LinkRequestView {
  const { title, explanation } = WORDS[kind];
  return {
    title,
    explanation,
    faults,
    backLink: BACK,
    frame: formFrame({ action: askingPath(kind, wantedPath), submit: 'Email me a link', cancel: null }),
    email: textInput({
      name: 'email',
      label: 'Email address',
      hint: 'The address that you sign in with',
      value: email,
      type: 'email',
      autocomplete: 'username',
      error: messagesOf(faults)('email'),
    }),
  };
}

export type LinkAskedView = PageView & { readonly lasts: string };

/** What is said whether there is such an account or not. */
export function linkAskedView(): LinkAskedView {
  return { title: 'Check your email', backLink: BACK, lasts: LINK_LASTS['sign-in'].words };
}
