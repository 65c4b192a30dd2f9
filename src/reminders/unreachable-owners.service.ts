import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { cameBackWords } from '../mail/came-back.view.js';
import { MessagesQueries } from '../mail/messages.queries.js';
import { type ChasedOwner, reachOwner } from './chased-owner.rules.js';
import { ChasedOwnersQueries } from './chased-owners.queries.js';
import { UnreachableOwnersQueries } from './unreachable-owners.queries.js';

/** An owner that owes something and to whom no e-mail gets through. */
export type UnreachableOwner = {
  readonly id: number;
  readonly name: string;
  /** In words that begin a sentence. */
  readonly reason: string;
  readonly openActions: number;
};

/** Who owes something and cannot be written to: never silence. */
@Injectable()
export class UnreachableOwnersService {
  constructor(
    private readonly owners: ChasedOwnersQueries,
    private readonly queries: UnreachableOwnersQueries,
    private readonly messages: MessagesQueries,
  ) {}

  /** Those who owe most first. */
  async on(day: CalendarDay): Promise<UnreachableOwner[]> {
    const refused = await this.messages.unreachedAddresses();
    const reasons = new Map<number, { name: string; reason: string }>();
    for (const owner of (await this.owners.all(day)).values()) {
      const reason = whyNot(owner, day, refused);
      if (reason !== null) reasons.set(owner.id, { name: owner.name, reason });
    }
    const open = await this.queries.openActions([...reasons.keys()], day);
    return open.flatMap(({ id, openActions }) => {
      const known = reasons.get(id);
      return known ? [{ id, ...known, openActions }] : [];
    });
  }
}

function whyNot(owner: ChasedOwner, day: CalendarDay, refused: ReadonlyMap<string, string>): string | null {
  const reached = reachOwner(owner, day);
  if (reached.to === null) return reached.reason;
  return cameBackWords(reached.to, refused);
}
