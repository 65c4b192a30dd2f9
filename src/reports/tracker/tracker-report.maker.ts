import type { ModuleRef } from '@nestjs/core';
import { askedWish } from '../asked-wish.js';
import type { ReportMaker } from '../report-maker.js';
import { ReportSizeQueries } from '../report-size.queries.js';
import { ReportDayService } from '../standing/report-day.service.js';
import { readTrackerAddress } from './tracker-address.js';
import { type MadeTracker, TrackerReportsService } from './tracker-reports.service.js';

/** Makes trackers for whoever does not know their kind. */
export function trackerReportMaker(parts: ModuleRef): ReportMaker {
  const trackers = parts.get(TrackerReportsService, { strict: false });
  const sizes = parts.get(ReportSizeQueries, { strict: false });
  const days = parts.get(ReportDayService, { strict: false });
  return {
    make: async (query, { audience }) => trackers.make({ ...askedWish(readTrackerAddress(query)), audience }),
    identify: async (query) => {
      const { body, show, asAt } = askedWish(readTrackerAddress(query));
      return { bodyCode: body, subject: show, name: null, asAt: asAt ?? days.today };
    },
    about: async (made) => {
      const { body, show, asAt } = (made as MadeTracker).model;
      return { bodyCode: body.code, subject: show, asAt, since: null };
    },
    size: async (query) => sizes.ofBody(askedWish(readTrackerAddress(query)).body),
  };
}
