import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnnualMeetingDay } from './annual-meeting.entity.js';
import { AnnualMeetingsController } from './annual-meetings.controller.js';
import { ClosedDay } from './closed-day.entity.js';
import { ClosedDayFollowers } from './closed-day-followers.service.js';
import { ClosedDaysController } from './closed-days.controller.js';
import { ClosedDaysQueries } from './closed-days.queries.js';
import { ClosedDaysRepository } from './closed-days.repository.js';
import { ClosedDaysService } from './closed-days.service.js';
import { CouncilSettings } from './council-settings.entity.js';
import { CouncilYearsController } from './council-years.controller.js';
import { CouncilYearsQueries } from './council-years.queries.js';
import { CouncilYearsRepository } from './council-years.repository.js';
import { CouncilYearsService } from './council-years.service.js';

/** What the council says of itself: the days on which it does not work, its years and how it numbers. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AnnualMeetingDay, ClosedDay, CouncilSettings])],
  controllers: [AnnualMeetingsController, ClosedDaysController, CouncilYearsController],
  providers: [
    ClosedDayFollowers,
    ClosedDaysQueries,
    ClosedDaysRepository,
    ClosedDaysService,
    CouncilYearsQueries,
    CouncilYearsRepository,
    CouncilYearsService,
  ],
  exports: [ClosedDayFollowers, ClosedDaysQueries, CouncilYearsQueries],
})
export class CouncilModule {}
