import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { HandoverModule } from '../handover/handover.module.js';
import { MeasuresModule } from '../measures/measures.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { TemplateEngine } from '../web/views/template-engine.js';
import { ActionPlanReportsController } from './action-plan/action-plan-reports.controller.js';
import { ActionPlanReportsService } from './action-plan/action-plan-reports.service.js';
import { ArisingReportsService } from './arising/arising-reports.service.js';
import { MattersArisingController } from './arising/matters-arising.controller.js';
import { MattersArisingService } from './arising/matters-arising.service.js';
import { BriefFactsQueries } from './brief/brief-facts.queries.js';
import { BriefReportsController } from './brief/brief-reports.controller.js';
import { BriefReportsService } from './brief/brief-reports.service.js';
import { ReportChoiceService } from './choice/report-choice.service.js';
import { ReportChoicesQueries } from './choice/report-choices.queries.js';
import { REPORT_TEMPLATES, ReportWriter } from './formats/report-writer.service.js';
import { Typesetter } from './formats/typesetter.service.js';
import { ReportJobsModule } from './jobs/report-jobs.module.js';
import { LetterheadsModule } from './letterhead/letterheads.module.js';
import { ListedOwnersQueries } from './owner/listed-owners.queries.js';
import { OwnerFactsService } from './owner/owner-facts.service.js';
import { OwnerReportsController } from './owner/owner-reports.controller.js';
import { OwnerReportsService } from './owner/owner-reports.service.js';
import { OutcomeEvidenceQueries } from './performance/outcome-evidence.queries.js';
import { PerformanceReportsController } from './performance/performance-reports.controller.js';
import { PerformanceReportsService } from './performance/performance-reports.service.js';
import { ActionFactsQueries } from './progress/action-facts.queries.js';
import { AgendaFactsQueries } from './progress/agenda-facts.queries.js';
import { CountedItemsController } from './progress/counted/counted-items.controller.js';
import { CountedItemsService } from './progress/counted/counted-items.service.js';
import { LastReportQueries } from './progress/last-report.queries.js';
import { LinkedMeasuresQueries } from './progress/linked-measures.queries.js';
import { ProgressReportQueries } from './progress/progress-report.queries.js';
import { ProgressReportsController } from './progress/progress-reports.controller.js';
import { ProgressReportsService } from './progress/progress-reports.service.js';
import { RecommendationFactsQueries } from './progress/recommendation-facts.queries.js';
import { SilentAskingsQueries } from './progress/silent-askings.queries.js';
import { WaitingRequestsQueries } from './progress/waiting-requests.queries.js';
import { WithheldSummariesQueries } from './progress/withheld-summaries.queries.js';
import { PublishedReportsModule } from './published/published-reports.module.js';
import { ReportPages } from './publishing/report-pages.service.js';
import { ReportAnswers } from './report-answers.service.js';
import { ReportTemplatesModule } from './report-templates/report-templates.module.js';
import { ReportsController } from './reports.controller.js';
import { ResponseFormsController } from './response-form/response-forms.controller.js';
import { ResponseFormsService } from './response-form/response-forms.service.js';
import { ReportDayService } from './standing/report-day.service.js';
import { StandingFactsQueries } from './standing/standing-facts.queries.js';
import { TrackerReportsController } from './tracker/tracker-reports.controller.js';
import { TrackerReportsService } from './tracker/tracker-reports.service.js';

/** What the board, a chair and an owner read. */
@Module({
  imports: [
    LetterheadsModule,
    PeopleModule,
    BodiesModule,
    RecommendationsModule,
    ActionsModule,
    MeasuresModule,
    RemindersModule,
    PublishedReportsModule,
    HandoverModule,
    MeetingsModule,
    DocumentsModule,
    ReportJobsModule,
    ReportTemplatesModule,
  ],
  controllers: [
    ReportsController,
    ProgressReportsController,
    BriefReportsController,
    PerformanceReportsController,
    TrackerReportsController,
    ActionPlanReportsController,
    OwnerReportsController,
    CountedItemsController,
    MattersArisingController,
    ResponseFormsController,
  ],
  providers: [
    RecommendationFactsQueries,
    ActionFactsQueries,
    SilentAskingsQueries,
    AgendaFactsQueries,
    LinkedMeasuresQueries,
    WaitingRequestsQueries,
    WithheldSummariesQueries,
    LastReportQueries,
    ProgressReportQueries,
    CountedItemsService,
    ProgressReportsService,
    StandingFactsQueries,
    ReportDayService,
    BriefFactsQueries,
    BriefReportsService,
    OutcomeEvidenceQueries,
    PerformanceReportsService,
    TrackerReportsService,
    ActionPlanReportsService,
    ListedOwnersQueries,
    OwnerFactsService,
    OwnerReportsService,
    MattersArisingService,
    ArisingReportsService,
    ResponseFormsService,
    Typesetter,
    { provide: REPORT_TEMPLATES, useFactory: () => TemplateEngine.whenNeeded('reports') },
    ReportWriter,
    ReportChoicesQueries,
    ReportChoiceService,
    ReportAnswers,
    ReportPages,
  ],
  exports: [ResponseFormsService],
})
export class ReportsModule {}
