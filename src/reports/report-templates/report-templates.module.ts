import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../../audit/audit.module.js';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { TemplateRemovalsRepository } from './removal/template-removals.repository.js';
import { ReportTemplate } from './report-template.entity.js';
import { ReportTemplatesController } from './report-templates.controller.js';
import { ReportTemplatesQueries } from './report-templates.queries.js';
import { ReportTemplatesRepository } from './report-templates.repository.js';
import { ReportTemplatesService } from './report-templates.service.js';

/** Which sections a council wants in its reports. */
@Module({
  imports: [AuditModule, BodiesModule, TypeOrmModule.forFeature([ReportTemplate])],
  controllers: [ReportTemplatesController],
  providers: [
    ReportTemplatesQueries,
    ReportTemplatesRepository,
    ReportTemplatesService,
    TemplateRemovalsRepository,
  ],
  exports: [ReportTemplatesQueries, TemplateRemovalsRepository],
})
export class ReportTemplatesModule {}
