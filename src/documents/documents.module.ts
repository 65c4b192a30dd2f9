import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { AttachmentsQueries } from './attachments/attachments.queries.js';
import { AttachmentsService } from './attachments/attachments.service.js';
import { DocumentCorrection } from './corrections/document-correction.entity.js';
import { Document } from './document.entity.js';
import { DocumentContent } from './document-content.entity.js';
import { DocumentIntakeController } from './document-intake.controller.js';
import { DocumentIntakeService } from './document-intake.service.js';
import { DocumentListQueries } from './document-list.queries.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsQueries } from './documents.queries.js';
import { DocumentsRepository } from './documents.repository.js';
import { EarlierPrintingsRepository } from './earlier-printings.repository.js';
import { FigureProposal } from './figures/figure-proposal.entity.js';
import { FigureProposalsQueries } from './figures/figure-proposals.queries.js';
import { FigureProposalsRepository } from './figures/figure-proposals.repository.js';
import { OwnerAlias } from './owner-alias.entity.js';
import { OwnerAliasesQueries } from './owner-aliases.queries.js';
import { OwnerAliasesRepository } from './owner-aliases.repository.js';
import { PaperReader } from './paper-reader.service.js';
import { Proposal } from './proposal.entity.js';
import { ProposalsQueries } from './proposals.queries.js';
import { ProposalsRepository } from './proposals.repository.js';
import { DocumentPublicitiesController } from './publicity/document-publicities.controller.js';
import { DocumentPublicitiesService } from './publicity/document-publicities.service.js';
import { DocumentRemovalsRepository } from './removal/document-removals.repository.js';

/** Papers as they were given, their text, and what a reading of them proposes. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Document,
      DocumentContent,
      DocumentCorrection,
      FigureProposal,
      OwnerAlias,
      Proposal,
    ]),
    AccountsModule,
    BodiesModule,
    PeopleModule,
  ],
  controllers: [
    AttachmentsController,
    DocumentIntakeController,
    DocumentPublicitiesController,
    DocumentsController,
  ],
  providers: [
    AttachmentsQueries,
    AttachmentsService,
    DocumentIntakeService,
    DocumentListQueries,
    DocumentPublicitiesService,
    DocumentsQueries,
    DocumentRemovalsRepository,
    DocumentsRepository,
    EarlierPrintingsRepository,
    FigureProposalsQueries,
    FigureProposalsRepository,
    OwnerAliasesQueries,
    OwnerAliasesRepository,
    PaperReader,
    ProposalsQueries,
    ProposalsRepository,
  ],
  exports: [
    DocumentIntakeService,
    DocumentRemovalsRepository,
    DocumentsQueries,
    DocumentsRepository,
    FigureProposalsQueries,
    FigureProposalsRepository,
    OwnerAliasesQueries,
    OwnerAliasesRepository,
    PaperReader,
    ProposalsQueries,
    ProposalsRepository,
  ],
})
export class DocumentsModule {}
