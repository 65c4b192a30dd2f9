import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import type { Asker } from '../../web/permissions.rules.js';
import type { JobTask } from './job-messages.js';
import type { ReportJobRow } from './report-job-row.js';

/** Of a processor and of memory, whatever the clock on the wall says: several times what 20,000 items take. */
const LIMITS = { cpuSeconds: 600, megabytes: 1_000 };
const DAY = 24 * 3_600_000;
/** For so long what was made is there to be taken. */
const KEPT = 7 * DAY;

/** What a process that makes a report is told of the program. */
@Injectable()
export class JobSettings {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @param askedBy what is not published tells what they may see; null where their account was closed */
  taskOf({ kind, query, audience, formats, publication }: ReportJobRow, askedBy: Asker | null): JobTask {
    return {
      config: { ...this.config },
      now: this.clock.now(),
      ...{ kind, query, formats, marking: publication?.marking ?? null },
      isPublished: publication !== null,
      reader: { asker: publication === null ? askedBy : null, audience },
      limits: LIMITS,
    };
  }

  keptSince(): Date {
    return new Date(this.clock.now().getTime() - KEPT);
  }
}
