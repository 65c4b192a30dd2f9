import { Module } from '@nestjs/common';
import { DocumentsModule } from '../../documents/documents.module.js';
import { ReviewModule } from '../../review/review.module.js';
import { DocumentPageController } from './document-page.controller.js';
import { DocumentStoryQueries } from './document-story.queries.js';
import { OutcomesQueries } from './outcomes.queries.js';

/** The page of a document, with what came of it. */
@Module({
  imports: [DocumentsModule, ReviewModule],
  controllers: [DocumentPageController],
  providers: [DocumentStoryQueries, OutcomesQueries],
})
export class DocumentPagesModule {}
