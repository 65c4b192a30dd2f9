import { createTransport, type Transporter } from 'nodemailer';
import type { WrittenMessage } from './mail-message.js';
import { mailOptions, type Sender } from './mail-options.js';
import { DeliveryFault, Transport } from './transport.js';

/** Milliseconds. A message is sent while its row is locked, so a server that says nothing must not hold it long. */
const PATIENCE = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
  dnsTimeout: 10_000,
};

/** What nodemailer says where the conversation did not come to the message itself. */
const UNREACHABLE =
  /^(ECONNECTION|ETIMEDOUT|ESOCKET|EDNS|ETLS|EREQUIRETLS|EAUTH|ENOAUTH|EPROTOCOL|EPROXY|ECONFIG)$/;

/** A mail server, spoken to over a few kept connections. */
export class SmtpTransport extends Transport {
  readonly destination: string;
  readonly isFolder = false;
  private readonly transporter: Transporter;
  private readonly secrets: readonly string[];

  /** @param url `smtp://` or `smtps://`, perhaps with a user and a password */
  constructor(
    url: string,
    private readonly sender: Sender,
  ) {
    super();
    const { host, username, password } = new URL(url);
    this.destination = `to the mail server ${host}`;
    this.secrets = [password, decodeURIComponent(password), username, decodeURIComponent(username)].filter(
      (secret) => secret !== '',
    );
    this.transporter = createTransport({ url, pool: true, maxConnections: 2, ...PATIENCE });
  }

  override async send(message: WrittenMessage): Promise<void> {
    try {
      await this.transporter.sendMail(mailOptions(message, this.sender));
    } catch (error) {
      throw this.faultOf(error);
    }
  }

  override close(): void {
    this.transporter.close();
  }

  private faultOf(error: unknown): DeliveryFault {
    const { code, message } = error as { code?: unknown; message?: unknown };
    const words = this.secrets.reduce(
      (said, secret) => said.replaceAll(secret, '…'),
      typeof message === 'string' ? message : String(error),
    );
    const isUnreachable = typeof code === 'string' && UNREACHABLE.test(code);
    return new DeliveryFault(words.replace(/\s+/g, ' ').slice(0, 500), isUnreachable);
  }
}
