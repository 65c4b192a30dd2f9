import type { LoggerService } from '@nestjs/common';
import { faultInLog } from './fault-in-log.js';
import type { FaultInLog } from './fault-in-log.rules.js';

/** What writes a line of the log. */
export type LogLines = {
  error(facts: object, message: string): void;
  warn(facts: object, message: string): void;
};

type Facts = { readonly context?: string; readonly fault?: FaultInLog };

/**
 * What the parts of the program log beside requests: a fixed sentence, the part that says it, and the fault. A fault is handed over as
 * it was thrown, never in words, so that its message stays out of the log.
 */
export class ProgramLogger implements LoggerService {
  constructor(private readonly lines: LogLines) {}

  log(): void {
    // How the framework starts is nobody's concern.
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.lines.warn(factsOf(message, rest), wordsOf(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.lines.error(factsOf(message, rest), wordsOf(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.error(message, ...rest);
  }
}

function wordsOf(message: unknown): string {
  return typeof message === 'string' ? message : 'a fault of the program';
}

function factsOf(message: unknown, rest: readonly unknown[]): Facts {
  const context = rest.at(-1);
  const fault = [message, ...rest].find((each) => each instanceof Error);
  return {
    ...(typeof context === 'string' && /^\w{1,60}$/.test(context) ? { context } : {}),
    ...(fault === undefined ? {} : { fault: faultInLog(fault) }),
  };
}
