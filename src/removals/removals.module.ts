import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ActionsModule } from '../actions/actions.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { ItemsModule } from '../items/items.module.js';
import { MailModule } from '../mail/mail.module.js';
import { MeasuresModule } from '../measures/measures.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { ChairLettersModule } from '../reminders/letters/chair-letters.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { ReportJobsModule } from '../reports/jobs/report-jobs.module.js';
import { PublishedReportsModule } from '../reports/published/published-reports.module.js';
import { ReportTemplatesModule } from '../reports/report-templates/report-templates.module.js';
import { RequestsModule } from '../requests/requests.module.js';
import { ResponsesModule } from '../responses/responses.module.js';
import { ElsewhereWordsRepository } from './elsewhere-words.repository.js';
import { ItemRemovalsController } from './item-removals.controller.js';
import { ItemRemovalsService } from './item-removals.service.js';
import { ItemWordsRepository } from './item-words.repository.js';
import { KeptRemovalsController } from './kept-removals.controller.js';
import { KeptRemovalsService } from './kept-removals.service.js';
import { ClosedAccountRetention } from './leavers/closed-account-retention.service.js';
import { LeaversQueries } from './leavers/leavers.queries.js';
import { NameReductionsController } from './leavers/name-reductions.controller.js';
import { NameReductionsRepository } from './leavers/name-reductions.repository.js';
import { NameReductionsService } from './leavers/name-reductions.service.js';
import { PaperRemovalsController } from './paper-removals.controller.js';
import { PaperRemovalsService } from './paper-removals.service.js';
import { QuoteRemovalsRepository } from './quote-removals.repository.js';
import { RemovableItems } from './removable-items.service.js';

/** Taking out for good what should never have been entered. */
@Module({
  imports: [
    AccountsModule,
    ActionsModule,
    DocumentsModule,
    ImportsModule,
    ItemsModule,
    MailModule,
    MeasuresModule,
    PeopleModule,
    RecommendationsModule,
    RemindersModule,
    ChairLettersModule,
    PublishedReportsModule,
    ReportJobsModule,
    ReportTemplatesModule,
    RequestsModule,
    ResponsesModule,
  ],
  controllers: [
    ItemRemovalsController,
    KeptRemovalsController,
    NameReductionsController,
    PaperRemovalsController,
  ],
  providers: [
    ClosedAccountRetention,
    ElsewhereWordsRepository,
    ItemRemovalsService,
    ItemWordsRepository,
    KeptRemovalsService,
    LeaversQueries,
    NameReductionsRepository,
    NameReductionsService,
    PaperRemovalsService,
    QuoteRemovalsRepository,
    RemovableItems,
  ],
})
export class RemovalsModule {}
