import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClosedDay } from './closed-day.entity.js';
import { ClosedDaysQueries } from './closed-days.queries.js';

/** What the council says of itself: the days on which it does not work. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([ClosedDay])],
  providers: [ClosedDaysQueries],
  exports: [ClosedDaysQueries],
})
export class CouncilModule {}
