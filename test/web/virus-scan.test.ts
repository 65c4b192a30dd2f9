import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { StatusService } from '../../src/health/status.service.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { RepliesService } from '../../src/reminders/replies/replies.service.js';
import { ScannerAway, scanWithClamd } from '../../src/web/virus-scan/clamd.js';
import { owe } from '../reminders/owed.js';
import { askedOf, replyMail } from '../reminders/reply-mails.js';
import { Clamd, EICAR } from '../support/clamd.js';
import { seedCouncil } from '../support/council.js';
import { describeWithClamd } from '../support/parts.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const PAPER = 'RESOLVED that the quay be lit.\n';
const WEDNESDAY = parseDay('2022-06-15');

describe('a scanner that does not say of a file what it is', () => {
  it.each([
    ['refuses it for its size', 'INSTREAM size limit exceeded. ERROR\0'],
    ['says nothing and goes', ''],
    ['says something else', 'UNKNOWN COMMAND\0'],
    ['never ends its answer', 'stream: '.repeat(1_000)],
  ])('%s: it counts as away', async (_, answer) => {
    const server = createServer((socket) => {
      socket.on('error', () => {}).once('data', () => socket.end(answer));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const content = Readable.from([Buffer.alloc(1024 * 1024), Buffer.alloc(1024 * 1024)]);
    await expect(scanWithClamd({ host: '127.0.0.1', port }, content)).rejects.toBeInstanceOf(ScannerAway);
    server.close();
  });
});

describeWithClamd('files that somebody sends where a virus scanner is set', () => {
  let clamd: Clamd;
  let app: TestApp;
  let clerk: Visitor;

  beforeAll(async () => {
    clamd = await Clamd.open();
    app = await openTestApp({ today: WEDNESDAY, environment: { CLAMD: clamd.socket } });
    const { bodies, owners } = await seedCouncil(app);
    await owe(app, { number: 1, bodyId: bodies.CYP, ownerId: owners.director, dueOn: '2022-06-14' });
    clerk = await app.signIn('democratic-services');
  });
  afterAll(async () => {
    await app.close();
    await clamd.close();
  });

  const paper = (content: string, filename = 'minutes.txt') =>
    clerk.submit(
      '/documents/new',
      {
        body: 'OSB',
        title: 'Minutes of May',
        'datedOn-day': '1',
        'datedOn-month': '5',
        'datedOn-year': '2022',
      },
      { file: { field: 'file', filename, content } },
    );
  const rows = async (sql: string) => app.database.rows(sql);

  it('are taken where nothing is found, however large they are', async () => {
    expect((await paper(PAPER)).status).toBe(303);
    const large = await paper(`${PAPER}${'and that nets be mended. '.repeat(40_000)}`, 'large.txt');
    expect(large.status).toBe(303);
  });

  it('are refused by name where something is, with all that came with them; what was typed stays', async () => {
    const before = await rows('select id from documents');
    const answer = await paper(`${PAPER.repeat(50)}${EICAR}\n`, 'annex.txt');
    expect(answer.status).toBe(422);
    expect(answer.words).toContain('the virus scanner found “Eicar-Test-Signature');
    expect(answer.words).toContain('in annex.txt');
    expect(answer.html).toContain('value="Minutes of May"');
    expect(await rows('select id from documents')).toEqual(before);
    expect(await rows('select id from kept_uploads')).toEqual([]);
    expect(
      await rows(
        `select actor, subject_reference as file, "after" from audit_entries where action = 'sent a file that was refused'`,
      ),
    ).toEqual([
      {
        actor: 'Test democratic-services',
        file: 'annex.txt',
        after: { virus: expect.stringContaining('Eicar-Test-Signature') },
      },
    ]);
  });

  it('are left out of answers by email, which say so', async () => {
    await app.get(RemindersService).send(WEDNESDAY, THE_PROGRAM);
    const from = 'officer@thornmere.example';
    const thread = (await askedOf(app)).get(from) ?? '';
    const files = [
      { filename: 'odd.txt', content: EICAR },
      { filename: 'proof.txt', content: 'The quay is lit.' },
    ];
    await app.get(RepliesService).take(Buffer.from(replyMail({ from, thread, text: 'It is done.', files })));
    expect(
      await rows('select filename, fault, content is null as "isGone" from mailed_reply_files order by id'),
    ).toEqual([
      { filename: 'odd.txt', fault: expect.stringContaining('virus scanner found “Eicar'), isGone: true },
      { filename: 'proof.txt', fault: null, isGone: false },
    ]);
    expect(await rows(`select from audit_entries where action = 'refused a file of a reply'`)).toHaveLength(
      1,
    );
  });

  it('are refused while the scanner is away, and whoever watches over the service is told', async () => {
    const status = async () => (await app.get(StatusService).now()).status.virusScanner;
    const health = async () => JSON.parse((await app.stranger().get('/health/ready')).html) as object;
    expect(await status()).toBe('up');
    expect(await health()).toMatchObject({ virusScanner: 'up' });
    await clamd.close();
    const answer = await paper('RESOLVED that nothing be done.\n', 'other.txt');
    expect(answer.status).toBe(503);
    expect(answer.words).toContain('files cannot be checked for viruses at the moment');
    expect(answer.html).toContain('value="Minutes of May"');
    expect(await rows(`select id from documents where filename = 'other.txt'`)).toEqual([]);
    expect(await status()).toBe('down');
    expect(await health()).toMatchObject({ status: 'up', virusScanner: 'down' });
    const from = 'officer@thornmere.example';
    const mail = replyMail({
      from,
      thread: (await askedOf(app)).get(from) ?? '',
      text: 'Again.',
      files: [{ filename: 'a.txt', content: 'a' }],
    });
    await expect(app.get(RepliesService).take(Buffer.from(mail))).rejects.toBeInstanceOf(ScannerAway);
  });
});
