import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { SuccessionModule } from '../succession/succession.module.js';
import { MeetingEntryController } from './meeting-entry.controller.js';
import { MeetingFactsQueries } from './meeting-facts.queries.js';
import { MeetingMattersQueries } from './meeting-matters.queries.js';
import { MeetingMovesController } from './meeting-moves.controller.js';
import { MeetingPlacesController } from './meeting-places.controller.js';
import { MeetingSummaryService } from './meeting-summary.service.js';
import { JudgedItemsRepository } from './verdicts/judged-items.repository.js';
import { MeetingClaimsService } from './verdicts/meeting-claims.service.js';
import { MeetingVerdictsService } from './verdicts/meeting-verdicts.service.js';
import { MeetingVerdictsUndoQueries } from './verdicts/meeting-verdicts-undo.queries.js';
import { MeetingVerdictsUndoService } from './verdicts/meeting-verdicts-undo.service.js';

/** Meetings entered and moved, and what lies before them. */
@Module({
  imports: [SuccessionModule, BodiesModule, DocumentsModule, RecommendationsModule, ActionsModule],
  controllers: [MeetingEntryController, MeetingMovesController, MeetingPlacesController],
  providers: [
    JudgedItemsRepository,
    MeetingClaimsService,
    MeetingFactsQueries,
    MeetingMattersQueries,
    MeetingSummaryService,
    MeetingVerdictsService,
    MeetingVerdictsUndoQueries,
    MeetingVerdictsUndoService,
  ],
  exports: [
    MeetingClaimsService,
    MeetingFactsQueries,
    MeetingMattersQueries,
    MeetingSummaryService,
    MeetingVerdictsService,
    MeetingVerdictsUndoQueries,
    MeetingVerdictsUndoService,
  ],
})
export class MeetingsModule {}
