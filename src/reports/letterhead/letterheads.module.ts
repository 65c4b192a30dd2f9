import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../../audit/audit.module.js';
import { OfficeWriter } from '../formats/office-writer.service.js';
import { LetterheadsController } from './letterheads.controller.js';
import { LetterheadsQueries } from './letterheads.queries.js';
import { LetterheadsRepository } from './letterheads.repository.js';
import { LetterheadsService } from './letterheads.service.js';
import { ReportLetterhead } from './report-letterhead.entity.js';

/** The council's own Word document, into which reports are written. */
@Module({
  imports: [AuditModule, TypeOrmModule.forFeature([ReportLetterhead])],
  controllers: [LetterheadsController],
  providers: [LetterheadsQueries, LetterheadsRepository, LetterheadsService, OfficeWriter],
  exports: [LetterheadsQueries, OfficeWriter],
})
export class LetterheadsModule {}
