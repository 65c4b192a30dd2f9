import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ActionsModule } from '../actions/actions.module.js';
import { AnswerLinksModule } from '../answer-links/answer-links.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CorrespondentsRepository } from './correspondents.repository.js';
import { HandOverFinderService } from './hand-over-finder.service.js';
import { HandOverLettersService } from './hand-over-letters.service.js';
import { HandOverSheetsController } from './hand-over-sheets.controller.js';
import { HandOversController } from './hand-overs.controller.js';
import { HandOversService } from './hand-overs.service.js';
import { LeaverQueries } from './leaver.queries.js';
import { LeavingService } from './leaving.service.js';
import { OpenMattersQueries } from './open-matters.queries.js';
import { PostTransfersService } from './post-transfers.service.js';
import { ReassignedActionsRepository } from './reassigned-actions.repository.js';
import { ReassignmentsController } from './reassignments.controller.js';
import { ReassignmentsService } from './reassignments.service.js';
import { OwnerRetirementsController } from './retirements/owner-retirements.controller.js';
import { OwnerRetirementsService } from './retirements/owner-retirements.service.js';
import { HandOverUndoController } from './undo/hand-over-undo.controller.js';
import { HandOverUndoQueries } from './undo/hand-over-undo.queries.js';
import { HandOverUndoService } from './undo/hand-over-undo.service.js';
import { LeaverRestoring } from './undo/leaver-restoring.repository.js';

/** Somebody leaves, or an owner passes on what it owes. */
@Module({
  imports: [PeopleModule, AccountsModule, ActionsModule, AnswerLinksModule, MailModule],
  controllers: [
    HandOverUndoController,
    HandOversController,
    HandOverSheetsController,
    ReassignmentsController,
    OwnerRetirementsController,
  ],
  providers: [
    HandOverFinderService,
    HandOverLettersService,
    HandOverUndoQueries,
    HandOverUndoService,
    LeaverRestoring,
    HandOversService,
    ReassignedActionsRepository,
    LeaverQueries,
    LeavingService,
    OpenMattersQueries,
    OwnerRetirementsService,
    ReassignmentsService,
    PostTransfersService,
    CorrespondentsRepository,
  ],
  exports: [OpenMattersQueries],
})
export class HandoverModule {}
