import type { ModuleRef } from '@nestjs/core';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { askedWish } from '../asked-wish.js';
import type { ReportMaker } from '../report-maker.js';
import { ReportSizeQueries } from '../report-size.queries.js';
import { readPerformanceAddress } from './performance-address.js';
import { type MadePerformanceReport, PerformanceReportsService } from './performance-reports.service.js';

/** Makes reports on the performance of a year for whoever does not know their kind. */
export function performanceReportMaker(parts: ModuleRef): ReportMaker {
  const reports = parts.get(PerformanceReportsService, { strict: false });
  const bodies = parts.get(BodiesQueries, { strict: false });
  const sizes = parts.get(ReportSizeQueries, { strict: false });
  return {
    make: async (query, { audience }) =>
      reports.make({ ...askedWish(readPerformanceAddress(query)), audience }),
    identify: async (query) => {
      const wish = askedWish(readPerformanceAddress(query));
      const { year, asAt } = await reports.yearOf(wish);
      const { code, name } = await bodies.byCode(wish.body);
      const subject = subjectOf(year.label, wish.part);
      return { bodyCode: code, subject, name: `${name}, ${year.label}`, asAt };
    },
    about: async (made) => {
      const { model, part } = made as MadePerformanceReport;
      const subject = subjectOf(model.year.label, part);
      return { bodyCode: model.body.code, subject, asAt: model.asAt, since: null };
    },
    size: async (query) => sizes.ofBody(askedWish(readPerformanceAddress(query)).body),
  };
}

function subjectOf(year: string, part: MadePerformanceReport['part']): string {
  return part === 'all' ? year : `${year} ${part}`;
}
