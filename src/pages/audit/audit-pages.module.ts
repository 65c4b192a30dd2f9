import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { AccessController } from './access/access.controller.js';
import { AccessEventsQueries } from './access/access-events.queries.js';
import { ExemptReadings } from './access/exempt-readings.queries.js';
import { TrailController } from './trail.controller.js';
import { TrailQueries } from './trail.queries.js';

/** The whole trail, to look through. */
@Module({
  imports: [AccountsModule],
  controllers: [TrailController, AccessController],
  providers: [TrailQueries, AccessEventsQueries, ExemptReadings],
})
export class AuditPagesModule {}
