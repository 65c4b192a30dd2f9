import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { hasSearchedWords } from '../database/search-words.sql.js';
import { NotFound } from '../web/errors.js';
import { holderOnDay, holdersOnDay } from './holder-on-day.queries.js';
import type { Owner } from './owner.entity.js';
import type { OwnerKind } from './owner.rules.js';

/** An owner, and who answers for it on a day. */
export type OwnerOnDay = {
  readonly id: number;
  readonly kind: OwnerKind;
  readonly name: string;
  readonly directorate: string | null;
  readonly organisation: string | null;
  /** The holder of a post; null where it is vacant, and for teams and contacts. */
  readonly holder: string | null;
  readonly holderPersonId: number | null;
  readonly interim: boolean;
  /** Where to write: the holder's address, a team's mailbox or a contact's address; null where nobody can be reached. */
  readonly email: string | null;
  /** Who is written to while nobody can be reached here. */
  readonly fallbackId: number | null;
  readonly fallbackName: string | null;
};

/** A name that an owner had, and its last day. */
export type FormerName = { readonly name: string; readonly untilOn: CalendarDay };

const ownersOnDay = (holders: string) => `
  select o.id, o.kind, o.name, o.directorate, o.organisation, p.name as holder, p.id as "holderPersonId",
         coalesce(h.interim, false) as interim, coalesce(p.email, o.email) as email,
         f.id as "fallbackId", f.name as "fallbackName"
  from owners o
  left join owners f on f.id = o.fallback_id
  left join ${holders}
  left join people p on p.id = h.person_id`;

const EACH_OWNER = ownersOnDay(`lateral ${holderOnDay('o.id', '$1')} h on true`);
/** Where most posts are looked at, the holders of all are found at once. */
const ALL_OWNERS = ownersOnDay(`${holdersOnDay('$1')} h on h.owner_id = o.id`);

/** Who owns, and who holds what. */
@Injectable()
export class OwnersQueries {
  constructor(private readonly database: Database) {}

  /** @throws NotFound */
  async byId(id: number): Promise<Owner> {
    const [owner] = await this.database.rows<Owner>(
      `select id, kind, name, directorate, organisation, email, retired_on as "retiredOn",
              fallback_id as "fallbackId", reports_to_id as "reportsToId" from owners where id = $1`,
      [id],
    );
    if (!owner) throw new NotFound(`Owner ${id}`);
    return owner;
  }

  /** What it was called before, the latest name first. */
  async formerNames(id: number): Promise<FormerName[]> {
    return this.database.rows(
      'select name, until_on as "untilOn" from former_owner_names where owner_id = $1 order by id desc',
      [id],
    );
  }

  /** Every owner not retired on `day`, by name. */
  async current(day: CalendarDay): Promise<OwnerOnDay[]> {
    return this.database.rows(
      `${ALL_OWNERS} where o.retired_on is null or o.retired_on > $1 order by o.name`,
      [day],
    );
  }

  /** Those of {@link current} in whose name, holder, directorate, organisation or address the words stand. */
  async withWords(words: string, day: CalendarDay): Promise<OwnerOnDay[]> {
    const told = `concat_ws(' ', o.name, p.name, o.directorate, o.organisation)`;
    return this.database.rows(
      `${ALL_OWNERS} where (o.retired_on is null or o.retired_on > $1)
         and (${hasSearchedWords(told, '$2')} or strpos(lower(coalesce(p.email, o.email)), lower($2)) > 0) order by o.name`,
      [day, words],
    );
  }

  /** Those of {@link current} that are called so: by words of the name, or by the address to which is written. */
  async called(words: string, day: CalendarDay): Promise<OwnerOnDay[]> {
    return this.database.rows(
      `${ALL_OWNERS} where (o.retired_on is null or o.retired_on > $1)
         and (o.id in (select id from owners where ${hasSearchedWords('name', '$2')})
           or lower(coalesce(p.email, o.email)) = lower($2)) order by o.name`,
      [day, words],
    );
  }

  /** What they are called, as {@link current} has them: all that a choice of owners needs. */
  async names(day: CalendarDay): Promise<Pick<OwnerOnDay, 'id' | 'name'>[]> {
    return this.database.rows(
      'select id, name from owners where retired_on is null or retired_on > $1 order by name',
      [day],
    );
  }

  async byIds(ids: readonly number[], day: CalendarDay): Promise<OwnerOnDay[]> {
    return this.database.rows(`${EACH_OWNER} where o.id = any($2) order by o.name`, [day, ids]);
  }

  /** The owners that `personId` answers for on `day`: the posts they hold. */
  async heldBy(personId: number, day: CalendarDay): Promise<OwnerOnDay[]> {
    return this.database.rows(`${ALL_OWNERS} where p.id = $2 order by o.name`, [day, personId]);
  }
}
