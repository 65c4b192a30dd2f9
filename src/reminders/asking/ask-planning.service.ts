import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { NotFound } from '../../web/errors.js';
import { type Asker, may, mayFor } from '../../web/permissions.rules.js';
import type { ChasedItem } from '../chased-item.rules.js';
import { type ChasedOwner, type Reached, reachOwner } from '../chased-owner.rules.js';
import { ChasedOwnersQueries } from '../chased-owners.queries.js';
import { ItemWordsQueries } from '../item-words.queries.js';
import { keyOfItem } from '../ledger-lines.rules.js';
import { type LeftOut, sortedLeftOut } from '../left-out.rules.js';
import { type PlannedItem, plannedItem } from '../planned-item.rules.js';
import { withOwnWords } from '../planned-words.rules.js';
import { type PlanningMatter, PlanningService } from '../planning.service.js';
import { askableOf, ownersReachedAt } from './ask-now.rules.js';

/** One item that is asked about; `hasDate` is false where nothing is owed by a day. */
export type ItemAskedAbout = { readonly item: PlannedItem; readonly hasDate: boolean };

/** One mail about everything that somebody owes; or why nobody is asked. */
export type AskPlan =
  | {
      readonly to: string;
      readonly name: string;
      readonly asked: readonly ItemAskedAbout[];
      readonly left: readonly LeftOut[];
    }
  | { readonly to: null; readonly reason: string; readonly left: readonly LeftOut[] };

/** Works out what somebody would be asked about now. */
@Injectable()
export class AskPlanningService {
  constructor(
    private readonly owners: ChasedOwnersQueries,
    private readonly planning: PlanningService,
    private readonly words: ItemWordsQueries,
    private readonly clock: Clock,
  ) {}

  /** Everything that is owed by whoever is written to for this owner. @throws NotFound */
  async ofOwner(id: number, asker: Asker): Promise<AskPlan> {
    const today = this.clock.today();
    const owners = await this.owners.all(today);
    const owner = owners.get(id);
    const plan = owner && (await this.plan(reachOwner(owner, today), [id], owners, asker));
    if (!plan) throw new NotFound(`Owner ${id}`);
    return plan;
  }

  /** Everything that is owed by a person: by the posts that they hold, and by mailboxes that are theirs. @throws NotFound */
  async ofPerson(
    { id, name, email }: { readonly id: number; readonly name: string; readonly email: string | null },
    asker: Asker,
  ): Promise<AskPlan> {
    const today = this.clock.today();
    const owners = await this.owners.all(today);
    const held = [...owners.values()].find((owner) => owner.holder?.id === id);
    const reached: Reached =
      held || email === null
        ? held
          ? reachOwner(held, today)
          : { to: null, reason: `${name} has no email address` }
        : { to: email.toLowerCase(), name, personId: id, absence: null };
    const posts = [...owners.values()].filter((owner) => owner.holder?.id === id);
    const plan = await this.plan(
      reached,
      posts.map((post) => post.id),
      owners,
      asker,
    );
    if (!plan) throw new NotFound(`Person ${id}`);
    return plan;
  }

  /**
   * Null where nothing is owed to bodies of whoever asks, who may not read either who works for the council.
   * @param named the owners by whom they were named: what these owe decides where nobody is reached
   */
  private async plan(
    reached: Reached,
    named: readonly number[],
    owners: ReadonlyMap<number, ChasedOwner>,
    asker: Asker,
  ): Promise<AskPlan | null> {
    const today = this.clock.today();
    const ids = reached.to === null ? named : ownersReachedAt(reached.to, owners, today);
    const { items, policy } = await this.planning.readOf(ids, owners, today);
    const kept = items.filter(({ bodyId }) => mayFor(asker, 'keep-register', bodyId));
    if (kept.length === 0 && !may(asker, 'read-council-work')) return null;
    if (reached.to === null) return { to: null, reason: reached.reason, left: [] };
    const { asked, left: leftOut } = askableOf(kept, reached, policy.holds, today);
    const left = sortedLeftOut(leftOut);
    if (policy.writtenTo(today).has(reached.to))
      return { to: null, reason: `${reached.name} was written to today already: ask again tomorrow`, left };
    if (asked.length === 0)
      return { to: null, reason: `${reached.name} has nothing open that can be asked about`, left };
    const { to, name } = reached;
    return { to, name, asked: await this.asked(asked, policy, today), left };
  }

  private async asked(
    items: readonly ChasedItem[],
    policy: PlanningMatter['policy'],
    today: CalendarDay,
  ): Promise<ItemAskedAbout[]> {
    const planned = items.flatMap((item) => plannedAs(item, policy, today));
    const words = await this.words.of(planned.map(({ item }) => item));
    return planned
      .map(({ item, hasDate }) => ({ item: withOwnWords(item, words.get(keyOfItem(item))), hasDate }))
      .sort(
        (one, other) =>
          Number(other.hasDate) - Number(one.hasDate) || one.item.daysLeft - other.item.daysLeft,
      );
  }
}

function plannedAs(item: ChasedItem, policy: PlanningMatter['policy'], today: CalendarDay): ItemAskedAbout[] {
  const recipient = item.owner && reachOwner(item.owner, today);
  if (!item.owner || !recipient || recipient.to === null) return [];
  const { ladderOf, calendar, readers, holds } = policy;
  const facts = { ladder: ladderOf(item.bodyId), calendar, readers, day: today, holds };
  const step = { stage: 'nudge', parties: [] };
  const planned = plannedItem(item, item.owner, item.dueOn ?? today, step, recipient, facts);
  return [{ item: planned, hasDate: item.dueOn !== null }];
}
