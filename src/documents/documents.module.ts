import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { PeopleModule } from '../people/people.module.js';
import { Document } from './document.entity.js';
import { DocumentContent } from './document-content.entity.js';
import { Proposal } from './proposal.entity.js';

/** Papers as they were given, their text, and what a reading of them proposes. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Document, DocumentContent, Proposal]),
    AccountsModule,
    BodiesModule,
    PeopleModule,
  ],
})
export class DocumentsModule {}
