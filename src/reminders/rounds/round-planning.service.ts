import { Injectable } from '@nestjs/common';
import { ANSWER_PATH } from '../../answer-links/answer-token.js';
import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { Config } from '../../config/config.js';
import type { MailWords } from '../../mail/mail-message.js';
import { MailRenderer } from '../../mail/mail-renderer.service.js';
import { ChasedItemsQueries } from '../chased-items.queries.js';
import { ChasedOwnersQueries } from '../chased-owners.queries.js';
import { holdsOn } from '../holds/hold.rules.js';
import { ReminderHoldsQueries } from '../holds/reminder-holds.queries.js';
import { ItemWordsQueries } from '../item-words.queries.js';
import { keyOfItem } from '../ledger-lines.rules.js';
import { MailFactsQueries } from '../mail-facts.queries.js';
import type { PlannedItem } from '../planned-item.rules.js';
import { withOwnWords } from '../planned-words.rules.js';
import { contactOfMail } from '../reminder.mail.js';
import { reasonFor } from '../reminder-reason.rules.js';
import { type RoundMailItem, roundMail } from './round.mail.js';
import { type AskedItem, planRound, type RoundPlan } from './round.rules.js';
import type { RoundRow } from './rounds.queries.js';

/** Due or not: nothing is set so far ahead. */
const DAYS_AHEAD = 36_500;

/** A mail of a round, ready to be written. */
export type RoundLetter = {
  readonly to: string;
  readonly name: string;
  readonly items: readonly RoundMailItem[];
  readonly mail: MailWords & { readonly replyTo: string | null };
};

/** Works out whom a round writes to, and puts it into words. */
@Injectable()
export class RoundPlanningService {
  constructor(
    private readonly items: ChasedItemsQueries,
    private readonly owners: ChasedOwnersQueries,
    private readonly holds: ReminderHoldsQueries,
    private readonly itemWords: ItemWordsQueries,
    private readonly facts: MailFactsQueries,
    private readonly renderer: MailRenderer,
    private readonly config: Config,
  ) {}

  /** Everything open that the body watches. */
  async plan(bodyId: number, today: CalendarDay): Promise<RoundPlan> {
    const owed = await this.items.owed(today, DAYS_AHEAD, await this.owners.all(today));
    const ofBody = owed.filter((item) => item.bodyId === bodyId);
    return planRound(ofBody, holdsOn(await this.holds.from(today), today), today);
  }

  async write(
    round: Pick<RoundRow, 'bodyName' | 'deadlineOn' | 'words'>,
    { letters }: RoundPlan,
    today: CalendarDay,
    isNudge: boolean,
  ): Promise<RoundLetter[]> {
    const all = letters.flatMap(({ items }) => items.flatMap((asked) => mailItem(asked, today)));
    const words = await this.itemWords.of(all.map(({ item }) => item));
    const facts = await this.facts.of(
      all.map(({ item }) => item),
      today,
    );
    const { publicUrl, councilName } = this.config;
    const matter = { facts, publicUrl, answerUrl: `${publicUrl}${ANSWER_PATH}` };
    return letters.map(({ to, name, items: asked }) => {
      const items = asked
        .flatMap((each) => mailItem(each, today))
        .map(({ item, hasDate }) => ({ item: withOwnWords(item, words.get(keyOfItem(item))), hasDate }));
      const model = roundMail(name, items, round, { councilName, isNudge }, matter);
      const contact = contactOfMail({ items: items.map(({ item }) => item), copied: [] }, facts);
      return {
        ...{ to, name, items },
        mail: { ...this.renderer.render('round', model), replyTo: contact?.email ?? null },
      };
    });
  }
}

function mailItem({ item, absence }: AskedItem, today: CalendarDay): RoundMailItem[] {
  const { kind, id, reference, path, topic, bodyId, addresseeId, isStatutory, owner } = item;
  if (!owner) return [];
  const dueOn = item.dueOn ?? today;
  const planned: PlannedItem = {
    ...{ kind, id, reference, path, topic, bodyId, addresseeId, isStatutory, dueOn, absence },
    words: null,
    ownerId: owner.id,
    ownerName: owner.name,
    stage: 'nudge',
    daysLeft: daysBetween(today, dueOn),
    reason: reasonFor('nudge', dueOn, today),
    copies: [],
    missingCopies: [],
    next: null,
  };
  return [{ item: planned, hasDate: item.dueOn !== null }];
}
