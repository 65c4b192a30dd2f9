import type { ModuleRef } from '@nestjs/core';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { askedWish } from '../asked-wish.js';
import type { ReportMaker, ReportQuery } from '../report-maker.js';
import { ReportDayService } from '../standing/report-day.service.js';
import { readArisingAddress } from './arising-address.js';
import {
  ArisingReportsService,
  type ArisingWish,
  type MadeMattersArising,
} from './arising-reports.service.js';

/** Makes matters arising for whoever does not know their kind. */
export function arisingReportMaker(parts: ModuleRef): ReportMaker {
  const reports = parts.get(ArisingReportsService, { strict: false });
  const bodies = parts.get(BodiesQueries, { strict: false });
  const days = parts.get(ReportDayService, { strict: false });
  return {
    make: async (query, { asker, audience }) => {
      const wish = { ...wishOf(query, asker), audience };
      return days.at(wish.asAt, async () => reports.make(wish));
    },
    identify: async (query) => {
      const { body, meeting, asAt } = wishOf(query, null);
      const { bodyCode, bodyName, heldOn } = await bodies.meeting(body, meeting);
      const name = `${bodyName}, ${spokenDay(heldOn)}`;
      return { bodyCode, subject: heldOn, name, asAt: asAt ?? days.today };
    },
    about: async (made) => {
      const { meeting, asAt } = (made as MadeMattersArising).model;
      return { bodyCode: meeting.bodyCode, subject: meeting.heldOn, asAt, since: null };
    },
    // What one meeting looks at is never long.
    size: async () => 0,
  };
}

function wishOf(query: ReportQuery, asker: ArisingWish['asker']): ArisingWish {
  return askedWish(readArisingAddress(query, asker));
}
