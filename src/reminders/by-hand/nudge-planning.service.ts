import { Injectable } from '@nestjs/common';
import { ANSWER_PATH } from '../../answer-links/answer-token.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Config } from '../../config/config.js';
import type { MailWords } from '../../mail/mail-message.js';
import { MailRenderer } from '../../mail/mail-renderer.service.js';
import { type ChasedItem, recipientOf } from '../chased-item.rules.js';
import { ItemWordsQueries } from '../item-words.queries.js';
import { keyOfItem } from '../ledger-lines.rules.js';
import { MailFactsQueries } from '../mail-facts.queries.js';
import { type PlannedItem, plannedItem } from '../planned-item.rules.js';
import { withOwnWords } from '../planned-words.rules.js';
import { type PlanningMatter, PlanningService } from '../planning.service.js';
import { contactOfMail } from '../reminder.mail.js';
import { nudgeMail } from './nudge.mail.js';
import type { RemindedItem } from './reminded-item.queries.js';

/** Somebody whom a word of the clerk's own can go to, and about what. */
export type ReachedNudge = {
  readonly to: string;
  readonly name: string;
  readonly item: PlannedItem;
  readonly hasDate: boolean;
  /** What tells it from the others that owe the same: {@link nudgeKey}. */
  readonly key: string;
  /** Which body owes the answer; null for an action. */
  readonly owedBy: string | null;
};

/** Whom a word of the clerk's own goes to; or who owes, and why a word cannot go there. */
export type PlannedNudge =
  | ReachedNudge
  | { readonly to: null; readonly reason: string; readonly owedBy: string | null };

/** A body by its id; the owner of an action needs no name. */
function nudgeKey({ addresseeId }: ChasedItem): string {
  return addresseeId === null ? 'owner' : String(addresseeId);
}

export function isReached(nudge: PlannedNudge): nudge is ReachedNudge {
  return nudge.to !== null;
}

/** Works out whom a word of a clerk's own goes to, and puts it into words. */
@Injectable()
export class NudgePlanningService {
  constructor(
    private readonly planning: PlanningService,
    private readonly itemWords: ItemWordsQueries,
    private readonly facts: MailFactsQueries,
    private readonly renderer: MailRenderer,
    private readonly config: Config,
  ) {}

  /** One for each who owes something: the owner of an action, each body that was asked and has not answered. */
  async plan({ kind, id, reference }: RemindedItem, today: CalendarDay): Promise<PlannedNudge[]> {
    const { items, policy } = await this.planning.readOne(kind, id, today);
    if (items.length === 0)
      return [{ to: null, reason: `Nothing is owed for ${reference} any more`, owedBy: null }];
    const nudges: PlannedNudge[] = [];
    for (const item of items) nudges.push(await this.planOne(item, policy, today));
    return nudges;
  }

  private async planOne(
    item: ChasedItem,
    policy: PlanningMatter['policy'],
    today: CalendarDay,
  ): Promise<PlannedNudge> {
    const owedBy = item.kind === 'response' ? item.owedBy : null;
    const recipient = recipientOf(item, today);
    if (recipient.to === null) return { to: null, reason: recipient.reason, owedBy };
    if (!item.owner) return { to: null, reason: 'No owner is set', owedBy };
    const { ladderOf, calendar, readers, holds } = policy;
    const facts = { ladder: ladderOf(item.bodyId), calendar, readers, day: today, holds };
    const step = { stage: 'nudge', parties: [] };
    const planned = plannedItem(item, item.owner, item.dueOn ?? today, step, recipient, facts);
    const words = await this.itemWords.of([planned]);
    const told = withOwnWords(planned, words.get(keyOfItem(planned)));
    const { to, name } = recipient;
    return { to, name, item: told, hasDate: item.dueOn !== null, key: nudgeKey(item), owedBy };
  }

  /** The mail of a planned word, and where an answer to it goes. */
  async words(
    nudge: ReachedNudge,
    from: string,
    words: string,
    today: CalendarDay,
  ): Promise<MailWords & { readonly replyTo: string | null }> {
    const facts = await this.facts.of([nudge.item], today);
    const { publicUrl, councilName } = this.config;
    const matter = { facts, publicUrl, answerUrl: `${publicUrl}${ANSWER_PATH}` };
    const rendered = this.renderer.render('nudge', nudgeMail(nudge, { from, words, councilName }, matter));
    const contact = contactOfMail({ items: [nudge.item], copied: [] }, facts);
    return { ...rendered, replyTo: contact?.email ?? null };
  }
}
