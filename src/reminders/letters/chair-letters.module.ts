import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../../audit/audit.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { RemindersModule } from '../reminders.module.js';
import { ChairLetter } from './chair-letter.entity.js';
import { ChairLetterDiscardsController } from './chair-letter-discards.controller.js';
import { ChairLetterDraftsController } from './chair-letter-drafts.controller.js';
import { ChairLetterDraftsService } from './chair-letter-drafts.service.js';
import { ChairLetterPublication } from './chair-letter-publication.entity.js';
import { ChairLetterPublicationsController } from './chair-letter-publications.controller.js';
import { ChairLetterPublicationsService } from './chair-letter-publications.service.js';
import { ChairLetterSending } from './chair-letter-sending.entity.js';
import { ChairLetterSendingsService } from './chair-letter-sendings.service.js';
import { ChairLettersController } from './chair-letters.controller.js';
import { ChairLettersRepository } from './chair-letters.repository.js';
import { LetterFactsQueries } from './letter-facts.queries.js';
import { LetterHistoryQueries } from './letter-history.queries.js';
import { LetterLinesService } from './letter-lines.service.js';
import { LetterMattersService } from './letter-matters.service.js';
import { LetterProposalsService } from './letter-proposals.service.js';
import { LetterRemovalsRepository } from './letter-removals.repository.js';
import { LettersDueService } from './letters-due.service.js';

/** Letters of chairs about what no reminder was answered for. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ChairLetter, ChairLetterPublication, ChairLetterSending]),
    AuditModule,
    MailModule,
    RemindersModule,
  ],
  controllers: [
    ChairLetterDiscardsController,
    ChairLetterDraftsController,
    ChairLettersController,
    ChairLetterPublicationsController,
  ],
  providers: [
    ChairLetterDraftsService,
    ChairLetterPublicationsService,
    ChairLetterSendingsService,
    ChairLettersRepository,
    LetterFactsQueries,
    LetterHistoryQueries,
    LetterLinesService,
    LetterMattersService,
    LetterProposalsService,
    LetterRemovalsRepository,
    LettersDueService,
  ],
  exports: [LetterLinesService, LetterRemovalsRepository],
})
export class ChairLettersModule {}
