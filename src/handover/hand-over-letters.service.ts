import { Injectable } from '@nestjs/common';
import { AnswerLinksService } from '../answer-links/answer-links.service.js';
import { newAnswerToken } from '../answer-links/answer-token.js';
import type { Change } from '../audit/change.js';
import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import { Config } from '../config/config.js';
import { endOfUndo } from '../items/undo/undo-window.rules.js';
import { MailService } from '../mail/mail.service.js';
import type { MailMessage } from '../mail/mail-message.js';
import { MailRenderer } from '../mail/mail-renderer.service.js';
import type { Person } from '../people/person.entity.js';
import { type Correspondent, CorrespondentsRepository } from './correspondents.repository.js';
import { handOverMail, type ItemsTakenOver } from './hand-over.mail.js';
import type { HandOverPlan, OwnerHandOver } from './hand-over-plan.js';
import type { ReassignedAction } from './reassigned-actions.repository.js';

/** Tells everybody who takes something over what it is, once it may not be undone any more. */
@Injectable()
export class HandOverLettersService {
  constructor(
    private readonly takers: CorrespondentsRepository,
    private readonly mail: MailService,
    private readonly renderer: MailRenderer,
    private readonly links: AnswerLinksService,
    private readonly config: Config,
  ) {}

  /** Writes one letter to each address that takes something over; whoever has no address gets none. */
  async write(
    change: Change,
    leaver: Person,
    plan: HandOverPlan,
    open: readonly ReassignedAction[],
  ): Promise<void> {
    const letters = new Map<string, { name: string; taken: ItemsTakenOver[] }>();
    const put = (to: Correspondent | null, taken: ItemsTakenOver) => {
      if (!to) return;
      const letter = letters.get(to.email) ?? { name: to.name, taken: [] };
      letter.taken.push(taken);
      letters.set(to.email, letter);
    };
    for (const owner of plan.owners) {
      const items = open.filter(({ ownerId }) => ownerId === owner.ownerId);
      const { itemsTo, ownerName, successor } = owner;
      const stays = itemsTo === null ? items : [];
      put(await this.takerOf(change, owner, plan), {
        ...{ ownerId: owner.ownerId, ownerName, successor, isPassed: false, items: stays },
      });
      if (itemsTo && items.length > 0) {
        const to = await this.takers.ofOwner(change.tx, itemsTo.id, addDays(plan.lastOn, 1));
        put(to, { ownerId: itemsTo.id, ownerName: itemsTo.name, successor, isPassed: true, items });
      }
    }
    for (const [to, { name, taken }] of letters) {
      const words = this.renderer.render(
        'hand-over',
        handOverMail(name, leaver.name, plan.lastOn, taken, this.config.councilName),
      );
      const key = `hand-over:${leaver.id}:${plan.lastOn}:${to}`;
      await this.send(change, { key, to, cc: [], ...words }, name, taken, addDays(plan.lastOn, 1));
    }
  }

  /** Writes that these items pass to another owner, who answers for them from today on. */
  async writePassed(
    change: Change,
    from: string,
    to: { readonly id: number; readonly name: string },
    items: readonly ReassignedAction[],
    today: HandOverPlan['lastOn'],
  ): Promise<void> {
    const taker = await this.takers.ofOwner(change.tx, to.id, today);
    if (!taker) return;
    const taken: ItemsTakenOver = {
      ownerId: to.id,
      ownerName: to.name,
      successor: null,
      isPassed: true,
      items,
    };
    const words = this.renderer.render(
      'hand-over',
      handOverMail(taker.name, from, addDays(today, -1), [taken], this.config.councilName),
    );
    const key = `passed-on:${to.id}:${items[0]?.id ?? 0}:${change.at.toISOString()}`;
    await this.send(change, { key, to: taker.email, cc: [], ...words }, taker.name, [taken], today);
  }

  /** Writes a letter with a link to answer by, which is good from the day on which its reader answers for the items. */
  private async send(
    change: Change,
    letter: MailMessage,
    name: string,
    taken: readonly ItemsTakenOver[],
    startsOn: CalendarDay,
  ): Promise<void> {
    const items = taken.flatMap(({ ownerId, items: theirs }) =>
      theirs.map(({ id }) => ({ kind: 'action' as const, id, ownerId })),
    );
    const token = newAnswerToken();
    const notBefore = endOfUndo(change.at, { minutes: this.config.undoMinutes });
    const message = { ...letter, notBefore };
    const messageId = await this.mail.write(
      change,
      items.length > 0 ? { ...message, secret: token } : message,
    );
    if (messageId === null || items.length === 0) return;
    await this.links.issue(change, { token, messageId, address: message.to, name, items, startsOn });
  }

  /** Sends what was written and does not wait. A mail server that is away gets it later. */
  async deliver(): Promise<void> {
    await this.mail.deliverForPage();
  }

  private async takerOf(
    { tx }: Change,
    { successor, ownerName }: OwnerHandOver,
    { lastOn }: HandOverPlan,
  ): Promise<Correspondent | null> {
    if (successor.kind === 'mailbox') return { name: ownerName, email: successor.email };
    if (successor.kind === 'new') return { name: successor.name, email: successor.email };
    if (successor.kind === 'known') return this.takers.ofPerson(tx, successor.personId);
    if (successor.fallbackId === null) return null;
    return this.takers.ofOwner(tx, successor.fallbackId, addDays(lastOn, 1));
  }
}
