import { ANSWER_PATH } from '../answer-links/answer-token.js';
import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { andMore, scrutinySubject, topicOf } from '../mail/subject-words.rules.js';
import type { Successor } from './hand-over-plan.js';
import type { ReassignedAction } from './reassigned-actions.repository.js';

/** What somebody takes over of one post, team or contact. */
export type ItemsTakenOver = {
  /** The owner to whom the items belong from then on. */
  readonly ownerId: number;
  readonly ownerName: string;
  /** Who takes the post; null where nobody leaves and only items pass. */
  readonly successor: Successor | null;
  /** The items came from another owner; the reader did not take a post. */
  readonly isPassed: boolean;
  readonly items: readonly ReassignedAction[];
};

/** What the templates of `mails/hand-over` print. */
export type HandOverMail = {
  readonly subject: string;
  readonly name: string;
  readonly intro: string;
  readonly owners: readonly {
    readonly heading: string;
    readonly items: readonly {
      readonly reference: string;
      readonly due: string;
      /** Null where the item is not published: its words stay behind the sign-in. */
      readonly words: string | null;
      /** Where it is answered without signing in, below the address of the service. */
      readonly path: string;
    }[];
  }[];
};

/** The letter to somebody who takes over what `from` answered for until `lastOn`. */
export function handOverMail(
  name: string,
  from: string,
  lastOn: CalendarDay,
  taken: readonly ItemsTakenOver[],
  councilName: string,
): HandOverMail {
  const first = spokenDay(addDays(lastOn, 1));
  return {
    subject: scrutinySubject(councilName, `you take over ${mattersOf(taken)}from ${from}`),
    name,
    intro: `From ${first} you answer for the items below, which ${from} answered for until now.`,
    owners: taken.map((each) => ({ heading: headingOf(each), items: each.items.map(itemOf) })),
  };
}

/** What is due first of it, and how much there is besides: “Publish the plan, and 2 more, ”; empty where nothing is open. */
function mattersOf(taken: readonly ItemsTakenOver[]): string {
  const items = taken.flatMap(({ items }) => items);
  const [first] = items.toSorted((one, other) => ((one.dueOn ?? '9') < (other.dueOn ?? '9') ? -1 : 1));
  if (!first) return '';
  const { reference, text, publicity } = first;
  const words = publicity === 'published' ? text : null;
  return `${topicOf({ reference, topic: null, words, kind: 'action' })}${andMore(items.length - 1)}, `;
}

function headingOf({ ownerName, successor, isPassed }: ItemsTakenOver): string {
  if (isPassed) return `Passed to ${ownerName}`;
  if (successor?.kind === 'vacant') return `${ownerName} is vacant. You stand in for it and get its emails`;
  const isInterim = (successor?.kind === 'known' || successor?.kind === 'new') && successor.interim;
  return isInterim ? `${ownerName}, as interim post holder` : ownerName;
}

function itemOf({ reference, path, dueOn, text, publicity }: ReassignedAction) {
  const due = dueOn ? `Due on ${spokenDay(dueOn)}` : 'No due date is set';
  const answer = `${ANSWER_PATH}#${path.replace(/^.*\//, '')}`;
  return { reference, path: answer, due, words: publicity === 'published' ? text : null };
}
