import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AddressedBodiesQueries } from './addressed-bodies.queries.js';
import { OwnBodiesGuard } from './own-bodies.guard.js';
import { OwnChangesService } from './own-changes.service.js';

/** Keeps whoever is for some bodies to what is of these. */
@Module({
  providers: [AddressedBodiesQueries, OwnChangesService, { provide: APP_GUARD, useClass: OwnBodiesGuard }],
})
export class OwnBodiesModule {}
