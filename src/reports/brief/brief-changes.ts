import { inRunningText } from '../../bodies/body-name.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { groupedBy } from '../../database/grouped-by.js';
import { VERDICT_LABELS } from '../../items/verdicts/verdict.rules.js';
import { ENDING_WORDS } from '../../recommendations/endings/recommendation-ending.rules.js';
import { run, strongRun } from '../printed/printed-blocks.js';
import type { PrintedRun } from '../printed/printed-report.js';
import { DECISION_WORDS } from '../progress/decision-words.js';
import type { ReportedChanges, ReportItem } from '../progress/progress-report.js';

type Dated = ReportItem & { readonly on: CalendarDay };

/** More references than these make no sentence. */
const MOST_NAMED = 8;

/** What happened, a sentence for all that happened alike on one day. @param base what links begin with */
export function briefChanges(changed: ReportedChanges, base: string): PrintedRun[][] {
  const told = <Item extends Dated>(items: readonly Item[], words: (item: Item) => string): PrintedRun[][] =>
    [...groupedBy(items, (item) => `${words(item)} on ${spokenDay(item.on)}: `)].map(([beginning, alike]) => [
      run(beginning),
      ...references(alike, base),
    ]);
  return [
    ...told(changed.verdicts, ({ verdict }) => VERDICT_LABELS[verdict]),
    ...told(changed.responses, ({ decision, by }) => `${DECISION_WORDS[decision]} by ${inRunningText(by)}`),
    ...told(changed.claims, () => 'Claimed complete'),
    ...told(changed.extensions, ({ newDueOn }) => `Put off to ${spokenDay(newDueOn)}`),
    ...told(changed.endings, ({ ending }) => ENDING_WORDS[ending]),
    ...told(changed.recommendations, ({ body }) => `Recommended by ${body.name}`),
  ];
}

function references(items: readonly ReportItem[], base: string): PrintedRun[] {
  const named = items.slice(0, MOST_NAMED);
  const left = items.length - named.length;
  return [
    ...named.flatMap(({ reference, path }, index) => [
      ...(index > 0 ? [run(', ')] : []),
      strongRun(reference, `${base}${path}`),
    ]),
    run(left > 0 ? ` and ${left} more.` : '.'),
  ];
}
