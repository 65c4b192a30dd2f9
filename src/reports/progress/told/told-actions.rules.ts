import { theBody } from '../../../bodies/body-name.rules.js';
import { type CalendarDay, partsOf } from '../../../calendar/calendar-day.js';
import { spokenDay } from '../../../calendar/spoken-day.js';
import type { ClaimedItem, ExtendedItem } from '../progress-report.js';
import { referenceRuns } from './reference-ranges.rules.js';
import { grouped, type Told, type ToldGroup } from './told-groups.rules.js';
import { countedInWords, said, shortDay } from './told-words.rules.js';

/** “The Director of Housing claimed two actions complete on 3 June (A2022/003 and /005).” */
export function toldClaims(claims: readonly ClaimedItem[], asAt: CalendarDay): Told[] {
  return grouped(claims, ({ on, owner }) => [on, owner ?? '']).map((group) => {
    const [{ on, owner }] = group;
    const what = countedInWords(group.length, 'action', 'actions');
    const were = group.length === 1 ? 'was' : 'were';
    const words = owner
      ? `${theBody(owner)} claimed ${what} complete`
      : `${what} of no owner ${were} claimed complete`;
    return sentence(group, `${words} on ${shortDay(on, asAt)}`);
  });
}

/** “Two actions were given more time on 3 June, from 30 June to 31 July, agreed by the chair (A2022/003 and /004).” */
export function toldExtensions(extensions: readonly ExtendedItem[], asAt: CalendarDay): Told[] {
  const keyOf = ({ on, agreedBy, oldDueOn, newDueOn }: ExtendedItem) => [
    ...[on, agreedBy],
    ...[oldDueOn ?? '', newDueOn],
  ];
  return grouped(extensions, keyOf).map((group) => {
    const [{ on, agreedBy, oldDueOn, newDueOn }] = group;
    const were = group.length === 1 ? 'was' : 'were';
    const given = `${countedInWords(group.length, 'action', 'actions')} ${were} given more time on ${shortDay(on, asAt)}`;
    const isOneYear = oldDueOn === null || partsOf(oldDueOn).year === partsOf(newDueOn).year;
    // Two days of two years have both years: “from 27 August 2026 to 14 January 2027”.
    const day = (each: CalendarDay) => (isOneYear ? shortDay(each, asAt) : spokenDay(each));
    const from = oldDueOn ? `from ${day(oldDueOn)} to` : 'until';
    return sentence(group, `${given}, ${from} ${day(newDueOn)}, agreed by ${theBody(agreedBy)}`);
  });
}

function sentence(group: ToldGroup<ClaimedItem | ExtendedItem>, words: string): Told {
  return { on: group[0].on, runs: [said(`${words} (`), ...referenceRuns(group), said(').')] };
}
