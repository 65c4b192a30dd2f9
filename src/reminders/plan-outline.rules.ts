import type { CalendarDay } from '../calendar/calendar-day.js';
import { isMailAddress } from '../mail/mail-address.js';
import type { ChasedItem } from './chased-item.rules.js';
import type { Copy } from './copies.rules.js';
import { type DayDecisions, decisionsOn, type PlanPolicy, type ToWrite } from './day-decisions.rules.js';
import { keyOfItem, type LedgerKind, type LedgerLine, linesByItem } from './ledger-lines.rules.js';
import { type LeftOut, leftOut, sortedLeftOut } from './left-out.rules.js';
import { whyWrongAddress } from './plan-addresses.rules.js';
import type { PlannedCopy, PlannedItem } from './planned-item.rules.js';
import {
  asMail,
  byAddress,
  compareReferences,
  type ForAddress,
  type PlannedMail,
} from './planned-mails.rules.js';
import { type Plan, plannedFrom } from './reminder-plan.rules.js';

/** A mail as the page of a day shows it: with its first matters, and how many there are. */
export type OutlinedMail = PlannedMail & {
  readonly matters: number;
  readonly copies: number;
  /** False where the page has no room for what is in it: of that, there is only what its subject is about. */
  readonly isListed: boolean;
};

/** How much goes out on a working day to come. */
export type ComingDay = {
  readonly on: CalendarDay;
  /** In their order. */
  readonly addresses: readonly string[];
  readonly matters: number;
};

/** A plan as a page shows it, however much is owed. */
export type PlanOutline = Omit<Plan, 'mails'> & {
  readonly mails: readonly OutlinedMail[];
  /** The next working days, taking it that each day's reminders are sent and that nobody answers meanwhile. */
  readonly coming: readonly ComingDay[];
};

/** What of a plan is asked for. */
export type OutlineScope = {
  /** So many working days are looked ahead. */
  readonly daysAhead: number;
  /** So many matters and copies are listed in all mails together; of one mail alone its first. */
  readonly room: number;
  /** The one address whose mail is wanted; null for all. */
  readonly to: string | null;
};

type CopiedMatter = { readonly matter: ToWrite; readonly copy: Copy };
type MailMatters = ForAddress<ToWrite, CopiedMatter>;

const NO_LINES: readonly LedgerLine[] = [];

/**
 * The plan for `on`, and how much goes out on the days after it. Each item is looked at once, for all of these days: what is written
 * about it on one of them decides about the next.
 */
export function outlinePlan(
  items: readonly ChasedItem[],
  ledger: readonly LedgerLine[],
  on: CalendarDay,
  policy: PlanPolicy,
  scope: OutlineScope,
): PlanOutline {
  const today = decisionsOn(on, policy);
  const coming = daysAfter(on, scope.daysAhead, policy).map(comingDay);
  const linesOf = linesByItem(ledger);
  const isAddress = oncePerAddress();
  const addressed: { to: string; name: string; item: ToWrite }[] = [];
  const copies: { to: string; name: string; copy: CopiedMatter }[] = [];
  const held: LeftOut[] = [];
  const unreachable: LeftOut[] = [];
  for (const item of items) {
    let lines = (ledger.length > 0 && linesOf.get(keyOfItem(item))) || NO_LINES;
    const decision = today.of(item, lines);
    if (decision?.left === null) {
      const { to, name } = decision.recipient;
      if (decision.step && isAddress(to)) addressed.push({ to, name, item: decision });
      else if (decision.step) unreachable.push(leftOut(item, 'unreachable', whyWrongAddress(to)));
      for (const copy of decision.copies)
        if (isAddress(copy.to))
          copies.push({ to: copy.to, name: copy.name, copy: { matter: decision, copy } });
      lines = withLines(lines, item, decision, on);
    } else if (decision) {
      const left = leftOut(item, decision.left, decision.why());
      (decision.left === 'unreachable' ? unreachable : held).push(left);
    }
    if (isForGood(item)) continue;
    for (const day of coming) lines = day.take(item, lines);
  }
  const mails = byAddress(addressed, copies).filter(({ to }) => scope.to === null || to === scope.to);
  return {
    on,
    working: today.day === on,
    mails: outlined(mails, today.day, policy, scope),
    held: sortedLeftOut(held),
    unreachable: sortedLeftOut(unreachable),
    coming: coming.map((day) => day.result()),
  };
}

