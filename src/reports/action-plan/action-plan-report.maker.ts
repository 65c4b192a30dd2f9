import type { ModuleRef } from '@nestjs/core';
import { DocumentsQueries } from '../../documents/documents.queries.js';
import { askedWish } from '../asked-wish.js';
import type { ReportMaker } from '../report-maker.js';
import { ReportSizeQueries } from '../report-size.queries.js';
import { ReportDayService } from '../standing/report-day.service.js';
import { readersEyes } from '../standing/report-readers.rules.js';
import { readActionPlanAddress } from './action-plan-address.js';
import { ActionPlanReportsService, type MadeActionPlan } from './action-plan-reports.service.js';

/** Makes action plans for whoever does not know their kind. */
export function actionPlanReportMaker(parts: ModuleRef): ReportMaker {
  const plans = parts.get(ActionPlanReportsService, { strict: false });
  const documents = parts.get(DocumentsQueries, { strict: false });
  const sizes = parts.get(ReportSizeQueries, { strict: false });
  const days = parts.get(ReportDayService, { strict: false });
  return {
    make: async (query, { audience }) => plans.make({ ...askedWish(readActionPlanAddress(query)), audience }),
    identify: async (query, audience) => {
      const { documentId, asAt } = askedWish(readActionPlanAddress(query));
      const { bodyCode, title } = await documents.byId(documentId, readersEyes(null, audience));
      return { bodyCode, subject: `document ${documentId}`, name: title, asAt: asAt ?? days.today };
    },
    about: async (made) => {
      const { document, asAt } = (made as MadeActionPlan).model;
      return { bodyCode: document.body.code, subject: `document ${document.id}`, asAt, since: null };
    },
    size: async (query) => sizes.ofDocument(askedWish(readActionPlanAddress(query)).documentId),
  };
}
