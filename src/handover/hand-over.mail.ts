import { ANSWER_PATH } from '../answer-links/answer-token.js';
import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';
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
): HandOverMail {
  const count = taken.flatMap(({ items }) => items).length;
  const matters = count === 1 ? '1 open matter' : `${count} open matters`;
  const first = spokenDay(addDays(lastOn, 1));
  return {
    subject: count === 0 ? `You take over from ${from}` : `You take over ${matters} from ${from}`,
    name,
    intro: `From ${first} on you answer for what stands below, which was ${from}’s.`,
    owners: taken.map((each) => ({ heading: headingOf(each), items: each.items.map(itemOf) })),
  };
}

function headingOf({ ownerName, successor, isPassed }: ItemsTakenOver): string {
  if (isPassed) return `Passed to ${ownerName}`;
  if (successor?.kind === 'vacant') return `${ownerName} is vacant; you are written to as its fallback`;
  const isInterim = (successor?.kind === 'known' || successor?.kind === 'new') && successor.interim;
  return isInterim ? `${ownerName}, in the interim` : ownerName;
}

function itemOf({ reference, path, dueOn, text, publicity }: ReassignedAction) {
  const due = dueOn ? `Due on ${spokenDay(dueOn)}` : 'No due date is set';
  const answer = `${ANSWER_PATH}#${path.replace(/^.*\//, '')}`;
  return { reference, path: answer, due, words: publicity === 'published' ? text : null };
}
