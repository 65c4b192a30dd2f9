import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { PublishedReportsModule } from '../published/published-reports.module.js';
import { AskedReports } from '../publishing/asked-reports.service.js';
import { BackgroundReportsController } from '../publishing/background-reports.controller.js';
import { PublicationsController } from '../publishing/publications.controller.js';
import { ReportDifferencesController } from '../publishing/report-differences.controller.js';
import { ReportLinksService } from '../publishing/report-links.service.js';
import { ReportMakers } from '../report-makers.service.js';
import { ReportSizeQueries } from '../report-size.queries.js';
import { ReportTemplatesModule } from '../report-templates/report-templates.module.js';
import { JobSettings } from './job-settings.service.js';
import { RemoteStatements } from './remote-statements.queries.js';
import { ReportJob } from './report-job.entity.js';
import { ReportJobEndings } from './report-job-endings.service.js';
import { ReportJobFile } from './report-job-file.entity.js';
import { ReportJobRunner } from './report-job-runner.service.js';
import { ReportJobWork } from './report-job-work.service.js';
import { ReportJobsController } from './report-jobs.controller.js';
import { ReportJobsQueries } from './report-jobs.queries.js';
import { ReportJobsRepository } from './report-jobs.repository.js';
import { ReportJobsService } from './report-jobs.service.js';
import { ReportReadyNotes } from './report-ready-notes.service.js';

/** Reports that are made in the background, and those that are published so. */
@Module({
  imports: [
    AccountsModule,
    BodiesModule,
    MailModule,
    PublishedReportsModule,
    ReportTemplatesModule,
    TypeOrmModule.forFeature([ReportJob, ReportJobFile]),
  ],
  controllers: [
    BackgroundReportsController,
    PublicationsController,
    ReportDifferencesController,
    ReportJobsController,
  ],
  providers: [
    AskedReports,
    JobSettings,
    RemoteStatements,
    ReportJobEndings,
    ReportJobRunner,
    ReportJobWork,
    ReportJobsQueries,
    ReportJobsRepository,
    ReportJobsService,
    ReportLinksService,
    ReportMakers,
    ReportReadyNotes,
    ReportSizeQueries,
  ],
  exports: [
    AskedReports,
    ReportLinksService,
    ReportJobRunner,
    ReportJobsQueries,
    ReportJobsRepository,
    ReportMakers,
    ReportSizeQueries,
  ],
})
export class ReportJobsModule {}
