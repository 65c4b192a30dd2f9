import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { ActionsModule } from '../../actions/actions.module.js';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { DocumentsModule } from '../../documents/documents.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ChairLettersModule } from '../../reminders/letters/chair-letters.module.js';
import { RemindersModule } from '../../reminders/reminders.module.js';
import { ReportJobsModule } from '../../reports/jobs/report-jobs.module.js';
import { TrendModule } from '../../reports/trend/trend.module.js';
import { RequestsModule } from '../../requests/requests.module.js';
import { ResponsesModule } from '../../responses/responses.module.js';
import { PeoplePagesModule } from '../people/people-pages.module.js';
import { ChairHomeQueries } from './chair-home.queries.js';
import { ChairHomeService } from './chair-home.service.js';
import { HomeController } from './home.controller.js';
import { HomeQueries } from './home.queries.js';
import { OfficersHomeService } from './officers-home.service.js';
import { StaffHomeService } from './staff-home.service.js';

/** What awaits whoever opens the program. */
@Module({
  imports: [
    AccountsModule,
    ActionsModule,
    BodiesModule,
    DocumentsModule,
    MailModule,
    PeopleModule,
    PeoplePagesModule,
    RecommendationsModule,
    RemindersModule,
    ReportJobsModule,
    ChairLettersModule,
    RequestsModule,
    ResponsesModule,
    TrendModule,
  ],
  controllers: [HomeController],
  providers: [HomeQueries, StaffHomeService, ChairHomeQueries, ChairHomeService, OfficersHomeService],
})
export class HomePagesModule {}
