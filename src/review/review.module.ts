import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { OutcomesQueries } from './outcomes.queries.js';
import { ReviewController } from './review.controller.js';
import { ReviewService } from './review.service.js';
import { ReviewChoicesQueries } from './review-choices.queries.js';
import { ReviewedDocumentController } from './reviewed-document.controller.js';

/** What becomes of a reading's proposals: the clerk looks at each beside its source and takes it into the register, or not. */
@Module({
  imports: [BodiesModule, PeopleModule, DocumentsModule, RecommendationsModule, ActionsModule],
  controllers: [ReviewController, ReviewedDocumentController],
  providers: [OutcomesQueries, ReviewChoicesQueries, ReviewService],
})
export class ReviewModule {}
