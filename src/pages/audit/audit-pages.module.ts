import { Module } from '@nestjs/common';
import { TrailController } from './trail.controller.js';
import { TrailQueries } from './trail.queries.js';

/** The whole trail, to look through. */
@Module({ controllers: [TrailController], providers: [TrailQueries] })
export class AuditPagesModule {}
