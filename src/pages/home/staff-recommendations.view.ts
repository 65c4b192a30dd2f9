import { inRunningText } from '../../bodies/body-name.rules.js';
import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { spokenDay, spokenDays } from '../../calendar/spoken-day.js';
import { COUNTED_AT_FIRST } from '../../items/counted-up-to.js';
import { cappedCount, type HomeMatter, homeMatter } from './home.view.js';
import { dueCell, recommendationCells, referenceCell, wordsCell } from './home-rows.js';
import type { StaffMatters } from './staff-home.service.js';

const NOT_STARTED = '/recommendations?clock=not-started';
const OVERDUE = '/recommendations?clock=overdue&sort=due';
const DUE_SOON = '/recommendations?clock=due-soon&sort=due';
const UNNAMED = '/recommendations?state=accepted-no-action';
const COLUMNS = ['Reference', 'What was asked', 'Due'];

export function clocksNotStarted({ notStarted, answersOwed }: StaffMatters, today: CalendarDay): HomeMatter {
  return homeMatter(
    notStarted,
    {
      href: NOT_STARTED,
      words: owedWords(answersOwed.notStarted, 'a response not yet requested'),
      tone: 'soon',
    },
    {
      heading: 'Response not yet requested',
      columns: COLUMNS,
      rows: notStarted.rows.map((row) => recommendationCells(row, today)),
      empty: 'Notice and receipt are recorded wherever they are needed.',
    },
  );
}

export function responsesOverdue(
  { responsesOverdue: overdue, answersOwed }: StaffMatters,
  today: CalendarDay,
): HomeMatter {
  return homeMatter(
    overdue,
    { href: OVERDUE, words: owedWords(answersOwed.overdue, 'a response overdue'), tone: 'late' },
    {
      heading: 'Responses overdue',
      columns: COLUMNS,
      rows: overdue.rows.map((row) => recommendationCells(row, today)),
      empty: 'No response is late.',
    },
  );
}

export function responsesDueSoon(
  { responsesDueSoon: due, answersDueSoon: answers }: StaffMatters,
  today: CalendarDay,
): HomeMatter {
  return homeMatter(
    due,
    { href: DUE_SOON, words: owedWords(answers.total, 'a response due soon'), tone: 'soon' },
    {
      heading: 'Responses due soon',
      columns: COLUMNS,
      rows: answers.first.map((row) => [
        referenceCell('R', row),
        wordsCell(row.text, `Asked of ${inRunningText(row.addressee)}`),
        dueCell(row.dueOn, today),
      ]),
      empty: 'No response is due within four weeks.',
    },
  );
}

export function acceptedUnnamed({ unnamed }: StaffMatters, today: CalendarDay): HomeMatter {
  // The oldest stands first.
  const [oldest] = unnamed.first;
  const since = oldest ? `: oldest ${spokenDays(daysBetween(oldest.decidedOn, today))}` : '';
  return homeMatter(
    unnamed,
    { href: UNNAMED, words: `accepted, no action with owner and date${since}`, tone: 'soon' },
    {
      heading: 'Accepted, no action with owner and date',
      columns: ['Reference', 'What was asked', 'Accepted'],
      rows: unnamed.first.map((row) => [
        referenceCell('R', row),
        wordsCell(row.text, `Accepted by ${inRunningText(row.addressee)}`),
        { text: spokenDay(row.decidedOn), note: `for ${spokenDays(daysBetween(row.decidedOn, today))}` },
      ]),
      empty: 'Every accepted recommendation has an action with an owner and a date.',
    },
  );
}

/** So many recommendations, and so many answers that are owed to them: “2 recommendations with a response overdue: 3 answers owed”. */
function owedWords(answers: number, how: string): readonly [one: string, many: string] {
  const counted = cappedCount({
    total: Math.min(answers, COUNTED_AT_FIRST),
    isMoreThanTotal: answers > COUNTED_AT_FIRST,
  });
  const many = `${counted} ${answers === 1 ? 'answer' : 'answers'}`;
  const said = answers > 0 ? `: ${many} owed` : '';
  return [`recommendation with ${how}${said}`, `recommendations with ${how}${said}`];
}
