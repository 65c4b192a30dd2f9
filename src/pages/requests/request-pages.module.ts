import { Module } from '@nestjs/common';
import { AnswerLinksModule } from '../../answer-links/answer-links.module.js';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { RemindersModule } from '../../reminders/reminders.module.js';
import { RequestsModule } from '../../requests/requests.module.js';
import { RequestUndoController } from './request-undo.controller.js';
import { RequestsController } from './requests.controller.js';
import { UndoableDecisionsService } from './undoable-decisions.service.js';

/** What owners asked for. */
@Module({
  imports: [AnswerLinksModule, BodiesModule, PeopleModule, RemindersModule, RequestsModule],
  controllers: [RequestUndoController, RequestsController],
  providers: [UndoableDecisionsService],
})
export class RequestPagesModule {}
