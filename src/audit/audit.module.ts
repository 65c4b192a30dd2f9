import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEntry } from './audit-entry.entity.js';
import { ChainQueries } from './chain/chain.queries.js';
import { ChainCheckService } from './chain/chain-check.service.js';
import { ChangeLimits } from './change-limits.service.js';
import { Changes } from './changes.service.js';
import { FormSubmission } from './form-submission.entity.js';
import { HistoryQueries } from './history.queries.js';
import { HousekeepingRepository } from './housekeeping.repository.js';
import { HousekeepingService } from './housekeeping.service.js';
import { LastEntryQueries } from './memory/last-entry.queries.js';
import { RegisterMemory } from './memory/register-memory.queries.js';
import { RefusedFiles } from './refused-files.service.js';
import { TrailRemovalsRepository } from './removal/trail-removals.repository.js';
import { RetainedStores } from './retention/retained-stores.service.js';
import { RetentionController } from './retention/retention.controller.js';
import { RetentionRepository } from './retention/retention.repository.js';
import { RetentionService } from './retention/retention.service.js';
import { StoredRetentionSetting } from './retention/retention-setting.entity.js';
import { SealedStores } from './secrets/sealed-stores.service.js';
import { SecretRotation } from './secrets/secret-rotation.service.js';

/** The trail of every change, and the one door through which changes are made. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AuditEntry, FormSubmission, StoredRetentionSetting])],
  controllers: [RetentionController],
  providers: [
    ChainCheckService,
    ChainQueries,
    ChangeLimits,
    Changes,
    HistoryQueries,
    HousekeepingRepository,
    HousekeepingService,
    LastEntryQueries,
    RefusedFiles,
    RegisterMemory,
    RetainedStores,
    RetentionRepository,
    RetentionService,
    SealedStores,
    SecretRotation,
    TrailRemovalsRepository,
  ],
  exports: [
    ChangeLimits,
    Changes,
    HistoryQueries,
    RefusedFiles,
    RegisterMemory,
    RetainedStores,
    SealedStores,
    TrailRemovalsRepository,
  ],
})
export class AuditModule {}
