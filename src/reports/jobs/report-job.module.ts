import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { ConfigModule } from '../../config/config.module.js';
import { CouncilModule } from '../../council/council.module.js';
import { RemoteDatabaseModule } from '../../database/remote-database.module.js';
import type { AskRows } from '../../database/remote-database.service.js';
import { PastModule } from '../../past/past.module.js';
import { WebModule } from '../../web/web.module.js';
import { ReportsModule } from '../reports.module.js';
import type { JobTask } from './job-messages.js';

/** The time at which a report was begun: it stands, so that all of the report is of one instant. */
class JobClock extends Clock {
  constructor(private readonly instant: Date) {
    super();
  }

  override now(): Date {
    return this.instant;
  }
}

/** The part of the program that makes reports, in a process of its own that has no database. */
@Module({})
export class ReportJobModule {
  static for({ config, now }: Pick<JobTask, 'config' | 'now'>, ask: AskRows): DynamicModule {
    return {
      module: ReportJobModule,
      imports: [
        ConfigModule.with(new Config(config as Config), new JobClock(now)),
        RemoteDatabaseModule.asking(ask),
        WebModule,
        AuditModule,
        PastModule,
        CouncilModule,
        ReportsModule,
      ],
    };
  }
}
