import type { OpenedLink } from '../../answer-links/answer-link-opening.service.js';
import type { LinkStanding } from '../../answer-links/answer-link-standing.rules.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { PageView } from '../../web/page.js';
import { answerPath } from './answer-path.js';

/** The page of a link that does not open. */
export type DeadLinkView = PageView & {
  readonly words: readonly string[];
  /** What was typed and could not be saved. */
  readonly typed: readonly string[];
  /** Asks for a new one; null where none can be had. */
  readonly renewal: { readonly action: string; readonly formKey: string; readonly address: string } | null;
};

/** @param token the secret part of the address, which the form that asks for a new link leads to */
export function deadLinkView(
  { link, standing, items }: OpenedLink,
  token: string,
  formKey: string,
  typed: readonly string[],
): DeadLinkView {
  const mayRenew = items.length > 0 && (standing === 'expired' || standing === 'replaced');
  return {
    title: TITLES[standing],
    words: wordsOf(standing, spokenDay(link.expiresOn)),
    typed,
    renewal: mayRenew
      ? { action: answerPath(token, '/links'), formKey, address: hintOf(link.address) }
      : null,
  };
}

/** Nothing is told of what other links there are. */
export function unknownLinkView(): DeadLinkView {
  return {
    title: 'This link does not work',
    words: [
      'Your email program may have cut it in two. Open it from the email itself, or copy all of it.',
      'If that does not help, answer the email, or ask democratic services.',
    ],
    typed: [],
    renewal: null,
  };
}

/** After somebody asked for a new link: the same whether one was sent or one had just gone. */
export function renewedLinkView(address: string): DeadLinkView {
  return {
    title: 'Check your email',
    words: [
      `A new link is sent only to the address that the old one was sent to (${hintOf(address)}).`,
      'It should arrive in a few minutes. If it does not, check your junk or spam folder, or ask democratic services.',
    ],
    typed: [],
    renewal: null,
  };
}

const TITLES: Record<LinkStanding, string> = {
  open: 'This link works',
  expired: 'This link is too old',
  replaced: 'There is a newer link',
  'passed-on': 'Somebody else answers for this now',
  'delegation-over': 'You no longer answer for this',
};

function wordsOf(standing: LinkStanding, lastDay: string): string[] {
  if (standing === 'expired') return [`It worked until ${lastDay}. Nothing that you saved is lost.`];
  if (standing === 'replaced')
    return ['We have sent you a newer link. Use the link in our latest email, or ask for a new one.'];
  if (standing === 'delegation-over')
    return ['You answered in somebody’s place, and that has ended. What you saved is kept.'];
  return [
    'What this link was about has been passed to somebody else, or is not yours to answer at present. What you saved is kept.',
    'If that is wrong, tell democratic services.',
  ];
}

/** Enough of an address for its owner to know it: whoever was sent on a link learns no address from it. */
function hintOf(address: string): string {
  const [name = '', host = ''] = address.split('@');
  return `${name.slice(0, 1)}…@${host}`;
}
