import { Module } from '@nestjs/common';
import { AnswerLinksModule } from '../../answer-links/answer-links.module.js';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { RequestsModule } from '../../requests/requests.module.js';
import { RequestsController } from './requests.controller.js';

/** What owners asked for. */
@Module({
  imports: [AnswerLinksModule, BodiesModule, PeopleModule, RequestsModule],
  controllers: [RequestsController],
})
export class RequestPagesModule {}
