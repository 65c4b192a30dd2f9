/** The words of a message in its three forms. */
export type MailWords = { readonly subject: string; readonly text: string; readonly html: string };

/**
 * Where a message's secret goes: the part of a link that lets its reader in. The words of a message are kept for good and read by
 * those who keep the register, so its secret stands beside them and is taken away once the message has gone.
 */
export const SECRET_PLACE = '~secret~';

/** A message as somebody asks for it to be written. */
export type MailMessage = MailWords & {
  /** What the message is, so that it is written once only: `reminders:2022-06-13:…`. */
  readonly key: string;
  readonly to: string;
  readonly cc: readonly string[];
  /** What stands at {@link SECRET_PLACE} when the message is sent; kept no longer than that. */
  readonly secret?: string;
};

/** A message as it stands in the database, with all that a mail server needs of it. */
export type WrittenMessage = {
  readonly id: number;
  readonly messageKey: string;
  readonly toAddress: string;
  readonly ccAddresses: readonly string[];
  readonly subject: string;
  readonly textBody: string;
  readonly htmlBody: string;
  /** Null where it has none, or where it has gone. */
  readonly secret: string | null;
  readonly writtenAt: Date;
};

/** What came of one run of deliveries, in messages. */
export type Delivery = {
  readonly sent: number;
  readonly failed: number;
  /** Left for a later run, because the mail server could not be reached. */
  readonly waiting: number;
};
