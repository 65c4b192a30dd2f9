import { addDays } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { personPath } from '../../people/owner.rules.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type SummaryListArguments, summaryRow } from '../../web/govuk/summary-list.js';
import type { PageView } from '../../web/page.js';
import { answeringWords } from '../hand-over.rules.js';
import type { HandOverFacts } from '../hand-over-finder.service.js';
import type { HandOverPlan, OwnerHandOver } from '../hand-over-plan.js';

export type HandOverCheckView = PageView & {
  readonly frame: FormFrame;
  readonly intro: string;
  readonly owners: readonly SummaryListArguments[];
  readonly account: string;
  readonly changeAction: string;
  /** What was typed, to be sent once more. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
};

/** What will happen, before it does. */
export function handOverCheckView(
  { person, account, open }: HandOverFacts,
  plan: HandOverPlan,
  fields: HandOverCheckView['fields'],
): HandOverCheckView {
  const place = `${personPath(person.id)}/hand-over`;
  const countOf = (ownerId: number) => open.filter(({ action }) => action.ownerId === ownerId).length;
  return {
    title: 'Check before you hand over',
    frame: formFrame({ action: place, submit: 'Hand over', cancel: null }, { caption: person.name }),
    intro: `${person.name} is leaving. The last day is ${spokenDay(plan.lastOn)}.`,
    owners: plan.owners.map((owner) => cardOf(owner, plan, countOf(owner.ownerId))),
    account: accountWords(account?.isOpen ? account.email : null, plan.closeAccount),
    changeAction: `${place}/check`,
    fields,
  };
}

function cardOf(owner: OwnerHandOver, { lastOn }: HandOverPlan, count: number): SummaryListArguments {
  const { successor, itemsTo, ownerName } = owner;
  const isMailbox = successor.kind === 'mailbox';
  const actions = count === 1 ? '1 action' : `${count} actions`;
  const verb = itemsTo ? (count === 1 ? 'passes' : 'pass') : count === 1 ? 'stays' : 'stay';
  const stay = isMailbox ? 'stay where they are' : `${verb} with the post`;
  const items = itemsTo ? `${actions} ${verb} to ${itemsTo.name}, today` : `${actions} ${stay}`;
  return {
    card: { title: { text: ownerName, headingLevel: 2 } },
    rows: [
      summaryRow(
        isMailbox ? 'Emails go to, from today' : `Held from ${spokenDay(addDays(lastOn, 1))}`,
        upperFirst(answeringWords(successor) ?? 'nobody'),
      ),
      summaryRow('Open actions', count === 0 ? 'None' : items),
    ],
  };
}

function accountWords(email: string | null, isClosed: boolean): string {
  if (email === null) return 'They have no open account.';
  return isClosed ? `The account ${email} is closed at once.` : `The account ${email} stays open.`;
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
