import 'reflect-metadata';
import cluster from 'node:cluster';
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
import { stderrLines } from './config/log/stderr-lines.js';
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
import { TrendCountingService } from './reports/trend/trend-counting.service.js';
import type { Running } from './stop-on-signals.js';
import { ExampleNotice } from './web/example-notice.queries.js';
import { Stopping } from './web/stopping/stopping.service.js';
import { answerMeasuring } from './workers/answer-measuring.js';

/**
 * One process that serves: the program itself, or a worker of it.
 * @param serves to be called with what has to end in order, once it serves
 * @throws UsageError where a setting or the database does not let it start
 */
export async function serve(config: Config, serves: (running: Running) => void): Promise<void> {
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
  const metrics = await giveMetrics(config, app.get(Metrics, { strict: false }));
  const backups = await giveBackups(config, database.place);
  serves({
    app,
    stopping: app.get(Stopping, { strict: false }),
    async closeDatabase() {
      await metrics?.close();
      await backups?.close();
      await database.close();
    },
  });
  // Of several workers the first one says it for all.
  if (cluster.isPrimary || cluster.worker?.id === 1) await sayWhereAndHow(app, config, madeUp);
  app.get(LinkRequests, { strict: false }).begin();
  app.get(DeliveryLoop, { strict: false }).begin();
  app.get(DailyReminders, { strict: false }).begin();
  app.get(MailboxLoop, { strict: false }).begin();
  app.get(ReportJobRunner, { strict: false }).begin();
  app.get(TrendCountingService, { strict: false }).begin();
}

/** The metrics of a worker are served by the first process, with those of the others. */
async function giveMetrics({ metrics: place }: Config, metrics: Metrics): Promise<MetricsServer | null> {
  if (place === null) return null;
  if (cluster.isWorker) {
    answerMeasuring(metrics);
    return null;
  }
  metrics.begin();
  return MetricsServer.listen(metrics, place);
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
      'Nobody has an account yet. The first administrator can make theirs at this address, once, within',
      `24 hours and before the next start: ${address}${accountLinkPath('first-administrator', token)}`,
    );
  }
  if (!config.databaseUrl)
    lines.push(`The data are in ${config.dataDir}. Stop with Ctrl-C. Nothing is lost.`);
  // At once: who starts it from another program may wait for the first line and needs the others too.
  console.log(lines.join('\n'));
}

function exampleWords({ servesOwnMachineAlone }: Config, madeUp: string | null): string {
  const offer = 'Sign in with an account that the sign-in page offers';
  if (servesOwnMachineAlone) return `${offer}; the password of each is “${EXAMPLE_PASSWORD}”.`;
  if (madeUp) return `${offer}; the password of each is “${madeUp}” (it is not shown again).`;
  return `${offer}, with the password that was shown when others were first let in.`;
}
