import { type FaultInLog, toldFault } from './fault-in-log.rules.js';
import { inSources } from './source-places.js';

/** What a log keeps of a fault, with where in the sources it was thrown. */
export function faultInLog(error: unknown): FaultInLog {
  return toldFault(error, inSources);
}

/** The same on one line, for a terminal. */
export function faultLine(error: unknown): string {
  const { type, code, stack } = faultInLog(error);
  return [type, code, stack[0]].filter((part) => part !== undefined).join(' ');
}
