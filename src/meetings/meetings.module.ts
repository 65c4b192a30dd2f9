import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { SuccessionModule } from '../succession/succession.module.js';
import { MattersArisingController } from './arising/matters-arising.controller.js';
import { MattersArisingService } from './arising/matters-arising.service.js';
import { BodiesController } from '../pages/bodies/bodies.controller.js';
import { BodyNumbersService } from '../pages/bodies/body-numbers.service.js';
import { MeetingEntryController } from './meeting-entry.controller.js';
import { MeetingFactsQueries } from '../pages/meetings/meeting-facts.queries.js';
import { MeetingMovesController } from './meeting-moves.controller.js';
import { MeetingStoryService } from '../pages/meetings/meeting-story.service.js';
import { MeetingsController } from '../pages/meetings/meetings.controller.js';

/** The pages of bodies and meetings, which show what every room below has about them. */
@Module({
  imports: [SuccessionModule, BodiesModule, DocumentsModule, RecommendationsModule, ActionsModule],
  controllers: [
    MeetingEntryController,
    MeetingMovesController,
    MattersArisingController,
    MeetingsController,
    BodiesController,
  ],
  providers: [MattersArisingService, MeetingFactsQueries, MeetingStoryService, BodyNumbersService],
})
export class MeetingsModule {}
