import { Injectable } from '@nestjs/common';
import type { By } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { requireUnchanged } from '../audit/history.queries.js';
import { Refused } from '../web/errors.js';
import { personPath } from './owner.rules.js';
import { PersonsRepository } from './persons.repository.js';

/** The people who hold posts and seats. */
@Injectable()
export class PersonsService {
  constructor(
    private readonly changes: Changes,
    private readonly persons: PersonsRepository,
  ) {}

  /**
   * Puts a name or an address right.
   * @param email in lower case; null for none
   * @param seen the last entry of the person's trail when the form was opened
   * @throws NotFound, ChangedMeanwhile, Refused where somebody else has the address
   */
  async amend(by: By, id: number, name: string, email: string | null, seen: number): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const person = await this.persons.lock(tx, id);
      const subject = { kind: 'person', id, reference: person.name };
      await requireUnchanged(tx, subject, personPath(id), seen);
      if (person.nameReducedAt) throw Refused.at('name', 'The name was replaced with initials for good');
      if (email !== null && (await this.persons.isEmailTaken(tx, email, id)))
        throw Refused.at('email', 'Somebody else is known by this email address');
      await this.persons.change(tx, id, { name, email });
      const before = { name: person.name, email: person.email };
      await record({ action: 'changed it', subject, before, after: { name, email } });
    });
  }
}
