import { createTransport } from 'nodemailer';
import { insistsOnTls, type MailTls } from '../config/mail-tls.rules.js';
import type { WrittenMessage } from './mail-message.js';
import { mailOptions, type Sender } from './mail-options.js';
import { isForGood, judge, type SmtpError } from './smtp-fault.rules.js';
import { DeliveryFault, type Reception, Transport } from './transport.js';

/** Milliseconds. A server has ten minutes to answer the end of a message (RFC 5321 section 4.5.3.2.6). */
const PATIENCE = {
  connectionTimeout: 30_000,
  greetingTimeout: 30_000,
  dnsTimeout: 30_000,
  socketTimeout: 600_000,
};
/** A server that trickles its words keeps a line no longer than this, in milliseconds. */
const LONGEST_CONVERSATION = 1_200_000;

/** A few for those that answer at once; the others are there so that some slow ones do not stop them. */
export const MOST_REPLY_LINES = 20;

/** A mail server, spoken to over a few kept connections. */
export class SmtpTransport extends Transport {
  readonly destination: string;
  readonly isFolder = false;
  private readonly transporter;
  private readonly secrets: readonly string[];
  private isClosed = false;

  /** @param url `smtp://` or `smtps://`, perhaps with a user and a password, and with what nodemailer takes as options */
  constructor(
    url: string,
    private readonly sender: Sender,
    tls: MailTls = 'required',
  ) {
    super();
    const address = new URL(url);
    const { host, hostname, username, password } = address;
    this.destination = `to the mail server ${host}`;
    this.secrets = [password, decodeURIComponent(password), username, decodeURIComponent(username)].filter(
      (secret) => secret !== '',
    );
    const requireTLS = insistsOnTls(hostname, tls, password !== '');
    // What is insisted upon cannot be taken back in the address.
    if (requireTLS) for (const name of ['ignoreTLS', 'requireTLS']) address.searchParams.delete(name);
    this.transporter = createTransport({
      requireTLS,
      url: address.href,
      pool: true,
      maxConnections: MOST_REPLY_LINES,
      ...PATIENCE,
    });
  }

  override async send(message: WrittenMessage): Promise<Reception> {
    const options = mailOptions(message, this.sender);
    const addresses = [message.toAddress, ...message.ccAddresses];
    const missing = addresses.filter((address) => !message.reachedAddresses.includes(address));
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), LONGEST_CONVERSATION);
    try {
      const info = await this.transporter.sendMail({
        ...options,
        ...(missing.length < addresses.length && {
          envelope: { from: this.sender.from, to: missing },
        }),
        signal: limit.signal,
      });
      const refused = (info.rejectedErrors ?? []).map((error) => ({
        address: String(error.recipient),
        words: this.wordsOf(error),
        isForGood: isForGood(error.responseCode ?? 0),
      }));
      return { reached: info.accepted.map(String), refused };
    } catch (error) {
      throw await this.faultOf(error as SmtpError);
    } finally {
      clearTimeout(timer);
    }
  }

  override close(force = false): void {
    this.isClosed = true;
    this.transporter.close({ force });
  }

  /** Where the line broke off, a second line tells whether the server is there. */
  private async faultOf(error: SmtpError): Promise<DeliveryFault> {
    const { kind, isAnswer } = judge(error);
    if (kind !== 'unclear') return new DeliveryFault(this.wordsOf(error), kind, isAnswer);
    const isThere = !this.isClosed && (await this.transporter.verify().catch(() => false));
    return new DeliveryFault(this.wordsOf(error), isThere ? 'put-off' : 'away', false);
  }

  /** What the mail server said, else what went wrong. */
  private wordsOf({ response, message }: SmtpError): string {
    const plain = typeof response === 'string' && response !== '' ? response : String(message);
    const words = this.secrets.reduce((said, secret) => said.replaceAll(secret, '…'), plain);
    return words.replace(/\s+/g, ' ').slice(0, 500);
  }
}
