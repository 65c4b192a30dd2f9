import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** Where a conversation stands; `taken` is after the whole message and before the answer to it. */
export type SmtpStep = 'greeting' | 'sign-in' | 'sender' | 'recipient' | 'message' | 'taken';

/** What the server does at a step instead of going on: cuts the line, answers with a number, or waits and then goes on. */
export type Conduct =
  | 'cut'
  | { readonly reply: number }
  | { readonly wait: number }
  | { readonly until: Promise<unknown> };

/** @param address the recipient, or the first one; null before there is one */
export type Conducts = (step: SmtpStep, address: string | null) => Conduct | null;

/** A message that the server took. */
export type Arrival = { readonly to: readonly string[]; readonly messageId: string };

const POLITE: Conducts = () => null;

/** A mail server that refuses, dawdles and cuts the line as it is told. */
export class UnrulyMailServer {
  readonly arrived: Arrival[] = [];
  conduct: Conducts = POLITE;
  /** How many conversations were begun. */
  conversations = 0;
  private readonly sockets = new Map<number, Socket>();

  private constructor(private readonly server: SMTPServer) {}

  /** @param port 0 for one that is free */
  static async open(port = 0): Promise<UnrulyMailServer> {
    const server = new SMTPServer({
      authOptional: true,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onConnect: (session, done) => {
        unruly.conversations += 1;
        void unruly.behave('greeting', null, session, done);
      },
      onAuth: ({ username }, session, done) => {
        void unruly.behave('sign-in', null, session, (error) => done(error ?? null, { user: username }));
      },
      onMailFrom: (_, session, done) => void unruly.behave('sender', null, session, done),
      onRcptTo: ({ address }, session, done) => void unruly.behave('recipient', address, session, done),
      onData: (stream, session, done) => void unruly.take(stream, session, done),
    });
    server.on('error', () => {}); // a line that was cut
    const unruly = new UnrulyMailServer(server);
    server.server.on('connection', (socket: Socket) => {
      const { remotePort = 0 } = socket;
      unruly.sockets.set(remotePort, socket);
      socket.on('close', () => unruly.sockets.delete(remotePort));
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return unruly;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Behaves from now on, hangs up, and forgets what arrived. */
  reset(): void {
    for (const socket of this.sockets.values()) socket.destroy();
    this.conduct = POLITE;
    this.arrived.length = 0;
    this.conversations = 0;
  }

  /** The first recipient of each arrival, in alphabetical order. */
  get recipients(): string[] {
    return this.arrived.map(({ to }) => to[0] ?? '').sort();
  }

  async close(): Promise<void> {
    for (const socket of this.sockets.values()) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async take(
    stream: AsyncIterable<Buffer>,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    const to = session.envelope.rcptTo.map(({ address }) => address);
    const first = to[0] ?? null;
    if (this.conduct('message', first) === 'cut') return this.cut(session);
    const bytes = await buffer(stream).catch(() => null);
    if (bytes === null) return; // the line broke off
    const text = bytes.toString('latin1');
    const messageId = /^message-id: <(.+)>\r?$/im.exec(text)?.[1] ?? '';
    const conduct = this.conduct('message', first);
    const isRefused = typeof conduct === 'object' && conduct !== null && 'reply' in conduct;
    if (!isRefused) this.arrived.push({ to, messageId });
    await this.behave(isRefused ? 'message' : 'taken', first, session, done);
  }

  private async behave(
    step: SmtpStep,
    address: string | null,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    const conduct = this.conduct(step, address);
    if (conduct === 'cut') return this.cut(session);
    if (conduct !== null && 'reply' in conduct)
      return done(Object.assign(new Error(`not now, not here`), { responseCode: conduct.reply }));
    if (conduct !== null) await ('until' in conduct ? conduct.until : pause(conduct.wait));
    done();
  }

  private cut(session: SMTPServerSession): void {
    this.sockets.get(session.remotePort)?.destroy();
  }
}
