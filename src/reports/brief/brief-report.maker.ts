import type { ModuleRef } from '@nestjs/core';
import { spokenDay } from '../../calendar/spoken-day.js';
import { askedWish } from '../asked-wish.js';
import type { ReportMaker, ReportQuery } from '../report-maker.js';
import { ReportSizeQueries } from '../report-size.queries.js';
import { readBriefAddress } from './brief-address.js';
import { BriefReportsService, type BriefWish, type MadeBrief } from './brief-reports.service.js';

/** Makes briefs for whoever does not know their kind. */
export function briefReportMaker(parts: ModuleRef): ReportMaker {
  const briefs = parts.get(BriefReportsService, { strict: false });
  const sizes = parts.get(ReportSizeQueries, { strict: false });
  return {
    make: async (query, { asker, audience }) => briefs.make({ ...wishOf(query, asker), audience }),
    identify: async (query) => {
      const { body, heldOn, asAt } = await briefs.meetingOf(wishOf(query, null));
      const name = `${body.name}, ${spokenDay(heldOn)}`;
      return { bodyCode: body.code, subject: heldOn, name, asAt };
    },
    about: async (made) => {
      const { body, heldOn, asAt, since } = (made as MadeBrief).model;
      return { bodyCode: body.code, subject: heldOn, asAt, since };
    },
    size: async (query) => sizes.ofBody(wishOf(query, null).body),
  };
}

function wishOf(query: ReportQuery, asker: BriefWish['asker']): BriefWish {
  return askedWish(readBriefAddress(query, asker));
}
