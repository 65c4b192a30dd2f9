import type { Clock } from '../../calendar/clock.js';
import type { LogLines } from './program-logger.js';

/** Lines of the log where no web server keeps one: commands, and a program that could not start. */
export function stderrLines(clock: Clock): LogLines {
  const write =
    (level: string) =>
    (facts: object, msg: string): void => {
      process.stderr.write(`${JSON.stringify({ level, time: clock.realNow(), ...facts, msg })}\n`);
    };
  return { error: write('error'), warn: write('warn') };
}
