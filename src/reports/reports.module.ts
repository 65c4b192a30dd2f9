import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module.js';
import { TemplateEngine } from '../web/views/template-engine.js';
import { REPORT_TEMPLATES, ReportWriter } from './formats/report-writer.js';
import { Typesetter } from './formats/typesetter.js';
import { ActionFactsQueries } from './progress/action-facts.queries.js';
import { ProgressReportQueries } from './progress/progress-report.queries.js';
import { ProgressReportsService } from './progress/progress-reports.service.js';
import { RecommendationFactsQueries } from './progress/recommendation-facts.queries.js';
import { ReportsController } from './reports.controller.js';

/** What the board, a chair and an owner read. */
@Module({
  imports: [BodiesModule],
  controllers: [ReportsController],
  providers: [
    RecommendationFactsQueries,
    ActionFactsQueries,
    ProgressReportQueries,
    ProgressReportsService,
    Typesetter,
    { provide: REPORT_TEMPLATES, useFactory: () => TemplateEngine.load('reports') },
    ReportWriter,
  ],
})
export class ReportsModule {}
