import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { ActionsModule } from '../../actions/actions.module.js';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { HandoverModule } from '../../handover/handover.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { AskingModule } from '../../reminders/asking/asking.module.js';
import { RemindersModule } from '../../reminders/reminders.module.js';
import { HeldPostsQueries } from './held-posts.queries.js';
import { ObligationsQueries } from './obligations.queries.js';
import { ObligationsFinderService } from './obligations-finder.service.js';
import { OwnerPageController } from './owner-page.controller.js';
import { PersonPageController } from './person-page.controller.js';
import { ReachabilityController } from './reachability.controller.js';
import { ReachabilityService } from './reachability.service.js';
import { VacanciesQueries } from './vacancies.queries.js';

/** The pages of owners and of people. */
@Module({
  imports: [
    AccountsModule,
    ActionsModule,
    BodiesModule,
    HandoverModule,
    MailModule,
    PeopleModule,
    AskingModule,
    RemindersModule,
  ],
  controllers: [OwnerPageController, PersonPageController, ReachabilityController],
  providers: [
    HeldPostsQueries,
    ObligationsFinderService,
    ObligationsQueries,
    ReachabilityService,
    VacanciesQueries,
  ],
  exports: [ReachabilityService],
})
export class PeoplePagesModule {}
