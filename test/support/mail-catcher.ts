import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** The one that it takes from whoever gives one. */
const PASSWORD = 'open-sesame';

/** A mail server that keeps what it is given: a real conversation over a real socket. */
export class MailCatcher {
  readonly caught: Email[] = [];
  /** Addresses that it does not take mail for. */
  readonly refused = new Set<string>();
  /** Milliseconds before it takes a message. */
  slowness = 0;

  private constructor(private readonly server: SMTPServer) {}

  /** @param port 0 for one that is free */
  static async open(port = 0): Promise<MailCatcher> {
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

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

/** A header of a caught message. */
export function header(email: Email, name: string): string | undefined {
  return email.headers.find(({ key }) => key === name.toLowerCase())?.value;
}
