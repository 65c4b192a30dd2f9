import type { ModuleRef } from '@nestjs/core';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { NotFound } from '../../web/errors.js';
import { askedWish } from '../asked-wish.js';
import type { ReportMaker, ReportQuery } from '../report-maker.js';
import { ReportSizeQueries } from '../report-size.queries.js';
import { ReportDayService } from '../standing/report-day.service.js';
import { readOwnerAddress } from './owner-address.js';
import { OwnerFactsService } from './owner-facts.service.js';
import type { OwnerList } from './owner-list.js';
import { type MadeOwnerList, OwnerReportsService } from './owner-reports.service.js';
import type { OwnerWish } from './owner-wish.js';

/** Makes lists of what is owed for whoever does not know their kind. What an owner owes to every body is kept with the board’s reports. */
export function ownerReportMaker(parts: ModuleRef): ReportMaker {
  const lists = parts.get(OwnerReportsService, { strict: false });
  const owners = parts.get(OwnerFactsService, { strict: false });
  const bodies = parts.get(BodiesQueries, { strict: false });
  const sizes = parts.get(ReportSizeQueries, { strict: false });
  const days = parts.get(ReportDayService, { strict: false });
  return {
    make: async (query, { asker, audience }) => lists.make({ ...wishOf(query, asker), audience }),
    identify: async (query) => {
      const { owner, asAt } = wishOf(query, null);
      const found = await owners.find(owner);
      return {
        bodyCode: await boardOf(bodies),
        subject: subjectOf(found),
        name: found.name,
        asAt: asAt ?? days.today,
      };
    },
    about: async (made) => {
      const { model } = made as MadeOwnerList;
      return { bodyCode: await boardOf(bodies), subject: subjectOf(model), asAt: model.asAt, since: null };
    },
    size: async (query) => sizes.ofOwners((await owners.find(wishOf(query, null).owner)).ids),
  };
}

/** @throws NotFound where the council has no body that looks at anything */
async function boardOf(bodies: BodiesQueries): Promise<string> {
  const all = await bodies.scrutinising();
  const board = all.find(({ kind }) => kind === 'board') ?? all[0];
  if (!board) throw new NotFound('A board');
  return board.code;
}

function wishOf(query: ReportQuery, asker: OwnerWish['asker']): OwnerWish {
  return askedWish(readOwnerAddress(query, asker));
}

function subjectOf({ ownerId, directorate }: Pick<OwnerList, 'ownerId' | 'directorate'>): string {
  return ownerId === null ? `directorate ${directorate}` : `owner ${ownerId}`;
}
