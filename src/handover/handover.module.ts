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
import { OwnerUndoController } from './undo/owner-undo.controller.js';
import { TransferRestoring } from './undo/transfer-restoring.repository.js';
import { TransferUndoQueries } from './undo/transfer-undo.queries.js';
import { TransferUndoService } from './undo/transfer-undo.service.js';
import { TransferUndoPages } from './undo/transfer-undo-pages.service.js';
import { UndoOffersService } from './undo/undo-offers.service.js';

/** Somebody leaves, or an owner passes on what it owes. */
@Module({
  imports: [PeopleModule, AccountsModule, ActionsModule, AnswerLinksModule, MailModule],
  controllers: [
    HandOverUndoController,
    OwnerUndoController,
    HandOversController,
    HandOverSheetsController,
    ReassignmentsController,
    OwnerRetirementsController,
  ],
  providers: [
    HandOverFinderService,
    HandOverLettersService,
    TransferRestoring,
    TransferUndoPages,
    TransferUndoQueries,
    TransferUndoService,
    UndoOffersService,
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
  exports: [OpenMattersQueries, UndoOffersService],
})
export class HandoverModule {}
