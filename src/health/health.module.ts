import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { HealthController } from './health.controller.js';
import { MachineState } from './machine-state.service.js';
import { Metrics } from './metrics/metrics.service.js';
import { ScrapedFacts } from './metrics/scraped-facts.service.js';
import { StatusController } from './status.controller.js';
import { StatusQueries } from './status.queries.js';
import { StatusService } from './status.service.js';

@Module({
  imports: [MailModule, RemindersModule],
  controllers: [HealthController, StatusController],
  providers: [MachineState, ScrapedFacts, Metrics, StatusQueries, StatusService],
})
export class HealthModule {}
