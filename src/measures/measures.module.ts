import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { ItemsModule } from '../items/items.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { Measure } from './measure.entity.js';
import { MeasureAmendmentsController } from './measure-amendments.controller.js';
import { MeasureCorrectionsController } from './measure-corrections.controller.js';
import { MeasureCorrectionsService } from './measure-corrections.service.js';
import { MeasureDownloadController } from './measure-download.controller.js';
import { MeasureFiguresService } from './measure-figures.service.js';
import { MeasureLink } from './measure-link.entity.js';
import { MeasureLinksController } from './measure-links.controller.js';
import { MeasureLinksQueries } from './measure-links.queries.js';
import { MeasureLinksService } from './measure-links.service.js';
import { MeasureMakingController } from './measure-making.controller.js';
import { MeasureValue } from './measure-value.entity.js';
import { MeasureValuesController } from './measure-values.controller.js';
import { MeasureValuesQueries } from './measure-values.queries.js';
import { MeasureValuesService } from './measure-values.service.js';
import { MeasuresController } from './measures.controller.js';
import { MeasuresQueries } from './measures.queries.js';
import { MeasuresRepository } from './measures.repository.js';
import { MeasuresService } from './measures.service.js';
import { MeasureNote } from './notes/measure-note.entity.js';
import { MeasureNotesQueries } from './notes/measure-notes.queries.js';
import { PaperFiguresService } from './paper-figures.service.js';
import { MeasureRemovalsRepository } from './removal/measure-removals.repository.js';
import { SheetFiguresService } from './sheet-figures.service.js';
import { TakenBackFiguresRepository } from './taken-back-figures.repository.js';

/** Figures that show whether recommendations made a difference. */
@Module({
  imports: [
    ItemsModule,
    TypeOrmModule.forFeature([Measure, MeasureValue, MeasureLink, MeasureNote]),
    BodiesModule,
    RecommendationsModule,
  ],
  controllers: [
    MeasureMakingController,
    MeasuresController,
    MeasureAmendmentsController,
    MeasureValuesController,
    MeasureCorrectionsController,
    MeasureLinksController,
    MeasureDownloadController,
  ],
  providers: [
    MeasureCorrectionsService,
    MeasureFiguresService,
    MeasureLinksQueries,
    MeasureLinksService,
    MeasureNotesQueries,
    MeasureRemovalsRepository,
    MeasureValuesQueries,
    MeasureValuesService,
    MeasuresQueries,
    MeasuresRepository,
    MeasuresService,
    PaperFiguresService,
    SheetFiguresService,
    TakenBackFiguresRepository,
  ],
  exports: [
    MeasureFiguresService,
    MeasureLinksQueries,
    MeasureRemovalsRepository,
    MeasuresQueries,
    PaperFiguresService,
    SheetFiguresService,
    TakenBackFiguresRepository,
  ],
})
export class MeasuresModule {}
