import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Database } from '../../database/database.service.js';
import { PersonsQueries } from '../../people/persons.queries.js';
import { Refused } from '../../web/errors.js';
import type { MailPreference } from './mail-preference.entity.js';
import { MailPreferencesRepository } from './mail-preferences.repository.js';

export type ChosenPreference = Omit<MailPreference, 'id' | 'personId'>;

/** What somebody chooses of their mails, or democratic services for them. */
@Injectable()
export class MailPreferencesService {
  constructor(
    private readonly changes: Changes,
    private readonly preferences: MailPreferencesRepository,
    private readonly persons: PersonsQueries,
    private readonly database: Database,
  ) {}

  async of(personId: number): Promise<MailPreference | null> {
    return this.preferences.of(this.database.reader, personId);
  }

  /** @throws NotFound, Refused where the delegate is themselves, or the days are in the wrong order */
  async choose(by: By, personId: number, chosen: ChosenPreference): Promise<void> {
    const { awayFrom, awayUntil, delegateId, rhythm, beforeMeetings } = chosen;
    if (awayFrom && awayUntil && awayUntil < awayFrom)
      throw Refused.at('awayUntil', 'The last day away must not be before the first');
    if (delegateId === personId) throw Refused.at('delegate', 'Select somebody else');
    const person = await this.persons.byId(personId);
    const delegate = delegateId === null ? null : await this.persons.byId(delegateId);
    await this.changes.make(by, async ({ tx, record }) => {
      const before = await this.preferences.of(tx, personId);
      await this.preferences.put(tx, { personId, ...chosen });
      await record({
        action: 'chose how they are written to',
        subject: { kind: 'person', id: personId, reference: person.name },
        before: before && { rhythm: before.rhythm, awayFrom: before.awayFrom, awayUntil: before.awayUntil },
        after: { rhythm, beforeMeetings, awayFrom, awayUntil, delegate: delegate?.name ?? null },
      });
    });
  }
}
