import type { CalendarDay } from '../../calendar/calendar-day.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { LinkArguments } from '../../web/govuk/standing-text.js';
import { plural } from '../../web/helpers/plural.helper.js';
import type { PageView } from '../../web/page.js';
import { type ChasedItem } from '../chased-item.rules.js';
import { reachOwner } from '../chased-owner.rules.js';
import type { AskPlan } from './ask-planning.service.js';

/** What the button that asks somebody now says before it is pressed. */
export type AskNowOffer = {
  /** What is unfolded to find it. */
  readonly summary: string;
  readonly action: string;
  /** The item from whose page it is pressed; null for the page of an owner or a person. */
  readonly from: string | null;
  /** To whom it goes and about what; or why it cannot. */
  readonly who: string;
  readonly mayAsk: boolean;
  readonly asked: readonly { readonly text: string; readonly href: string }[];
  /** What is left out, and why. */
  readonly left: readonly { readonly text: string; readonly href: string; readonly reason: string }[];
};

export type AskNowView = PageView & { readonly frame: FormFrame; readonly ask: AskNowOffer };

const SUMMARY = 'Ask now about everything that is open';

/** Of whom: an owner or a person. */
export type AskedWhom = { readonly kind: 'owners' | 'people'; readonly id: number };

export function askNowPath({ kind, id }: AskedWhom): string {
  return `/reminders/${kind}/${id}/asks/new`;
}

/** @param from the reference, as in an address, of the item from whose page it is pressed */
export function askNowOffer(whom: AskedWhom, plan: AskPlan, from: string | null): AskNowOffer {
  const link = ({ reference, path }: { readonly reference: string; readonly path: string }) => ({
    text: reference,
    href: path,
  });
  const asked = plan.to === null ? [] : plan.asked.map(({ item }) => item);
  return {
    summary: SUMMARY,
    action: askNowPath(whom),
    from,
    mayAsk: plan.to !== null,
    who:
      plan.to === null
        ? `Nobody can be asked now. ${plan.reason}.`
        : `One email goes to ${plan.name} (${plan.to}) about ${plural(asked.length, 'matter', 'matters')}, with ${asked.length === 1 ? 'its date' : 'their dates'} and a link to answer with. It replaces today’s reminder.`,
    asked: asked.map(link),
    left: plan.left.map((each) => ({ ...link(each), reason: each.reason })),
  };
}

/**
 * Links to it on the page of an item: for each owner who owes something about it, and of those who are written to at one address for one.
 * Whom that reaches, and about what, is worked out where the link leads.
 * @param reference as in an address
 */
export function askNowLinks(
  items: readonly ChasedItem[],
  today: CalendarDay,
  reference: string,
): LinkArguments[] {
  const asked = new Map<string, { readonly id: number; readonly name: string }>();
  for (const { owner } of items) {
    if (owner === null) continue;
    const key = reachOwner(owner, today).to ?? `nobody, for ${owner.id}`;
    if (!asked.has(key)) asked.set(key, owner);
  }
  return [...asked.values()].map(({ id, name }) => ({
    text: asked.size > 1 ? `Ask ${name} now about everything that is open` : SUMMARY,
    href: `${askNowPath({ kind: 'owners', id })}?from=${reference}`,
  }));
}

/** The same as a page of its own. */
export function askNowView(ask: AskNowOffer, back: string, faults: readonly FieldError[] = []): AskNowView {
  return {
    title: 'Ask about everything that is open',
    faults,
    backLink: { text: 'Back', href: back },
    frame: formFrame({ action: ask.action, submit: 'Send it now', cancel: back }),
    ask,
  };
}
