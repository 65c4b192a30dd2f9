import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EXAMPLE_PASSWORD } from './accounts/example-accounts.queries.js';
import { ExamplePasswords } from './accounts/example-passwords.service.js';
import { FirstAdministrator } from './accounts/first-administrator/first-administrator.service.js';
import { LinkRequests } from './accounts/links/link-requests.service.js';
import { accountLinkPath } from './accounts/mails/account.mail.js';
import { createApp } from './app.setup.js';
import { BackupSocket } from './backups/backup-socket.js';
import { Clock } from './calendar/clock.js';
import type { Config } from './config/config.js';
import { readEnvironment } from './config/environment.js';
import { faultInLog } from './config/log/fault-in-log.rules.js';
import { logFalls } from './config/log/log-falls.js';
import { stderrLines } from './config/log/stderr-lines.js';
import { UsageError } from './config/usage-error.js';
import type { DatabasePlace } from './database/data-source.js';
import { inTurn } from './database/in-turn.js';
import { migrate } from './database/migrate.js';
import { openDatabase } from './database/open-database.js';
import { PreparingClient } from './database/preparing-client.js';
import { WatchedClient } from './database/watched-client.js';
import { ExampleCouncil } from './example/example-council.service.js';
import { Metrics } from './health/metrics/metrics.service.js';
import { MetricsServer } from './health/metrics/metrics-server.js';
import { DeliveryLoop } from './mail/delivery-loop.service.js';
import { MailboxLoop } from './reminders/replies/mailbox-loop.service.js';
import { DailyReminders } from './reminders/runs/daily-reminders.service.js';
import { ReportJobRunner } from './reports/jobs/report-job-runner.service.js';
import { stopOnSignals } from './stop-on-signals.js';
import { ExampleNotice } from './web/example-notice.queries.js';

async function start(): Promise<void> {
  const serves = stopOnSignals();
  const config = readEnvironment(process.env);
  const database = await openDatabase(config);
  await migrate(database.place);
  // Pages say it where the database answers nobody; a command or a report in the background has the time to wait.
  const client = config.preparesStatements ? PreparingClient : WatchedClient;
  const app = await createApp(config, { ...database.place, client });
  const madeUp = await inTurn(database.place, 'first data', async () => {
    if (config.loadExample) await app.get(ExampleCouncil).loadIntoEmptyDatabase();
    return app.get(ExamplePasswords, { strict: false }).replaceThePublished();
  });
  await app.listen(config.port, config.host);
  const metrics =
    config.metrics && (await MetricsServer.listen(app.get(Metrics, { strict: false }), config.metrics));
  const backups = await giveBackups(config, database.place);
  serves({
    app,
    async closeDatabase() {
      await metrics?.close();
      await backups?.close();
      await database.close();
    },
  });
  await sayWhereAndHow(app, config, madeUp);
  app.get(LinkRequests, { strict: false }).begin();
  app.get(DeliveryLoop, { strict: false }).begin();
  app.get(DailyReminders, { strict: false }).begin();
  app.get(MailboxLoop, { strict: false }).begin();
  app.get(ReportJobRunner, { strict: false }).begin();
}

async function giveBackups({ dataDir }: Config, place: DatabasePlace): Promise<BackupSocket | null> {
  const log = stderrLines(new Clock());
  return 'embedded' in place
    ? BackupSocket.listen(dataDir, place.embedded.pglite, (fault, words) => log.error(fault, words))
    : null;
}

/** @param madeUp the password that the example's accounts were given just now */
async function sayWhereAndHow(
  app: NestFastifyApplication,
  config: Config,
  madeUp: string | null,
): Promise<void> {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const address = config.publicUrl.replace(/:0$/, `:${port}`);
  const isExample = await app.get(ExampleNotice, { strict: false }).isLoaded();
  const token = await app.get(FirstAdministrator, { strict: false }).offer();
  const lines = [`Matters Arising is at ${address}`];
  if (isExample) lines.push(`It shows an invented council. ${exampleWords(config, madeUp)}`);
  if (token !== null) {
    lines.push(
      'Nobody has an account yet. The first administrator makes theirs at this address, once, within',
      `24 hours and before the next start: ${address}${accountLinkPath('first-administrator', token)}`,
    );
  }
  if (!config.databaseUrl)
    lines.push(`The data are in ${config.dataDir}. Stop with Ctrl-C; nothing is lost.`);
  // At once: who starts it from another program may wait for the first line and needs the others too.
  console.log(lines.join('\n'));
}

function exampleWords({ servesOwnMachineAlone }: Config, madeUp: string | null): string {
  const offer = 'Sign in with an account that the sign-in page offers';
  if (servesOwnMachineAlone) return `${offer}; the password of each is “${EXAMPLE_PASSWORD}”.`;
  if (madeUp) return `${offer}; the password of each is “${madeUp}” (it is not shown again).`;
  return `${offer}, with the password that was shown when others were first let in.`;
}

logFalls();

start().catch((error: unknown) => {
  const isMistake = error instanceof UsageError;
  if (isMistake) console.error(error.message);
  else stderrLines(new Clock()).error({ fault: faultInLog(error) }, 'the program could not start');
  process.exit(isMistake ? 2 : 1);
});
