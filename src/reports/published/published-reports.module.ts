import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../../audit/audit.module.js';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { PublicationsService } from './publications.service.js';
import { PublishedReport } from './published-report.entity.js';
import { PublishedReportDecision } from './published-report-decision.entity.js';
import { PublishedReportFile } from './published-report-file.entity.js';
import { PublishedReportItem } from './published-report-item.entity.js';
import { PublishedReportRemoval } from './published-report-removal.entity.js';
import { PublishedReportsController } from './published-reports.controller.js';
import { PublishedReportsQueries } from './published-reports.queries.js';
import { PublishedReportsRepository } from './published-reports.repository.js';
import { RegisterDecisionsController } from './register-decisions.controller.js';
import { RegisterDecisionsService } from './register-decisions.service.js';
import { ReportRemovalsRepository } from './removal/report-removals.repository.js';
import { ReportReaders } from './report-readers.service.js';

/** Reports as they were published. */
@Module({
  imports: [
    AuditModule,
    BodiesModule,
    TypeOrmModule.forFeature([
      PublishedReport,
      PublishedReportDecision,
      PublishedReportFile,
      PublishedReportItem,
      PublishedReportRemoval,
    ]),
  ],
  controllers: [RegisterDecisionsController, PublishedReportsController],
  providers: [
    PublicationsService,
    PublishedReportsQueries,
    PublishedReportsRepository,
    RegisterDecisionsService,
    ReportReaders,
    ReportRemovalsRepository,
  ],
  exports: [PublicationsService, PublishedReportsQueries, ReportReaders, ReportRemovalsRepository],
})
export class PublishedReportsModule {}