/** Whether no day to come writes about it, whatever the day before did. */
function isForGood({ dueOn, claimedOn, askedOn, owner }: ChasedItem): boolean {
  return dueOn === null || claimedOn !== null || askedOn !== null || owner === null;
}

function daysAfter(on: CalendarDay, count: number, policy: PlanPolicy): DayDecisions[] {
  return Array.from({ length: count }, (_, index) => decisionsOn(policy.calendar.add(on, index + 1), policy));
}

function comingDay(decisions: DayDecisions) {
  const addresses = new Set<string>();
  let matters = 0;
  return {
    take: (item: ChasedItem, lines: readonly LedgerLine[]): readonly LedgerLine[] => {
      const decision = decisions.of(item, lines);
      if (decision?.left !== null) return lines;
      if (decision.step) {
        matters += 1;
        addresses.add(decision.recipient.to);
      }
      for (const { to } of decision.copies) addresses.add(to);
      return withLines(lines, item, decision, decisions.on);
    },
    result: (): ComingDay => ({
      on: decisions.on,
      addresses: [...addresses].sort((one, other) => (one < other ? -1 : 1)),
      matters,
    }),
  };
}

/** The lines of the ledger about an item, and those that sending what was decided adds. */
function withLines(
  lines: readonly LedgerLine[],
  item: ChasedItem,
  { step, copied, copies, recipient, dueOn }: ToWrite,
  plannedOn: CalendarDay,
): readonly LedgerLine[] {
  if (!step && copies.length === 0) return lines;
  const { kind, id, addresseeId } = item;
  const line = (line: LedgerKind, recipient: string): LedgerLine => {
    return { kind, id, addresseeId, line, stage: copied.stage, dueOn, recipient, plannedOn };
  };
  const own = step ? [line('stage', recipient.to)] : [];
  return [...lines, ...own, ...copies.map(({ to }) => line('copy', to))];
}

function outlined(
  mails: readonly MailMatters[],
  day: CalendarDay,
  policy: PlanPolicy,
  { to, room }: OutlineScope,
): OutlinedMail[] {
  const planned = (matter: ToWrite): PlannedItem => plannedFrom(matter, day, policy);
  const plannedCopy = ({ matter, copy: { as, party } }: CopiedMatter): PlannedCopy => {
    return { ...planned(matter), as, party, isKept: false };
  };
  let left = room;
  return mails.map(({ to: address, name, items, copied }) => {
    const [matters, copies] = [items.length, copied.length];
    const isListed = to !== null || matters + copies <= left;
    if (isListed) left -= matters + copies;
    const most = isListed ? room : 1;
    const shown = earliest(items, most, (matter) => matter);
    const copiesShown = earliest(copied, most - shown.length, ({ matter }) => matter);
    const ofMail = [shown.map(planned), copiesShown.map(plannedCopy)] as const;
    return {
      ...asMail(address, name, ...ofMail, policy.councilName, matters + copies),
      ...{ matters, copies, isListed },
    };
  });
}

/** The `count` that are due first, in their order. */
function earliest<Each>(all: readonly Each[], count: number, matterOf: (each: Each) => ToWrite): Each[] {
  const compare = (a: Each, b: Each): number => byDueDateAndReference(matterOf(a), matterOf(b));
  if (count !== 1) return all.toSorted(compare).slice(0, count);
  let [first] = all;
  for (const each of all) if (first !== undefined && compare(each, first) < 0) first = each;
  return first === undefined ? [] : [first];
}

function byDueDateAndReference(one: ToWrite, other: ToWrite): number {
  if (one.dueOn !== other.dueOn) return one.dueOn < other.dueOn ? -1 : 1;
  return compareReferences(one.item.reference, other.item.reference);
}

function oncePerAddress(): (address: string) => boolean {
  const known = new Map<string, boolean>();
  return (address) => {
    const is = known.get(address) ?? isMailAddress(address);
    known.set(address, is);
    return is;
  };
}
