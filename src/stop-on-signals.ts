import { setTimeout as wait } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Stopping } from './web/stopping/stopping.service.js';
import { stopAsked } from './workers/stop-asked.js';
import { LONGEST_STOP, type StopSignal } from './workers/stop-signals.js';

/** How long balancers have to see that the program is not ready any more, in milliseconds. Nobody waits for them at a terminal. */
const NOTICE: Record<StopSignal, number> = { SIGINT: 0, SIGTERM: 1_000 };
/** How long what has arrived may take to be answered, in milliseconds. */
const LONGEST_ANSWER = 4_500;

/** What runs, and what has to be let go of at the end. */
export type Running = {
  readonly app: NestFastifyApplication;
  readonly stopping: Stopping;
  readonly closeDatabase: () => Promise<void>;
};

/**
 * Ends the program when it is asked to, also as the first process of a container, which the system gives no default for signals. While it
 * still starts it ends at once: a migration is a transaction. A second signal does not wait.
 * @returns what to call with the program once it serves
 */
export function stopOnSignals(): (running: Running) => void {
  let running: Running | null = null;
  let isStopping = false;
  stopAsked((signal) => {
    if (isStopping || !running) process.exit(isStopping ? 1 : 0);
    isStopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP).unref();
    void stop(running, NOTICE[signal]).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
  return (started) => {
    running = started;
  };
}

async function stop({ app, stopping, closeDatabase }: Running, notice: number): Promise<void> {
  stopping.begin();
  app.getHttpServer().closeIdleConnections();
  await wait(notice);
  await stopping.whenAnswered(LONGEST_ANSWER);
  app.getHttpServer().closeAllConnections();
  await app.close();
  await closeDatabase();
}
