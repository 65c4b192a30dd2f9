import { Injectable } from '@nestjs/common';
import { AnswerLinksService } from '../../answer-links/answer-links.service.js';
import { newAnswerToken } from '../../answer-links/answer-token.js';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import type { BodyRow } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { MailService } from '../../mail/mail.service.js';
import { Refused } from '../../web/errors.js';
import type { ChasedItem } from '../chased-item.rules.js';
import { keyOfMatter } from '../letters/letter-key.rules.js';
import { RemindersRepository } from '../reminders.repository.js';
import type { Round } from './round.entity.js';
import { isRoundOpen } from './round.rules.js';
import type { RoundAsking } from './round-asking.entity.js';
import { type RoundLetter, RoundPlanningService } from './round-planning.service.js';
import { RoundsQueries } from './rounds.queries.js';
import { RoundsRepository } from './rounds.repository.js';

/** A round that is to begin. */
export type NewRound = Pick<Round, 'deadlineOn' | 'words' | 'meetingId'>;

/** Asks every owner with something open, and the silent ones again. */
@Injectable()
export class RoundsService {
  constructor(
    private readonly changes: Changes,
    private readonly planning: RoundPlanningService,
    private readonly queries: RoundsQueries,
    private readonly rounds: RoundsRepository,
    private readonly reminders: RemindersRepository,
    private readonly mail: MailService,
    private readonly links: AnswerLinksService,
  ) {}

  /** As {@link begin}, for a page, which waits a moment for the mails to go. */
  async ask(
    by: By,
    body: Pick<BodyRow, 'id' | 'name'>,
    round: Pick<NewRound, 'deadlineOn' | 'words'>,
    today: CalendarDay,
  ): Promise<number> {
    const roundId = await this.begin(by, body, { ...round, meetingId: null }, today);
    await this.mail.deliverForPage();
    return roundId;
  }

  /**
   * Writes to everybody, and sends nothing yet.
   * @returns the id of the round
   * @throws Refused where the deadline is past, nothing is open, or this was asked before
   */
  async begin(
    by: By,
    body: Pick<BodyRow, 'id' | 'name'>,
    { deadlineOn, words, meetingId }: NewRound,
    today: CalendarDay,
  ): Promise<number> {
    if (!isRoundOpen(deadlineOn, today))
      throw Refused.at('deadlineOn', 'The deadline must be today or in the future');
    const plan = await this.planning.plan(body.id, today);
    if (plan.letters.length + plan.leftOut.length === 0)
      throw Refused.at('body', `Nothing is open for ${body.name}`);
    const letters = await this.planning.write({ bodyName: body.name, deadlineOn, words }, plan, today, false);
    return this.changes.make(by, async (change) => {
      const asked = { askedById: by.accountId, askedAt: change.at };
      const round = { bodyId: body.id, deadlineOn, words, meetingId, ...asked };
      const id = await this.rounds.add(change.tx, round);
      if (id === null)
        throw Refused.at('deadlineOn', `A round for ${spokenDay(deadlineOn)} was started already`);
      const askings = plan.letters.flatMap(({ items }) => items.map(({ item }) => askingOf(id, item, null)));
      const leftOut = plan.leftOut.map(({ item, reason }) => askingOf(id, item, reason));
      await this.rounds.addAskings(change.tx, [...askings, ...leftOut]);
      for (const letter of letters) await this.send(change, `round:${id}:${letter.to}`, letter, body, today);
      await change.record({
        action: 'asked every owner for an update',
        subject: { kind: 'body', id: body.id, reference: body.name },
        after: { deadlineOn, mails: letters.length, items: askings.length, notAsked: leftOut.length },
        note: words,
      });
      return id;
    });
  }

  /**
   * Writes again to those who have not answered, once a day at most.
   * @returns how many were written to
   * @throws Refused where the round is closed
   */
  async nudge(by: By, id: number, today: CalendarDay): Promise<number> {
    const round = await this.queries.byId(id);
    if (!isRoundOpen(round.deadlineOn, today)) throw Refused.at('nudge', 'The round is closed');
    const silent = (await this.queries.items(id)).filter(({ isAnswered }) => !isAnswered);
    const keys = new Set(silent.map(keyOfMatter));
    const { letters } = await this.planning.plan(round.bodyId, today);
    const left = letters
      .map((letter) => ({ ...letter, items: letter.items.filter(({ item }) => isAsked(keys, item)) }))
      .filter(({ items }) => items.length > 0);
    const written = await this.planning.write(round, { letters: left, leftOut: [] }, today, true);
    const count = await this.changes.make(by, async (change) => {
      await this.rounds.lock(change.tx, id);
      let sent = 0;
      const body = { id: round.bodyId, name: round.bodyName };
      for (const letter of written)
        if (await this.send(change, `round:${id}:${today}:${letter.to}`, letter, body, today)) sent++;
      await change.record({
        action: 'asked those who had not answered again',
        subject: { kind: 'body', id: body.id, reference: body.name },
        after: { deadlineOn: round.deadlineOn, mails: sent },
      });
      return sent;
    });
    await this.mail.deliverForPage();
    return count;
  }

  /** @returns whether it was written, and not before */
  private async send(
    change: Change,
    key: string,
    { to, name, items, mail }: RoundLetter,
    body: Pick<BodyRow, 'name'>,
    today: CalendarDay,
  ): Promise<boolean> {
    const token = newAnswerToken();
    const messageId = await this.mail.write(change, { key, to, cc: [], secret: token, ...mail });
    if (messageId === null) return false;
    await this.links.issue(change, { token, messageId, address: to, name, items: items.map((i) => i.item) });
    const lines = items.map(({ item, hasDate }) => ({
      recipient: to,
      ownerId: item.ownerId,
      actionId: item.kind === 'action' ? item.id : null,
      recommendationId: item.kind === 'response' ? item.id : null,
      addresseeId: item.addresseeId,
      kind: 'nudge' as const,
      stage: 'nudge',
      dueOn: hasDate ? item.dueOn : null,
      plannedOn: today,
      reason: `asked in a round for ${body.name}`,
      messageId,
      recordedAt: change.at,
    }));
    await this.reminders.add(change.tx, lines);
    return true;
  }
}

/** What an older version asked names no addressee. */
function isAsked(keys: ReadonlySet<string>, item: ChasedItem): boolean {
  return keys.has(keyOfMatter(item)) || keys.has(keyOfMatter({ ...item, addresseeId: null }));
}

function askingOf(roundId: number, item: ChasedItem, reason: string | null): Omit<RoundAsking, 'id'> {
  const { kind, id, addresseeId, owner, owedBy } = item;
  return {
    roundId,
    actionId: kind === 'action' ? id : null,
    recommendationId: kind === 'response' ? id : null,
    addresseeId,
    ownerId: owner?.id ?? null,
    owedBy: owner?.name ?? owedBy ?? 'No owner',
    reason,
  };
}
