import { Module } from '@nestjs/common';
import { ActionPagesModule } from './actions/action-pages.module.js';
import { AnswerPagesModule } from './answer/answer-pages.module.js';
import { AuditPagesModule } from './audit/audit-pages.module.js';
import { BodyPagesModule } from './bodies/body-pages.module.js';
import { DocumentPagesModule } from './documents/document-pages.module.js';
import { HomePagesModule } from './home/home-pages.module.js';
import { MeetingPagesModule } from './meetings/meeting-pages.module.js';
import { OwnBodiesModule } from './own-bodies/own-bodies.module.js';
import { PeoplePagesModule } from './people/people-pages.module.js';
import { RecommendationPagesModule } from './recommendations/recommendation-pages.module.js';
import { RequestPagesModule } from './requests/request-pages.module.js';
import { ResponsePagesModule } from './responses/response-pages.module.js';
import { SearchPagesModule } from './search/search-pages.module.js';

/** Pages that compose several modules, in a folder named after the first part of their address. */
@Module({
  imports: [
    ActionPagesModule,
    AnswerPagesModule,
    AuditPagesModule,
    BodyPagesModule,
    DocumentPagesModule,
    HomePagesModule,
    MeetingPagesModule,
    OwnBodiesModule,
    PeoplePagesModule,
    RecommendationPagesModule,
    RequestPagesModule,
    ResponsePagesModule,
    SearchPagesModule,
  ],
})
export class PagesModule {}
