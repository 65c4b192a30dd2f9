import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** The one that it takes from whoever gives one. */
const PASSWORD = 'open-sesame';

/** Waits for the next test file of this worker, at the same address, so that a program that sends to it can be shared. */
let waiting: MailCatcher | null = null;

/** A mail server that keeps what it is given: a real conversation over a real socket. */
export class MailCatcher {
  readonly caught: Email[] = [];
  /** Addresses that it does not take mail for. */
  readonly refused = new Set<string>();
  /** Milliseconds before it takes a message. */
  slowness = 0;

  private constructor(private readonly server: SMTPServer) {}

  /** @param port one that is known beforehand; else any */
  static async open(port?: number): Promise<MailCatcher> {
    const kept = port === undefined ? waiting : null;
    if (!kept) return MailCatcher.openNew(port ?? 0);
    waiting = null;
    kept.server.server.ref();
    return kept;
  }

  private static async openNew(port: number): Promise<MailCatcher> {
    const server = new SMTPServer({
      authOptional: true,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      onAuth: ({ password }, _session, done) =>
        password === PASSWORD ? done(null, { user: 'matters' }) : done(new Error('5.7.8 wrong password')),
      logger: false,
      onRcptTo: ({ address }, _session, done) =>
        done(catcher.refused.has(address) ? new Error('5.1.1 no such mailbox') : null),
      onData: (stream, _session, done) => {
        buffer(stream)
          .then((bytes) => PostalMime.parse(bytes))
          .then(async (email) => {
            await new Promise((resolve) => setTimeout(resolve, catcher.slowness));
            catcher.caught.push(email);
            done();
          })
          .catch(done);
      },
    });
    const catcher = new MailCatcher(server);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return catcher;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /**
   * Empties it and keeps it for the next test file, or ends it where another one waits. What waits keeps no worker from ending.
   */
  async close(): Promise<void> {
    if (waiting) return this.end();
    this.caught.length = 0;
    this.refused.clear();
    this.slowness = 0;
    this.server.server.unref();
    waiting = this;
  }

  private async end(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

/** A header of a caught message. */
export function header(email: Email, name: string): string | undefined {
  return email.headers.find(({ key }) => key === name.toLowerCase())?.value;
}
