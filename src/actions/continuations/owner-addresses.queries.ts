import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { holderOnDay } from '../../people/holder-on-day.queries.js';

/** Where an owner reads its mail on a day. */
export type OwnerAddress = { readonly id: number; readonly name: string; readonly email: string };

const ADDRESSES = `
  select o.id, coalesce(p.name, o.name) as name, coalesce(p.email, o.email) as email
  from owners o
  left join lateral ${holderOnDay('o.id', '$2')} h on true
  left join people p on p.id = h.person_id
  where o.id = any($1) and coalesce(p.email, o.email) is not null order by o.id`;

/** Where owners are written to, within a change. */
@Injectable()
export class OwnerAddressesQueries {
  async of(tx: EntityManager, ownerIds: readonly number[], day: CalendarDay): Promise<OwnerAddress[]> {
    return tx.query(ADDRESSES, [ownerIds, day]);
  }
}
