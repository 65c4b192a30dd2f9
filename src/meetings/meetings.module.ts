import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { SuccessionModule } from '../succession/succession.module.js';
import { MeetingEntryController } from './meeting-entry.controller.js';
import { MeetingFactsQueries } from './meeting-facts.queries.js';
import { MeetingMovesController } from './meeting-moves.controller.js';
import { MeetingSummaryService } from './meeting-summary.service.js';

/** Meetings entered and moved, and what lies before them. */
@Module({
  imports: [SuccessionModule, BodiesModule, DocumentsModule, RecommendationsModule, ActionsModule],
  controllers: [MeetingEntryController, MeetingMovesController],
  providers: [MeetingFactsQueries, MeetingSummaryService],
  exports: [MeetingSummaryService],
})
export class MeetingsModule {}
