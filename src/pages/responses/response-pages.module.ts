import { Module } from '@nestjs/common';
import { AnswerLinksModule } from '../../answer-links/answer-links.module.js';
import { ResponsesModule } from '../../responses/responses.module.js';
import { ResponseDraftsController } from './response-drafts.controller.js';

/** Formal responses that came through links. */
@Module({
  imports: [AnswerLinksModule, ResponsesModule],
  controllers: [ResponseDraftsController],
})
export class ResponsePagesModule {}
