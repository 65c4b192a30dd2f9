import { type SummaryRow, summaryRow } from '../web/govuk/summary-list.js';
import { dateTime } from '../web/helpers/date-time.helper.js';
import type { PageView } from '../web/page.js';
import { inBytes, type Status } from './status.rules.js';

export type StatusView = PageView & {
  /** What somebody must do something about. */
  readonly mustAct: readonly string[];
  readonly work: readonly SummaryRow[];
  readonly program: readonly SummaryRow[];
};

export function statusView(status: Status, mustAct: readonly string[]): StatusView {
  const { messages, imports, trail, pool, database, disk, virusScanner } = status;
  const { mapping = 0, running = 0, done = 0 } = imports;
  return {
    title: 'Status',
    mustAct: mustAct.map((words) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`),
    work: [
      summaryRow('Last reminders', status.lastReminderRun ? dateTime(status.lastReminderRun) : 'Never', {
        text: 'Reminders',
        href: '/reminders',
      }),
      summaryRow('Emails', `${messages.waiting} waiting, ${messages.failed} given up`, {
        text: 'See them',
        href: '/reminders/outbox',
      }),
      summaryRow('Imports', `${mapping} begun, ${running} running, ${done} done`),
      summaryRow('Audit log', `${trail.entries} entries; latest digest ${trail.digest ?? 'none'}`, {
        text: 'See it',
        href: '/audit',
      }),
    ],
    program: [
      summaryRow('Version', status.version),
      summaryRow('Schema', status.schema ?? 'None'),
      summaryRow('Database', `${inBytes(database.bytes)}; ${connections(status)}`),
      summaryRow(
        'Connections of this process',
        `${pool.open} of at most ${pool.size}, ${pool.idle} of them idle; ${pool.waiting} requests wait for one`,
      ),
      summaryRow('Disk of the data folder', `${inBytes(disk.free)} free of ${inBytes(disk.size)}`),
      ...(virusScanner
        ? [summaryRow('Virus scanner', virusScanner === 'up' ? 'Answers' : 'Does not answer')]
        : []),
    ],
  };
}

function connections({ database: { connections, mostConnections } }: Status): string {
  return mostConnections === null
    ? 'inside this process'
    : `${connections} connections, and the server takes ${mostConnections} of all its users`;
}
