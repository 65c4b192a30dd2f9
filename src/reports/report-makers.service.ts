import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { NotFound } from '../web/errors.js';
import { actionPlanReportMaker } from './action-plan/action-plan-report.maker.js';
import { arisingReportMaker } from './arising/arising-report.maker.js';
import { briefReportMaker } from './brief/brief-report.maker.js';
import { ownerReportMaker } from './owner/owner-report.maker.js';
import { performanceReportMaker } from './performance/performance-report.maker.js';
import { progressReportMaker } from './progress/progress-report.maker.js';
import { isReportKind, type ReportKind } from './report-kind.js';
import type { ReportMaker } from './report-maker.js';
import { responseFormMaker } from './response-form/response-form.maker.js';
import { trackerReportMaker } from './tracker/tracker-report.maker.js';

/** How reports are published and made in the background: a new kind is one line here. */
const MAKERS: Readonly<Record<ReportKind, (parts: ModuleRef) => ReportMaker>> = {
  progress: progressReportMaker,
  brief: briefReportMaker,
  tracker: trackerReportMaker,
  'action-plan': actionPlanReportMaker,
  owner: ownerReportMaker,
  'matters-arising': arisingReportMaker,
  performance: performanceReportMaker,
  'response-form': responseFormMaker,
};

/** Makes a report of whatever kind from what its address says. */
@Injectable()
export class ReportMakers {
  constructor(private readonly parts: ModuleRef) {}

  /** @throws NotFound where there is no such kind */
  of(kind: string): ReportMaker {
    if (!isReportKind(kind)) throw new NotFound(`A report of the kind ${kind}`);
    return MAKERS[kind](this.parts);
  }
}
