import { Module } from '@nestjs/common';
import { ActionsModule } from '../../actions/actions.module.js';
import { DocumentsModule } from '../../documents/documents.module.js';
import { MeasuresModule } from '../../measures/measures.module.js';
import { FigureAnswersService } from './figure-answers.service.js';
import { FigureChoicesQueries } from './figure-choices.queries.js';
import { FigureFinderService } from './figure-finder.service.js';
import { FigureReviewController } from './figure-review.controller.js';
import { FigureReviewService } from './figure-review.service.js';
import { FigureUndoController } from './figure-undo.controller.js';
import { FigureUndoQueries } from './figure-undo.queries.js';
import { FigureUndoService } from './figure-undo.service.js';
import { TakenBackDecisionsRepository } from './taken-back-decisions.repository.js';

/** What becomes of the figures that a reading found: the clerk takes them for values of measures, or sets them aside. */
@Module({
  imports: [DocumentsModule, ActionsModule, MeasuresModule],
  controllers: [FigureUndoController, FigureReviewController],
  providers: [
    FigureAnswersService,
    FigureChoicesQueries,
    FigureFinderService,
    FigureReviewService,
    FigureUndoQueries,
    FigureUndoService,
    TakenBackDecisionsRepository,
  ],
  exports: [FigureFinderService],
})
export class FigureReviewModule {}
