import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { plural } from '../../web/helpers/plural.helper.js';
import type { PageView } from '../../web/page.js';
import type { AskOfOwner, AskPlan } from './ask-planning.service.js';

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

/** The same on the page of an item, for each owner who owes something about it. @param reference as in an address */
export function askNowOffers(asks: readonly AskOfOwner[], reference: string): AskNowOffer[] {
  return asks.map(({ ownerId, ownerName, plan }) => ({
    ...askNowOffer({ kind: 'owners', id: ownerId }, plan, reference),
    summary: asks.length > 1 ? `Ask ${ownerName} now about everything that is open` : SUMMARY,
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
