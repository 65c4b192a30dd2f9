import { Module } from '@nestjs/common';
import { ActionsModule } from '../../actions/actions.module.js';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { ItemsModule } from '../../items/items.module.js';
import { MeasuresModule } from '../../measures/measures.module.js';
import { MeetingsModule } from '../../meetings/meetings.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { RemindersModule } from '../../reminders/reminders.module.js';
import { RequestsModule } from '../../requests/requests.module.js';
import { SuccessionModule } from '../../succession/succession.module.js';
import { MeetingMeasuresService } from './meeting-measures.service.js';
import { MeetingRequestsController } from './meeting-requests.controller.js';
import { MeetingVerdictPages } from './meeting-verdict-pages.service.js';
import { MeetingVerdictsController } from './meeting-verdicts.controller.js';
import { MeetingVerdictsUndoController } from './meeting-verdicts-undo.controller.js';
import { MeetingsController } from './meetings.controller.js';
import { UndoableVerdictsService } from './undoable-verdicts.service.js';

/** When bodies meet, what a meeting has before it, and what it says of it. */
@Module({
  imports: [
    ActionsModule,
    BodiesModule,
    ItemsModule,
    MeasuresModule,
    MeetingsModule,
    PeopleModule,
    RemindersModule,
    RequestsModule,
    SuccessionModule,
  ],
  controllers: [
    MeetingsController,
    MeetingRequestsController,
    MeetingVerdictsController,
    MeetingVerdictsUndoController,
  ],
  providers: [MeetingMeasuresService, MeetingVerdictPages, UndoableVerdictsService],
})
export class MeetingPagesModule {}
