import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { Clock } from '../../src/calendar/clock.js';
import { openDataSource } from '../../src/database/data-source.js';
import { Database } from '../../src/database/database.service.js';
import { DeliveryRun } from '../../src/mail/delivery-run.js';
import { MessageClaimsRepository } from '../../src/mail/message-claims.repository.js';
import { SmtpTransport } from '../../src/mail/smtp-transport.js';

/** Claims that run out soon, so that a test need not wait a minute for a copy that died. */
class BriefClaims extends MessageClaimsRepository {
  override readonly leaseSeconds = 3;
}

/** A copy of the program that does nothing but send what is due, until it is killed: a process of its own. */
const [url = '', smtpUrl = ''] = process.argv.slice(2);
const source = await openDataSource({ url, poolSize: 3 });
const claims = new BriefClaims(new Database(source));
const transport = new SmtpTransport(smtpUrl, {
  from: 'scrutiny@thornmere.example',
  replyTo: null,
  replyAddress: null,
  publicUrl: 'http://localhost:3000',
  councilName: 'Thornmere Borough Council',
  host: 'thornmere.example',
});
const clock = new Clock();
for (;;) {
  const now = clock.now();
  const claimable = { dueBy: now, at: now, notTriedSince: await claims.now() };
  await new DeliveryRun(claims, transport, clock, claimable, ({ sealedSecret, ...message }) => ({
    ...message,
    secret: sealedSecret,
  })).toItsEnd();
  await pause(100);
}
