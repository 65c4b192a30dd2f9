import { Clock } from '../../calendar/clock.js';
import { faultInLog } from './fault-in-log.js';
import { stderrLines } from './stderr-lines.js';

/** What no part of a process caught ends it with a line of the log, and not with what the fault says in words. */
export function logFalls(clock = new Clock()): void {
  const lines = stderrLines(clock);
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => {
      lines.error({ fault: faultInLog(error) }, 'the program fell over');
      process.exit(1);
    });
}
