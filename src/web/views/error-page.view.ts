import type { ButtonArguments } from '../govuk/button.js';
import type { PageShell } from './page-shell.js';

/** The statuses that have words of their own. */
export type ErrorStatus = 400 | 403 | 404 | 408 | 409 | 413 | 415 | 421 | 422 | 429 | 500 | 503;

interface ErrorWords {
  readonly heading: string;
  readonly words: string;
  /** What the reader can do about it. */
  readonly remedy: string;
  readonly action: ButtonArguments | null;
}

/** The model of `web/error`. */
export interface ErrorPage extends ErrorWords {
  readonly shell: PageShell;
  /** By which the log knows this request; null where it would tell nobody anything. */
  readonly requestId: string | null;
}

const HOME: ButtonArguments = { text: 'Go to the start page', href: '/' };

const WORDS: Readonly<Record<ErrorStatus, ErrorWords>> = {
  400: {
    heading: 'This request could not be understood',
    words: 'Something in the address or in what was sent is not as it should be.',
    remedy: 'Go back and try again. If you typed the address, check that it is complete.',
    action: HOME,
  },
  403: {
    heading: 'You cannot do this',
    words: 'Your account does not allow it. Nothing was changed.',
    remedy: 'If you need it for your work, ask democratic services for access.',
    action: HOME,
  },
  404: {
    heading: 'Page not found',
    words: 'There is nothing at this address, or it is not open to you.',
    remedy:
      'Check the address, or search for the reference as it is printed in the minutes, such as R2022/014.',
    action: HOME,
  },
  409: {
    heading: 'Somebody else changed this first',
    words: 'While you had the page open, the same item was changed. Your change was not saved.',
    remedy:
      'Go back and load the page again to see what it says now. Then make your change if it is still needed.',
    action: null,
  },
  413: {
    heading: 'The file is too large',
    words: 'The file, or a text that you typed, is too large for this service. Nothing was stored.',
    remedy: 'Go back and send a smaller file, for example a PDF without scanned pictures, or several files.',
    action: null,
  },
  408: {
    heading: 'The form arrived too slowly',
    words: 'Nothing more arrived for a minute. Nothing was stored.',
    remedy: 'Go back, check your connection and send it again.',
    action: null,
  },
  415: {
    heading: 'This form cannot be used here',
    words: 'What was sent is of a kind that this service does not accept. Nothing was stored.',
    remedy: 'Open the page again and send the form on it.',
    action: HOME,
  },
  421: {
    heading: 'This is not the address of this service',
    words: 'The service was asked for under a name that is not its own.',
    remedy: 'Use the address in its emails. If you run the service, see ALLOWED_HOSTS in its guide.',
    action: null,
  },
  422: {
    heading: 'This cannot be done',
    words: 'What was sent is complete, but it does not fit what is on record.',
    remedy: 'Go back, check what you entered and try again.',
    action: null,
  },
  429: {
    heading: 'Too many requests',
    words: 'You made too many requests in a short time.',
    remedy: 'Wait a minute, then load the page again.',
    action: null,
  },
  500: {
    heading: 'Something went wrong here',
    words: 'This is a fault in the service. You did nothing wrong. The fault has been recorded.',
    remedy: 'Try again in a few minutes. What you had entered may not have been saved.',
    action: HOME,
  },
  503: {
    heading: 'The service is not available',
    words: 'It is being started or maintained, or its database cannot be reached.',
    remedy: 'Try again in a few minutes.',
    action: null,
  },
};

/** What was sent came from a page that this service does not know any more, or never made: no right is missing. */
const OLD_PAGE: ErrorWords = {
  heading: 'This page was open for too long',
  words:
    'What you sent came from a page that had been open for too long, or from somewhere else. Nothing was changed.',
  remedy: 'Go back, load the page again and repeat what you did.',
  action: HOME,
};

/** There is no room for what was sent; reading goes on where it can. */
const FULL: ErrorWords = {
  heading: 'The service has no room left',
  words: 'The disk of the service or of its database is full. What you sent was not stored.',
  remedy: 'Tell whoever runs the service. Go back to find what you typed, and send it again later.',
  action: null,
};

/** An answer too slow to wait for: the rest of the service goes on. */
const TOO_LONG: ErrorWords = {
  heading: 'This took too long',
  words: 'Something else that was still running kept the service waiting for too long. Nothing was changed.',
  remedy: 'Try again in a few minutes.',
  action: null,
};

/** Faults that have other words than their status. */
const SPECIAL = { 'old-page': OLD_PAGE, full: FULL, 'too-long': TOO_LONG };
export type SpecialError = keyof typeof SPECIAL;

/** The title that the shell of this error's page needs. Statuses without words of their own speak as 400 or 500. */
export function errorTitle(status: number, special: SpecialError | null = null): string {
  return wordsOf(status, special).heading;
}

/** What is recorded with its number: where the service itself has failed, and where somebody was refused. */
const NUMBERED: readonly number[] = [403, 429];

/** What a reader is told of `status`; a request id where it is recorded with it. */
export function errorPage(
  status: number,
  shell: PageShell,
  requestId: string,
  special: SpecialError | null = null,
): ErrorPage {
  return {
    shell,
    requestId: status >= 500 || NUMBERED.includes(status) ? requestId : null,
    ...wordsOf(status, special),
  };
}

function wordsOf(status: number, special: SpecialError | null): ErrorWords {
  if (special) return SPECIAL[special];
  const known = (WORDS as Readonly<Record<number, ErrorWords>>)[status];
  return known ?? (status < 500 ? WORDS[400] : WORDS[500]);
}
