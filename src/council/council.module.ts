import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClosedDay } from './closed-day.entity.js';
import { ClosedDayFollowers } from './closed-day-followers.service.js';
import { ClosedDaysController } from './closed-days.controller.js';
import { ClosedDaysQueries } from './closed-days.queries.js';
import { ClosedDaysRepository } from './closed-days.repository.js';
import { ClosedDaysService } from './closed-days.service.js';

/** What the council says of itself: the days on which it does not work. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([ClosedDay])],
  controllers: [ClosedDaysController],
  providers: [ClosedDayFollowers, ClosedDaysQueries, ClosedDaysRepository, ClosedDaysService],
  exports: [ClosedDayFollowers, ClosedDaysQueries],
})
export class CouncilModule {}
