import { Injectable } from '@nestjs/common';
import { openActionsOf } from '../../actions/states/open-actions.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import type { OwnerKind } from '../../people/owner.rules.js';

/** A post that somebody holds or held, or a mailbox that is theirs. */
export type HeldRow = {
  readonly ownerId: number;
  readonly kind: OwnerKind;
  readonly name: string;
  /** Null for a mailbox. */
  readonly fromOn: CalendarDay | null;
  readonly untilOn: CalendarDay | null;
  readonly interim: boolean;
  /** How many of the owner's actions are open today. */
  readonly openActions: number;
};

const HELD = `
  select o.id as "ownerId", o.kind, o.name, h.from_on as "fromOn", h.until_on as "untilOn", h.interim,
         ${openActionsOf('o.id', '$2')} as "openActions"
  from post_holdings h join owners o on o.id = h.owner_id
  where h.person_id = $1
  union all
  select o.id, o.kind, o.name, null, o.retired_on, false, ${openActionsOf('o.id', '$2')}
  from owners o join people p on p.email = o.email where p.id = $1 and o.kind <> 'post'
  order by 4 desc nulls last, 3`;

/** What somebody answers for, and how much of it is open. */
@Injectable()
export class HeldPostsQueries {
  constructor(private readonly database: Database) {}

  /** The posts that the person holds or held, the latest first, then the mailboxes that are theirs. */
  async of(personId: number, today: CalendarDay): Promise<HeldRow[]> {
    return this.database.rows(HELD, [personId, today]);
  }
}
