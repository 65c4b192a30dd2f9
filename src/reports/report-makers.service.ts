import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { NotFound } from '../web/errors.js';
import { progressReportMaker } from './progress/progress-report.maker.js';
import type { ReportKind } from './report-kind.js';
import type { ReportMaker } from './report-maker.js';

/** The kinds of reports that can be published and made in the background. */
const MAKERS: Partial<Record<ReportKind, (parts: ModuleRef) => ReportMaker>> = {
  progress: progressReportMaker,
};

/** Makes a report of whatever kind from what its address says. */
@Injectable()
export class ReportMakers {
  constructor(private readonly parts: ModuleRef) {}

  /** @throws NotFound where reports of this kind are made on their page alone */
  of(kind: string): ReportMaker {
    const maker = Object.hasOwn(MAKERS, kind) ? MAKERS[kind as ReportKind] : undefined;
    if (!maker) throw new NotFound(`A report of the kind ${kind}`);
    return maker(this.parts);
  }
}
