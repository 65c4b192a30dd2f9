/** The words of a message in its three forms. */
export type MailWords = { readonly subject: string; readonly text: string; readonly html: string };

/**
 * Where a message's secret goes: the part of a link that lets its reader in. The words of a message are kept for good and read by
 * those who keep the register, so its secret stands beside them and is taken away once the message has gone.
 */
export const SECRET_PLACE = '~secret~';

/**
 * How the keys of messages about accounts begin. What lets somebody into their account is for nobody else, also where messages become
 * files in a folder and no mail server takes them.
 */
export const ACCOUNT_MESSAGES = 'account:';

/** A message as somebody asks for it to be written. */
export type MailMessage = MailWords & {
  /** What the message is, so that it is written once only: `reminders:2022-06-13:…`. */
  readonly key: string;
  readonly to: string;
  readonly cc: readonly string[];
  /** What stands at {@link SECRET_PLACE} when the message is sent; kept no longer than that. */
  readonly secret?: string;
  /** Where an answer goes; left out, it goes to the address of the installation. */
  readonly replyTo?: string | null;
  /** Where its reader says that they want no more of these, below the address of the service; left out where one may not. */
  readonly unsubscribePath?: string | null;
  /** Before then it is not sent, so that what caused it may be undone; left out, it goes at once. */
  readonly notBefore?: Date | null;
};

/** A message with all that a mail server needs of it. */
export type WrittenMessage = {
  readonly id: number;
  readonly messageKey: string;
  /** Its header `Message-ID`, without the angle brackets; null where an older version wrote the message. */
  readonly messageId: string | null;
  readonly toAddress: string;
  readonly ccAddresses: readonly string[];
  readonly replyTo: string | null;
  readonly unsubscribePath: string | null;
  readonly subject: string;
  readonly textBody: string;
  readonly htmlBody: string;
  /** Null where it has none, or where it has gone. */
  readonly secret: string | null;
  readonly writtenAt: Date;
  /** For whom the mail server has taken it: they are not sent it again. */
  readonly reachedAddresses: readonly string[];
};

/** A message as it stands in the database: its secret is sealed. */
export type StoredMessage = Omit<WrittenMessage, 'secret'> & { readonly sealedSecret: string | null };

/** A message that a run has in hand. */
export type ClaimedMessage = StoredMessage & { readonly attempts: number; readonly waitingSince: Date };

/** Set aside: a clerk wants it sent no more, or a newer message says it. */
export type MessageStateName = 'waiting' | 'sent' | 'failed' | 'set-aside';

/** What came of one run of deliveries, in messages. */
export type Delivery = {
  readonly sent: number;
  /** Given up in this run: refused for good, or put off for too long. */
  readonly failed: number;
  /** Left for later: put off by the mail server, or the server is away. */
  readonly waiting: number;
  /** Given up in this run or before it, and not yet sent again or set aside by anybody. */
  readonly givenUp: number;
};
