import { Injectable } from '@nestjs/common';
import { ANSWER_PATH } from '../../answer-links/answer-token.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Config } from '../../config/config.js';
import type { MailWords } from '../../mail/mail-message.js';
import { MailRenderer } from '../../mail/mail-renderer.service.js';
import { recipientOf } from '../chased-item.rules.js';
import { ItemWordsQueries } from '../item-words.queries.js';
import { keyOfItem } from '../ledger-lines.rules.js';
import { MailFactsQueries } from '../mail-facts.queries.js';
import { type PlannedItem, plannedItem } from '../planned-item.rules.js';
import { withOwnWords } from '../planned-words.rules.js';
import { PlanningService } from '../planning.service.js';
import { contactOfMail } from '../reminder.mail.js';
import { nudgeMail } from './nudge.mail.js';
import type { RemindedItem } from './reminded-item.queries.js';

/** Whom a word of the clerk's own goes to, and about what; or why it cannot. */
export type PlannedNudge =
  | { readonly to: string; readonly name: string; readonly item: PlannedItem; readonly hasDate: boolean }
  | { readonly to: null; readonly reason: string };

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

  async plan({ kind, id, reference }: RemindedItem, today: CalendarDay): Promise<PlannedNudge> {
    const { items, policy } = await this.planning.readOne(kind, id, today);
    // Where several bodies owe an answer, the first that can be written to is asked.
    const item = items.find((each) => recipientOf(each, today).to !== null) ?? items[0];
    if (!item) return { to: null, reason: `Nothing is owed for ${reference} any more` };
    const recipient = recipientOf(item, today);
    if (recipient.to === null) return { to: null, reason: recipient.reason };
    if (!item.owner) return { to: null, reason: 'No owner is set' };
    const { ladderOf, calendar, readers, holds } = policy;
    const facts = { ladder: ladderOf(item.bodyId), calendar, readers, day: today, holds };
    const step = { stage: 'nudge', parties: [] };
    const planned = plannedItem(item, item.owner, item.dueOn ?? today, step, recipient, facts);
    const words = await this.itemWords.of([planned]);
    const told = withOwnWords(planned, words.get(keyOfItem(planned)));
    return { to: recipient.to, name: recipient.name, item: told, hasDate: item.dueOn !== null };
  }

  /** The mail of a planned word, and where an answer to it goes. */
  async words(
    nudge: Extract<PlannedNudge, { to: string }>,
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
