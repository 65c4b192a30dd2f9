import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.service.js';
import { MailPreference } from './mail-preference.entity.js';
import type { Preference, Preferences } from './mail-preference.rules.js';

type Columns = Omit<Preference, 'delegate'> & {
  readonly personId: number;
  readonly delegateId: number | null;
  readonly delegateName: string | null;
  readonly delegateEmail: string | null;
};

/** What people chose of their mails. */
@Injectable()
export class MailPreferencesRepository {
  constructor(private readonly database: Database) {}

  /** Of everybody who chose something, by person. A delegate without an address stands in for nobody. */
  async all(): Promise<Preferences> {
    const rows = await this.database.rows<Columns>(
      `select m.person_id as "personId", m.rhythm, m.away_from as "awayFrom", m.away_until as "awayUntil",
              d.id as "delegateId", d.name as "delegateName", d.email as "delegateEmail"
       from mail_preferences m left join people d on d.id = m.delegate_id`,
    );
    return new Map(rows.map((row) => [row.personId, asPreference(row)]));
  }

  /** Of one person; null where they chose nothing. */
  async of(tx: EntityManager, personId: number): Promise<MailPreference | null> {
    return tx.findOneBy(MailPreference, { personId });
  }

  async put(tx: EntityManager, preference: Omit<MailPreference, 'id'>): Promise<void> {
    await tx.upsert(MailPreference, preference, ['personId']);
  }
}

function asPreference({ rhythm, awayFrom, awayUntil, ...row }: Columns): Preference {
  const { delegateId, delegateName, delegateEmail } = row;
  const isKnown = delegateId !== null && delegateName !== null && delegateEmail !== null;
  const delegate = isKnown ? { id: delegateId, name: delegateName, email: delegateEmail } : null;
  return { rhythm, awayFrom, awayUntil, delegate };
}
