import type { FaultKind } from './transport.js';

/** What nodemailer tells of a failure, as far as we judge it. */
export type SmtpError = {
  readonly code?: unknown;
  readonly originalCode?: unknown;
  readonly responseCode?: unknown;
  /** The reply of the mail server, where there was one. */
  readonly response?: unknown;
  readonly timeoutType?: unknown;
  readonly message?: unknown;
};

/** `unclear`: the line broke off, which may lie with the message or with the server. */
export type SmtpJudgement = { readonly kind: FaultKind | 'unclear'; readonly isAnswer: boolean };

/** The conversation was about the message. */
const ABOUT_THE_MESSAGE = ['EENVELOPE', 'EMESSAGE'];
/** The conversation did not come to the message. */
const BEFORE_THE_MESSAGE = [
  'EDNS',
  'ETLS',
  'EREQUIRETLS',
  'EAUTH',
  'ENOAUTH',
  'EOAUTH2',
  'EPROTOCOL',
  'EPROXY',
  'ECONFIG',
];
const BROKEN_LINE = ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EABORT'];
const NOBODY_THERE = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'];

const CLOSING = 421;
const BAD_SEQUENCE = 503;
const SIGN_IN_FIRST = 530;

/** Whose fault it is that a message did not leave: RFC 5321 section 4.2.1 tells what is for now (4yz) and what for good (5yz). */
export function judge(error: SmtpError): SmtpJudgement {
  const code = typeof error.code === 'string' ? error.code : null;
  const reply = typeof error.responseCode === 'number' ? error.responseCode : null;
  if (code === null)
    return { kind: error.message === 'Connection pool was closed' ? 'away' : 'refused', isAnswer: false };
  if (ABOUT_THE_MESSAGE.includes(code)) return judgeReply(reply);
  if (BEFORE_THE_MESSAGE.includes(code)) return { kind: 'away', isAnswer: false };
  if (!BROKEN_LINE.includes(code)) return { kind: 'refused', isAnswer: false };
  if (reply === CLOSING && String(error.message).startsWith('Server closed the connection'))
    return { kind: 'put-off', isAnswer: true };
  const isBefore =
    reply !== null ||
    NOBODY_THERE.includes(String(error.originalCode)) ||
    (code === 'ETIMEDOUT' && error.timeoutType !== 'SOCKET_TIMEOUT');
  return { kind: isBefore ? 'away' : 'unclear', isAnswer: false };
}

/** Whether a reply of the mail server is the last word about what it answers (RFC 5321 section 4.2.1). */
export function isForGood(reply: number): boolean {
  return reply >= 500 && reply !== BAD_SEQUENCE && reply !== SIGN_IN_FIRST;
}

function judgeReply(reply: number | null): SmtpJudgement {
  // Without a reply it was nodemailer that could not make a message of it, nor will it another time.
  if (reply === null) return { kind: 'refused', isAnswer: false };
  if (reply === SIGN_IN_FIRST) return { kind: 'away', isAnswer: false };
  return { kind: isForGood(reply) ? 'refused' : 'put-off', isAnswer: true };
}
