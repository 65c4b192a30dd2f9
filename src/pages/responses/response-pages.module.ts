import { Module } from '@nestjs/common';
import { AnswerLinksModule } from '../../answer-links/answer-links.module.js';
import { ResponsesModule } from '../../responses/responses.module.js';
import { ResponseDraftFilesController } from './response-draft-files.controller.js';
import { ResponseDraftsController } from './response-drafts.controller.js';

/** Formal responses that came through links. */
@Module({
  imports: [AnswerLinksModule, ResponsesModule],
  controllers: [ResponseDraftFilesController, ResponseDraftsController],
})
export class ResponsePagesModule {}
