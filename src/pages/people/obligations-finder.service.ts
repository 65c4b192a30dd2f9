import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { OpenMattersQueries } from '../../handover/open-matters.queries.js';
import {
  type Obligations,
  type ObligationsFinder,
  ObligationsService,
  type SupposedOwner,
} from '../../people/obligations.service.js';
import { type ChasedOwner, reachOwner, superiorOf } from '../../reminders/chased-owner.rules.js';
import { ChasedOwnersQueries } from '../../reminders/chased-owners.queries.js';
import { asRole } from '../../web/permissions.rules.js';
import { ObligationsQueries } from './obligations.queries.js';
import { accountObligations, mailDestinations, ownerObligations } from './obligations.view.js';

/** Finds what owners and accounts owe, and whom their mail reaches, as the reminders go. */
@Injectable()
export class ObligationsFinderService implements ObligationsFinder, OnModuleInit {
  constructor(
    private readonly obligations: ObligationsService,
    private readonly counts: ObligationsQueries,
    private readonly matters: OpenMattersQueries,
    private readonly owners: ChasedOwnersQueries,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.obligations.use(this);
  }

  async ofOwner(ownerId: number, supposed: SupposedOwner): Promise<Obligations> {
    const today = this.clock.today();
    const [counts, responses] = await Promise.all([
      this.counts.ofOwner(ownerId, today),
      this.matters.awaitedOf([ownerId], today, asRole('democratic-services')),
    ]);
    return {
      owed: ownerObligations(ownerId, counts, responses),
      mails: await this.mailsOf(ownerId, supposed, today),
    };
  }

  async ofAccount(accountId: number): Promise<Obligations> {
    const today = this.clock.today();
    const account = await this.counts.ofAccount(accountId, today);
    if (!account) return { owed: [], mails: [] };
    const posts = account.personId === null ? [] : await this.counts.postsOf(account.personId, today);
    const held = [];
    for (const post of posts) held.push({ ...post, counts: await this.counts.ofOwner(post.id, today) });
    return accountObligations(account, held);
  }

  private async mailsOf(ownerId: number, supposed: SupposedOwner, today: CalendarDay): Promise<string[]> {
    const around = await this.owners.around(ownerId, today);
    const owner = around.get(ownerId);
    if (!owner) return [];
    const seen = supposedly(owner, supposed, today);
    return mailDestinations(seen, reachOwner(seen, today), superiorOf(seen, around, today));
  }
}

function supposedly(owner: ChasedOwner, supposed: SupposedOwner, today: CalendarDay): ChasedOwner {
  if (supposed === 'retired') return { ...owner, retiredOn: today };
  return supposed === 'vacant' && owner.kind === 'post' ? { ...owner, holder: null, email: null } : owner;
}
