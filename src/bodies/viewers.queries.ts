import { Injectable } from '@nestjs/common';
import { type ScopeFacts, scopeOf } from '../accounts/account-scope.rules.js';
import { type NamedBody, type ViewerFinder, Viewers } from '../accounts/viewers.service.js';
import { Clock } from '../calendar/clock.js';
import { Database } from '../database/database.service.js';
import { runsOn } from '../database/runs-on.sql.js';
import type { Viewer } from '../web/access.js';
import type { Role } from '../web/permissions.rules.js';

type Columns = Omit<Viewer, 'bodyIds'> & ScopeFacts & { readonly role: Role };

/** The bodies that are named for account `a`, with those that took their place. */
const NAMED = `array(
    with recursive named(id) as (
      select x.body_id from account_bodies x where x.account_id = a.id and x.ended_at is null
      union
      select b.successor_id from named n join bodies b on b.id = n.id where b.successor_id is not null
    ) select id from named order by id)`;

const SEATS = `array(
    select distinct m.body_id from body_memberships m where m.person_id = a.person_id and ${runsOn('m', '$2')} order by 1)`;

const viewerWhere = (which: string): string => `
  select a.id as "accountId", a.person_id as "personId", a.name, a.email, a.role, ${NAMED} as named, ${SEATS} as seats
  from accounts a where ${which} and a.closed_at is null`;
const OF_ACCOUNT = viewerWhere('a.id = $1');
const OF_SESSION = viewerWhere('a.id = (select account_id from sessions where id = $1)');

/** Who asks: an account as it is now, with its role and its bodies. */
@Injectable()
export class ViewersQueries implements ViewerFinder {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    viewers: Viewers,
  ) {
    viewers.use(this);
  }

  /** Who has this account; null where it has been closed. */
  async byAccount(accountId: number): Promise<Viewer | null> {
    return viewerIn(await this.database.rows<Columns>(OF_ACCOUNT, [accountId, this.clock.today()]));
  }

  /** Who has signed in with the session of which this is the digest. */
  async bySession(digest: string): Promise<Viewer | null> {
    return viewerIn(await this.database.rows<Columns>(OF_SESSION, [digest, this.clock.today()]));
  }

  /** Every body, by name: also what has ended, whose matters go on. */
  async bodies(): Promise<readonly NamedBody[]> {
    return this.database.rows('select id, code, name from bodies order by name, id');
  }
}

function viewerIn([row]: readonly Columns[]): Viewer | null {
  if (!row) return null;
  const { named, seats, ...viewer } = row;
  return { ...viewer, bodyIds: scopeOf(viewer.role, { named, seats }) };
}
