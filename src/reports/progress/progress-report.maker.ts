import type { ModuleRef } from '@nestjs/core';
import { Refused } from '../../web/errors.js';
import { readReportAddress } from '../report-address.js';
import type { ReportMaker, ReportQuery } from '../report-maker.js';
import { ReportSizeQueries } from '../report-size.queries.js';
import {
  type MadeProgressReport,
  ProgressReportsService,
  type ReportWish,
} from './progress-reports.service.js';

/** Makes progress reports for whoever does not know their kind. */
export function progressReportMaker(parts: ModuleRef): ReportMaker {
  const reports = parts.get(ProgressReportsService, { strict: false });
  const sizes = parts.get(ReportSizeQueries, { strict: false });
  return {
    make: async (query, { audience }) => reports.make({ ...wishOf(query), audience }),
    identify: (query, today) => {
      const { body, asAt } = wishOf(query);
      return { bodyCode: body, subject: '', asAt: asAt ?? today };
    },
    about: (made) => {
      const { body, asAt, since } = (made as MadeProgressReport).model;
      return { bodyCode: body.code, subject: '', asAt, since };
    },
    size: async (query) => sizes.ofBody(wishOf(query).body),
  };
}

function wishOf(query: ReportQuery): ReportWish {
  const read = readReportAddress(query);
  if (!read.ok) throw Refused.at('asAt', read.faults[0]?.message ?? 'The address of the report is wrong');
  return read.wish;
}
