import { Injectable } from '@nestjs/common';
import { bodyPath } from '../bodies/body-path.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { cameBackWords } from '../mail/came-back.view.js';
import { MessagesQueries } from '../mail/messages.queries.js';
import { ownerPath } from '../people/owner.rules.js';
import { type ChasedOwner, reachOwner } from './chased-owner.rules.js';
import { ChasedOwnersQueries } from './chased-owners.queries.js';
import { UnreachableOwnersQueries } from './unreachable-owners.queries.js';

/** An owner, or a body without one, that owes something and to whom no e-mail gets through. */
export type UnreachableOwner = {
  readonly name: string;
  readonly href: string;
  /** In words that begin a sentence. */
  readonly reason: string;
  /** Open actions and answers. */
  readonly owed: number;
};

/** Who owes something and cannot be written to: never silence. */
@Injectable()
export class UnreachableOwnersService {
  constructor(
    private readonly owners: ChasedOwnersQueries,
    private readonly queries: UnreachableOwnersQueries,
    private readonly messages: MessagesQueries,
  ) {}

  /** Owners, those who owe most first; then bodies that have none. */
  async on(day: CalendarDay): Promise<UnreachableOwner[]> {
    const refused = await this.messages.unreachedAddresses();
    const shutOut = await this.queries.shutOut(day);
    const reasons = new Map<number, { name: string; reason: string }>();
    for (const owner of (await this.owners.all(day)).values()) {
      const reason = whyNot(owner, day, refused, shutOut);
      if (reason !== null) reasons.set(owner.id, { name: owner.name, reason });
    }
    const owing = await this.queries.owed([...reasons.keys()], day);
    const owners = owing.flatMap(({ id, owed }) => {
      const known = reasons.get(id);
      return known ? [{ ...known, href: ownerPath(id), owed }] : [];
    });
    const bodies = (await this.queries.silentBodies(day)).map(({ code, name, answers }) => ({
      ...{ name, href: bodyPath(code), owed: answers },
      reason: `${name} has no team or contact with an email address`,
    }));
    return [...owners, ...bodies];
  }
}

function whyNot(
  owner: ChasedOwner,
  day: CalendarDay,
  refused: ReadonlyMap<string, string>,
  shutOut: ReadonlySet<number>,
): string | null {
  const reached = reachOwner(owner, day);
  if (reached.to === null) return reached.reason;
  const cameBack = cameBackWords(reached.to, refused);
  if (cameBack !== null) return cameBack;
  return reached.personId !== null && shutOut.has(reached.personId)
    ? `The account of ${reached.name} is closed, and they have no working link. Ask the owner now, which sends them one`
    : null;
}
