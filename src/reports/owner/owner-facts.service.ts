import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { type AwaitedResponse, OpenMattersQueries } from '../../handover/open-matters.queries.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import { NotFound } from '../../web/errors.js';
import { factsOfBodies } from '../progress/facts-scope.js';
import type { StandingFacts } from '../standing/named-standings.rules.js';
import { forTheInside, readersEyes } from '../standing/report-readers.rules.js';
import { StandingFactsQueries } from '../standing/standing-facts.queries.js';
import { ListedOwnersQueries } from './listed-owners.queries.js';
import type { ListedOwner } from './owner-list.rules.js';
import type { OwnerWish } from './owner-wish.js';

type FoundOwner = ListedOwner & { readonly ids: readonly number[] };

/** Finds an owner or a directorate, and what is owed by it. */
@Injectable()
export class OwnerFactsService {
  constructor(
    private readonly owners: OwnersQueries,
    private readonly listed: ListedOwnersQueries,
    private readonly facts: StandingFactsQueries,
    private readonly matters: OpenMattersQueries,
  ) {}

  /** @throws NotFound */
  async find(owner: OwnerWish['owner']): Promise<FoundOwner> {
    if ('directorate' in owner) {
      const found = await this.listed.ofDirectorate(owner.directorate);
      const [first] = found;
      if (!first) throw new NotFound(`The directorate ${owner.directorate}`);
      const { directorate } = first;
      return { ids: found.map(({ id }) => id), name: directorate, ownerId: null, directorate };
    }
    const one = 'id' in owner ? await this.owners.byId(owner.id) : await this.listed.byName(owner.name);
    if (!one) throw new NotFound(`The owner ${'name' in owner ? owner.name : ''}`);
    return { ids: [one.id], name: one.name, ownerId: one.id, directorate: null };
  }

  /** Their actions, and the answers for which they are asked, as far as they may be told. */
  async of(
    ownerIds: readonly number[],
    asAt: CalendarDay,
    { asker, audience }: Pick<OwnerWish, 'asker' | 'audience'>,
  ): Promise<{ readonly facts: StandingFacts; readonly awaited: readonly AwaitedResponse[] }> {
    const visible = forTheInside(asker, audience);
    const bodies = await this.facts.everyBody();
    const ids = bodies.map(({ id }) => id);
    const facts = await this.facts.of({ ...factsOfBodies(ids, visible), ownerIds }, asAt);
    const awaited = await this.matters.awaitedOf(ownerIds, asAt, readersEyes(asker, audience));
    return { facts, awaited: awaited.filter(({ publicity }) => visible.some((each) => each === publicity)) };
  }
}
