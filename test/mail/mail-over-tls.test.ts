import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { MailTls } from '../../src/config/mail-tls.rules.js';
import { SmtpTransport } from '../../src/mail/smtp-transport.js';

const SENDER = {
  from: 'Scrutiny <scrutiny@thornmere.example>',
  replyTo: null,
  replyAddress: null,
  publicUrl: 'http://localhost:3000',
  councilName: 'Thornmere Borough Council',
  host: 'matters.thornmere.example',
};
const MESSAGE = {
  id: 1,
  messageKey: 'test:ann',
  messageId: 'one@matters.thornmere.example',
  toAddress: 'ann@thornmere.example',
  ccAddresses: [],
  replyTo: null,
  replyAddress: null,
  unsubscribePath: null,
  subject: 'A matter awaits you',
  textBody: 'Dear Ann',
  htmlBody: '<p>Dear Ann</p>',
  secret: null,
  writtenAt: new Date('2022-06-15T12:00:00Z'),
  reachedAddresses: [],
};

let server: SMTPServer;
let transport: SmtpTransport;
const received: { isSecure: boolean; user: unknown; text: string }[] = [];

afterEach(async () => {
  await shut();
  received.length = 0;
});

/** Hangs up first: a server waits half a minute for who does not. */
async function shut(): Promise<void> {
  transport.close(true);
  await new Promise<void>((done) => server.close(done));
}

/** A server with the certificate that it makes itself, and a transport to it. */
async function open(
  options: SMTPServerOptions,
  addressOf: (port: number) => string,
  tls?: MailTls,
): Promise<void> {
  server = new SMTPServer({
    logger: false,
    authOptional: true,
    onAuth: ({ username }, _, done) => done(null, { user: username }),
    onData: (stream, { secure, user }, done) => {
      text(stream).then((words) => {
        received.push({ isSecure: secure, user, text: words });
        done();
      }, done);
    },
    ...options,
  });
  server.on('error', () => {}); // a line that was broken off
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done));
  transport = new SmtpTransport(addressOf((server.server.address() as AddressInfo).port), SENDER, tls);
}

describe('the mail server is spoken to', () => {
  it('over TLS from the start', async () => {
    await open({ secure: true }, (port) => `smtps://127.0.0.1:${port}/?tls.rejectUnauthorized=false`);
    expect(await transport.send(MESSAGE)).toEqual({ reached: ['ann@thornmere.example'], refused: [] });
    expect(received).toMatchObject([{ isSecure: true }]);
  });

  it('over TLS as soon as it offers it, and signed in only then', async () => {
    await open({}, (port) => `smtp://desk:open-sesame@127.0.0.1:${port}/?tls.rejectUnauthorized=false`);
    await transport.send(MESSAGE);
    expect(received).toMatchObject([{ isSecure: true, user: 'desk' }]);
  });

  it('not at all where its certificate is not to be trusted: then it counts as away', async () => {
    await open({ secure: true }, (port) => `smtps://127.0.0.1:${port}`);
    await expect(transport.send(MESSAGE)).rejects.toMatchObject({
      kind: 'away',
      isAnswer: false,
      message: expect.stringMatching(/certificate/i),
    });
    expect(received).toEqual([]);
  });

  it('not without TLS where that is insisted upon', async () => {
    await open({ disabledCommands: ['STARTTLS'] }, (port) => `smtp://127.0.0.1:${port}/?requireTLS=true`);
    await expect(transport.send(MESSAGE)).rejects.toMatchObject({ kind: 'away' });
    expect(received).toEqual([]);
  });

  // An address that leads to this machine and is not its own by name: a far server, as far as the program knows.
  const far = (port: number) => `smtp://0.0.0.0:${port}`;
  const WITHOUT_TLS = { disabledCommands: ['STARTTLS'], allowInsecureAuth: true };

  it('not without TLS to another machine, whatever the address says', async () => {
    await open(WITHOUT_TLS, (port) => `${far(port)}/?ignoreTLS=true&requireTLS=false`);
    await expect(transport.send(MESSAGE)).rejects.toMatchObject({ kind: 'away' });
    expect(received).toEqual([]);
  });

  it('not over TLS whose certificate is not to be trusted, where it turns to it either', async () => {
    await open({}, far);
    await expect(transport.send(MESSAGE)).rejects.toMatchObject({
      message: expect.stringMatching(/certificate/i),
    });
    expect(received).toEqual([]);
  });

  it('without TLS on this machine, and elsewhere where that is said', async () => {
    await open(WITHOUT_TLS, (port) => `smtp://127.0.0.1:${port}`);
    await transport.send(MESSAGE);
    await shut();
    await open(WITHOUT_TLS, far, 'offered');
    await transport.send(MESSAGE);
    expect(received.map(({ isSecure }) => isSecure)).toEqual([false, false]);
  });

  it('with a password in the clear only where that is said as well', async () => {
    const withPassword = (port: number) => far(port).replace('//', '//desk:open-sesame@');
    await open(WITHOUT_TLS, withPassword, 'offered');
    await expect(transport.send(MESSAGE)).rejects.toMatchObject({ kind: 'away' });
    await shut();
    await open(WITHOUT_TLS, withPassword, 'none');
    await transport.send(MESSAGE);
    expect(received).toMatchObject([{ isSecure: false, user: 'desk' }]);
  });
});
