import { Injectable } from '@nestjs/common';
import { AccountClosingService } from '../accounts/account-closing.service.js';
import type { Change } from '../audit/change.js';
import { requireUnchanged } from '../audit/history.queries.js';
import { personPath } from '../people/owner.rules.js';
import type { Person } from '../people/person.entity.js';
import { PersonsRepository } from '../people/persons.repository.js';
import { Refused } from '../web/errors.js';
import type { HandOverPlan } from './hand-over-plan.js';

/** The leaver: their last day, and their account. */
@Injectable()
export class LeavingService {
  constructor(
    private readonly persons: PersonsRepository,
    private readonly accounts: AccountClosingService,
  ) {}

  /**
   * Records the last day, and closes the account where that is wished.
   * @param seen the last entry of the trail when the form was opened
   * @throws NotFound, ChangedMeanwhile, Refused where they have handed over already
   */
  async leave(change: Change, plan: HandOverPlan, seen: number): Promise<Person> {
    const { personId, lastOn, closeAccount } = plan;
    const person = await this.persons.lock(change.tx, personId);
    const subject = { kind: 'person', id: personId, reference: person.name };
    await requireUnchanged(change.tx, subject, personPath(personId), seen);
    if (person.leftOn !== null) throw Refused.at('lastOn', `${person.name} has handed over already`);
    await this.persons.change(change.tx, personId, { leftOn: lastOn });
    await change.record({ action: 'handed over', subject, after: { leftOn: lastOn } });
    if (closeAccount) await this.accounts.closeOf(change, personId);
    return person;
  }
}
