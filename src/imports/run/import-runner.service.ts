import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ImportsQueries } from '../imports.queries.js';
import { ImportRunService } from './import-run.service.js';

/** In milliseconds. Another copy of the program that has ended leaves its rows to whoever looks next. */
const LOOK_EVERY = 15_000;

/**
 * Takes sheets in beside the requests, one batch after another. What is to be done stands in the database, so that an import goes on
 * after a restart, and any number of copies may work on the same one.
 */
@Injectable()
export class ImportRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ImportRunner.name);
  private timer: NodeJS.Timeout | null = null;
  private work: Promise<void> | null = null;
  private isStopping = false;

  constructor(
    private readonly queries: ImportsQueries,
    private readonly runs: ImportRunService,
  ) {}

  onApplicationBootstrap(): void {
    this.wake();
    this.timer = setInterval(() => this.wake(), LOOK_EVERY).unref();
  }

  /** Lets the batch at work end before the database is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    if (this.timer) clearInterval(this.timer);
    await this.work;
  }

  /** Begins to work where there is work and nobody is at it. */
  wake(): void {
    if (this.work || this.isStopping) return;
    this.work = this.takeInAll()
      .catch((error: unknown) => this.logger.error('The imports could not be looked through', error))
      .finally(() => {
        this.work = null;
      });
  }

  /** What fails in one import is tried again when it is next looked, and stops no other. */
  private async takeInAll(): Promise<void> {
    for (const id of await this.queries.running()) {
      await this.takeIn(id).catch((error: unknown) =>
        this.logger.error(`A batch of import ${id} failed`, error),
      );
      if (this.isStopping) return;
    }
  }

  private async takeIn(id: number): Promise<void> {
    const batches = await this.runs.batchesOf(id);
    while (!this.isStopping && (await batches.takeNext())) await nextTurn();
  }
}
