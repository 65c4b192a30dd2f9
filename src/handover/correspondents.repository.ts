import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { isMailAddress } from '../mail/mail-address.js';
import { holderOnDay } from '../people/holder-on-day.queries.js';

/** Whom a letter greets, and where it goes. */
export type Correspondent = { readonly name: string; readonly email: string };

type Found = { name: string; email: string | null };

/** Where those who take something over are written to. */
@Injectable()
export class CorrespondentsRepository {
  /** Null where the person has no address. */
  async ofPerson(tx: EntityManager, id: number): Promise<Correspondent | null> {
    const found: Found[] = await tx.query('select name, email from people where id = $1', [id]);
    return reachable(found[0]);
  }

  /** Who answers for an owner on `day`; null where nobody can be reached. */
  async ofOwner(tx: EntityManager, id: number, day: CalendarDay): Promise<Correspondent | null> {
    const found: Found[] = await tx.query(
      `select coalesce(p.name, o.name) as name, coalesce(p.email, o.email) as email
       from owners o
       left join lateral ${holderOnDay('o.id', '$2')} h on true
       left join people p on p.id = h.person_id
       where o.id = $1`,
      [id, day],
    );
    return reachable(found[0]);
  }
}

function reachable(found: Found | undefined): Correspondent | null {
  if (!found?.email || !isMailAddress(found.email)) return null;
  return { name: found.name, email: found.email };
}
