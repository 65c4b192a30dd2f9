import type { ModuleRef } from '@nestjs/core';
import { Clock } from '../../calendar/clock.js';
import { askedWish } from '../asked-wish.js';
import { readReportAddress } from '../report-address.js';
import type { ReportMaker } from '../report-maker.js';
import { ReportSizeQueries } from '../report-size.queries.js';
import { type MadeProgressReport, ProgressReportsService } from './progress-reports.service.js';

/** Makes progress reports for whoever does not know their kind. */
export function progressReportMaker(parts: ModuleRef): ReportMaker {
  const reports = parts.get(ProgressReportsService, { strict: false });
  const sizes = parts.get(ReportSizeQueries, { strict: false });
  const clock = parts.get(Clock, { strict: false });
  return {
    make: async (query, { audience }) => reports.make({ ...askedWish(readReportAddress(query)), audience }),
    identify: async (query) => {
      const { body, asAt } = askedWish(readReportAddress(query));
      return { bodyCode: body, subject: '', name: null, asAt: asAt ?? clock.today() };
    },
    about: async (made) => {
      const { body, asAt, since } = (made as MadeProgressReport).model;
      return { bodyCode: body.code, subject: '', asAt, since };
    },
    size: async (query) => sizes.ofBody(askedWish(readReportAddress(query)).body),
  };
}
