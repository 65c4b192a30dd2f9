import { Command } from 'commander';
import { CommandFailure } from '../config/command-failure.js';
import type { OpenApplication } from '../config/open-application.js';
import { dateTime } from '../web/helpers/date-time.helper.js';
import { inBytes, type Status } from './status.rules.js';

/** The program works, and somebody must do something all the same. */
export class SomebodyMustAct extends CommandFailure {
  override readonly name = 'SomebodyMustAct';

  constructor(matters: readonly string[]) {
    super(`Somebody must act: ${matters.join('; ')}`);
  }
}

/**
 * `matters status`: how the program stands, for whoever or whatever watches over it.
 * @param print receives the whole output; by default it goes to standard output
 * @throws SomebodyMustAct from the action, once the status is printed
 */
export function statusCommand(
  open: OpenApplication,
  print: (text: string) => void = (text) => void process.stdout.write(text),
): Command {
  return new Command('status')
    .description('say how the program stands; exit status 1 where somebody must act')
    .option('--json', 'print one JSON document')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const { status, mustAct } = await open(async (app) => {
        const { StatusService } = await import('./status.service.js');
        return app.get(StatusService, { strict: false }).now();
      });
      print(json ? `${JSON.stringify(status, null, 2)}\n` : statusAsText(status));
      if (mustAct.length > 0) throw new SomebodyMustAct(mustAct);
    });
}

function statusAsText({
  version,
  schema,
  lastReminderRun,
  messages,
  imports,
  trail,
  pool,
  database,
  disk,
  virusScanner,
}: Status): string {
  const { mapping, running, done } = imports;
  return [
    `Version          ${version}`,
    `Schema           ${schema ?? 'none'}`,
    `Last reminders   ${lastReminderRun ? dateTime(lastReminderRun) : 'never'}`,
    `Messages         ${messages.waiting} waiting, ${messages.failed} given up`,
    `Imports          ${mapping} begun, ${running} running, ${done} done`,
    `Database         ${inBytes(database.bytes)}, ${database.connections} connections${database.mostConnections === null ? '' : ` of at most ${database.mostConnections}`}`,
    `Pool             ${pool.open} of ${pool.size} open, ${pool.idle} idle, ${pool.waiting} waiting`,
    `Disk             ${inBytes(disk.free)} free of ${inBytes(disk.size)}`,
    ...(virusScanner ? [`Virus scanner    ${virusScanner}`] : []),
    `Trail            ${trail.entries} entries, latest digest ${trail.digest ?? 'none'}`,
    '',
  ].join('\n');
}
