import type { CalendarDay } from '../../calendar/calendar-day.js';
import { type ChasedItem, recipientOf } from '../chased-item.rules.js';
import { type ChasedOwner, reachOwner } from '../chased-owner.rules.js';
import type { LetterNumber } from './letter-due.rules.js';

/** Whom a letter goes to. */
export type LetterAddressee = {
  /** Whom it greets: “Dear …”. */
  readonly name: string;
  /** The address as far as it is known, line by line. */
  readonly lines: readonly string[];
  /** An e-mail address; null where none is known, so that it can go by post alone. */
  readonly email: string | null;
};

const CHIEF_EXECUTIVE = /^(the )?(interim |acting )?chief executive/i;

/** The first two letters go to whoever owes, the third to the chief executive. */
export function letterAddressee(
  item: ChasedItem,
  number: LetterNumber,
  owners: ReadonlyMap<number, ChasedOwner>,
  on: CalendarDay,
  councilName: string,
): LetterAddressee {
  if (number === 3) return chiefExecutive(item, owners, on, councilName);
  const reached = recipientOf(item, on);
  const { owner, owedBy } = item;
  const post = owner?.name ?? owedBy ?? 'the owner';
  const name = owner?.holder?.name ?? post;
  const body = item.kind === 'response' && owedBy !== post ? owedBy : null;
  const place = owner?.kind === 'contact' || item.kind === 'response' ? body : councilName;
  const lines = [...new Set([name, post, place])].filter((line) => line !== null);
  return { name, lines, email: reached.to };
}

/**
 * The chief executive is found among those above the owner, else, for the council’s own, by the name of the post. Of an
 * outside body whose contact reports to nobody the address is for the clerk to enter.
 */
function chiefExecutive(
  { owner, owedBy, kind }: ChasedItem,
  owners: ReadonlyMap<number, ChasedOwner>,
  on: CalendarDay,
  councilName: string,
): LetterAddressee {
  const isOutside = owner?.kind === 'contact';
  const place = isOutside ? ((kind === 'response' ? owedBy : null) ?? owner.name) : councilName;
  const above = owner ? allAbove(owner, owners) : [];
  const named = (some: Iterable<ChasedOwner>) =>
    [...some].find(
      ({ kind, name, retiredOn }) =>
        kind === 'post' && CHIEF_EXECUTIVE.test(name) && (retiredOn === null || retiredOn > on),
    );
  const found = named(above) ?? (isOutside ? undefined : named(owners.values()));
  if (!found) return { name: 'Chief Executive', lines: ['The Chief Executive', place], email: null };
  const reached = reachOwner(found, on);
  const name = found.holder?.name ?? found.name;
  return { name, lines: [...new Set([name, found.name, place])], email: reached.to };
}

function allAbove(owner: ChasedOwner, owners: ReadonlyMap<number, ChasedOwner>): ChasedOwner[] {
  const above: ChasedOwner[] = [];
  for (let next = owners.get(owner.reportsToId ?? 0); next && !above.includes(next); ) {
    above.push(next);
    next = owners.get(next.reportsToId ?? 0);
  }
  return above;
}
