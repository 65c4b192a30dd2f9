import { Injectable } from '@nestjs/common';
import { AccountsQueries, type PersonsAccount } from '../accounts/accounts.queries.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { OwnersQueries } from '../people/owners.queries.js';
import type { Person } from '../people/person.entity.js';
import { PersonsQueries } from '../people/persons.queries.js';
import type { Asker } from '../web/permissions.rules.js';
import type { HandOverChoices } from './forms/hand-over.form.js';
import { type HeldNow, LeaverQueries } from './leaver.queries.js';
import { type AwaitedResponse, type OpenMatter, OpenMattersQueries } from './open-matters.queries.js';

/** What the pages of a hand-over show and offer. */
export type HandOverFacts = {
  readonly person: Person;
  readonly account: PersonsAccount | null;
  readonly held: readonly HeldNow[];
  readonly open: readonly OpenMatter[];
  readonly awaited: readonly AwaitedResponse[];
  readonly choices: HandOverChoices;
  readonly lastEntry: number;
};

/** Lays out what somebody who leaves has open. */
@Injectable()
export class HandOverFinderService {
  constructor(
    private readonly persons: PersonsQueries,
    private readonly accounts: AccountsQueries,
    private readonly owners: OwnersQueries,
    private readonly leaver: LeaverQueries,
    private readonly matters: OpenMattersQueries,
  ) {}

  /**
   * What they answer for today; of somebody who has left, what they answered for until the last day, as it stands today.
   * @throws NotFound
   */
  async factsOf(personId: number, today: CalendarDay, asker: Asker): Promise<HandOverFacts> {
    // Read first: what is entered while the page is made counts as a change since.
    const lastEntry = await this.leaver.lastEntry();
    const person = await this.persons.byId(personId);
    const held =
      person.leftOn === null
        ? await this.leaver.heldNow(personId, today)
        : await this.leaver.heldUntil(personId, person.leftOn);
    const ids = held.map(({ ownerId }) => ownerId);
    return {
      person,
      held,
      account: await this.accounts.ofPerson(personId),
      open: await this.matters.of(ids, today, asker),
      awaited: await this.matters.awaitedOf(ids, today, asker),
      choices: { people: await this.persons.present(today), owners: await this.owners.current(today) },
      lastEntry,
    };
  }
}
