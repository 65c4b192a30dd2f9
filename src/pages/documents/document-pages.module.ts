import { Module } from '@nestjs/common';
import { DocumentsModule } from '../../documents/documents.module.js';
import { ReviewModule } from '../../review/review.module.js';
import { DocumentPageController } from './document-page.controller.js';
import { OutcomesQueries } from './outcomes.queries.js';

/** The page of a document, with what came of it. */
@Module({
  imports: [DocumentsModule, ReviewModule],
  controllers: [DocumentPageController],
  providers: [OutcomesQueries],
})
export class DocumentPagesModule {}
