import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { ActionsModule } from './actions/actions.module.js';
import { AnswerLinksModule } from './answer-links/answer-links.module.js';
import { AuditModule } from './audit/audit.module.js';
import { BodiesModule } from './bodies/bodies.module.js';
import { BulkChangesModule } from './bulk-changes/bulk-changes.module.js';
import type { Clock } from './calendar/clock.js';
import type { Config } from './config/config.js';
import { ConfigModule } from './config/config.module.js';
import { CouncilModule } from './council/council.module.js';
import type { DatabasePlace } from './database/data-source.js';
import { DatabaseModule } from './database/database.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { ExampleModule } from './example/example.module.js';
import { HandoverModule } from './handover/handover.module.js';
import { HealthModule } from './health/health.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { ItemsModule } from './items/items.module.js';
import { MailModule } from './mail/mail.module.js';
import { MeasuresModule } from './measures/measures.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { PagesModule } from './pages/pages.module.js';
import { PastModule } from './past/past.module.js';
import { PeopleModule } from './people/people.module.js';
import { RecommendationsModule } from './recommendations/recommendations.module.js';
import { RegisterModule } from './register/register.module.js';
import { ChairLettersModule } from './reminders/letters/chair-letters.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { RemovalsModule } from './removals/removals.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { RequestsModule } from './requests/requests.module.js';
import { ResponsesModule } from './responses/responses.module.js';
import { ReviewModule } from './review/review.module.js';
import { SavedViewsModule } from './saved-views/saved-views.module.js';
import { SuccessionModule } from './succession/succession.module.js';
import { WebModule } from './web/web.module.js';

/** The modules of the program, from the ground up; each imports only from those before it. */
@Module({})
export class AppModule {
  static with(config: Config, place: DatabasePlace, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config, clock),
        DatabaseModule.at(place),
        WebModule,
        MailModule,
        AuditModule,
        PastModule,
        PeopleModule,
        AccountsModule,
        CouncilModule,
        SavedViewsModule,
        BodiesModule,
        DocumentsModule,
        ItemsModule,
        RecommendationsModule,
        ActionsModule,
        MeasuresModule,
        ResponsesModule,
        AnswerLinksModule,
        RequestsModule,
        ReviewModule,
        ImportsModule,
        HandoverModule,
        SuccessionModule,
        MeetingsModule,
        RemindersModule,
        ChairLettersModule,
        BulkChangesModule,
        ReportsModule,
        RegisterModule,
        RemovalsModule,
        PagesModule,
        ExampleModule,
        HealthModule,
      ],
    };
  }
}
