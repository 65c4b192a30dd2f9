import type { INestApplicationContext } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { DataSource } from 'typeorm';
import { THE_PROGRAM } from '../src/audit/change.js';
import { Clock } from '../src/calendar/clock.js';
import { Config } from '../src/config/config.js';
import { MailService } from '../src/mail/mail.service.js';
import type { WrittenMessage } from '../src/mail/mail-message.js';
import { mailOptions } from '../src/mail/mail-options.js';
import { WRITTEN } from '../src/mail/messages.repository.js';
import { senderOf } from '../src/mail/sender.js';
import { openApplication } from '../src/open-application.js';
import { RemindersService } from '../src/reminders/reminders.service.js';
import { makeOwners } from './sending-load.js';

const OWNERS = Number(process.env.BENCH_OWNERS ?? '10000');
const LINES = 5;
const WARMING_UP = 500;

/** Plans, writes and sends a day's reminders in this process, and sends the same messages with nodemailer alone. */
await openApplication(async (app) => {
  const source = app.get(DataSource, { strict: false });
  const today = app.get(Clock, { strict: false }).today();
  const reminders = app.get(RemindersService, { strict: false });
  await makeOwners(source, OWNERS, today);

  const rows: Row[] = [];
  const measure = async (name: string, work: () => Promise<unknown>): Promise<number> => {
    const row = await measured(name, work);
    rows.push(row);
    return row.seconds;
  };
  await measure('plan the day', () => reminders.plan(today));
  await measure('plan the day again', () => reminders.plan(today));
  const writing = await measure('write the mails', () => reminders.write(today, THE_PROGRAM));
  const messages = await messagesIn(source);
  // Neither way is to pay for what is compiled at first use.
  await sendBare(app, messages.slice(0, WARMING_UP));
  const sending = await measure('send them', () => app.get(MailService, { strict: false }).deliver());
  const bare = await measure('send them with nodemailer alone', () => sendBare(app, messages));

  const [unsent] = await source.query(`select count(*)::int as count from messages where state <> 'sent'`);
  if (unsent.count > 0) throw new Error(`${unsent.count} messages were not sent`);
  console.log(`${OWNERS} owners, ${OWNERS * 10} open items, ${messages.length} messages.\n`);
  console.log(
    '| | s | processor s of this process | messages/s | memory at its height, MB |\n|---|---|---|---|---|',
  );
  for (const { name, seconds, processor, megabytes } of rows)
    console.log(
      `| ${name} | ${seconds.toFixed(2)} | ${processor.toFixed(2)} | ${Math.round(messages.length / seconds)} | ${megabytes} |`,
    );
  console.log(`\nSending beside nodemailer alone: ${(bare / sending).toFixed(2)}.`);
  console.log(`Writing and sending beside it: ${(bare / (writing + sending)).toFixed(2)}.`);
});

type Row = {
  readonly name: string;
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
};

async function measured(name: string, work: () => Promise<unknown>): Promise<Row> {
  let height = 0;
  const look = () => {
    height = Math.max(height, process.memoryUsage().rss);
  };
  const timer = setInterval(look, 20);
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  clearInterval(timer);
  look();
  return { name, seconds, processor: (user + system) / 1e6, megabytes: Math.round(height / 1024 ** 2) };
}

async function messagesIn(source: DataSource): Promise<WrittenMessage[]> {
  return source.query(`select ${WRITTEN} from messages order by id`);
}

async function sendBare(app: INestApplicationContext, messages: readonly WrittenMessage[]): Promise<void> {
  const config = app.get(Config, { strict: false });
  const sender = senderOf(config);
  const transporter = createTransport({ url: config.smtpUrl ?? '', pool: true, maxConnections: LINES });
  const left = messages[Symbol.iterator]();
  const line = async (): Promise<void> => {
    for (const message of left) await transporter.sendMail(mailOptions(message, sender));
  };
  await Promise.all(Array.from({ length: LINES }, line));
  transporter.close();
}
