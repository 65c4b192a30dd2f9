import { Command, CommanderError } from 'commander';
import { bankHolidaysBetween } from '../calendar/bank-holidays.js';
import { type CalendarDay, NotADay, parseDay, partsOf } from '../calendar/calendar-day.js';
import { NotAPeriod, parsePeriod } from '../calendar/period.js';
import { spokenDayWithWeekday } from '../calendar/spoken-day.js';
import type { BankHolidays } from '../calendar/working-days.js';
import { type Deadline, statutoryDeadline } from './statutory-clock.rules.js';
import {
  CLOCK_RULE_NAMES,
  type ClockDate,
  type ClockFacts,
  type ClockRule,
  isClockRuleName,
  localRule,
  STATUTORY_RULES,
} from './statutory-clock-law.rules.js';

interface DeadlineOptions extends Readonly<Partial<Record<DateOption, string>>> {
  readonly rule?: string;
  readonly length?: string;
  readonly citation?: string;
  readonly closed?: readonly string[];
  readonly json?: boolean;
}

const DATE_OPTIONS = {
  received: 'receivedOn',
  notice: 'noticeOn',
  requested: 'requestedOn',
  reported: 'reportedOn',
  from: 'fromOn',
  after: 'fromOn',
} as const satisfies Record<string, ClockDate>;
type DateOption = keyof typeof DATE_OPTIONS;

/**
 * `matters deadline`: when an answer is due under a rule, and how that is worked out. Stores nothing.
 * @param print receives the whole output; by default it goes to standard output
 * @throws CommanderError from the action, where the options do not make sense
 */
export function deadlineCommand(print: (text: string) => void = printOut): Command {
  return new Command('deadline')
    .description('work out when a response is due, and say how')
    .option('--rule <name>', `one of ${CLOCK_RULE_NAMES.join(', ')}`)
    .option('--received <day>', 'executive: the day the report was received (YYYY-MM-DD)')
    .option('--notice <day>', 'executive, partner: the day the notice in writing was received')
    .option('--requested <day>', 'health: the day the response was requested')
    .option('--reported <day>', 'crime-and-disorder: the day of the report')
    .option('--from <day>', 'local: the day the period begins with, which is counted')
    .option('--after <day>', 'local: the day after which the period runs, which is not counted')
    .option('--length <period>', 'local: the period, for example 28d, 20wd (working days), 8w or 2m')
    .option('--citation <words>', 'local: where the council’s rule stands')
    .option(
      '--closed <day...>',
      'local, in working days: days that do not count beside weekends and bank holidays',
    )
    .option('--json', 'print one JSON document')
    .action((options: DeadlineOptions) => {
      const deadline = deadlineFor(options);
      print(options.json ? asJson(deadline) : asText(deadline));
    });
}

function deadlineFor(options: DeadlineOptions): Deadline {
  try {
    const rule = ruleFrom(options);
    const facts = factsFor(rule, options);
    return statutoryDeadline(rule, facts, closedDays(facts, options));
  } catch (error) {
    if (error instanceof NotADay || error instanceof NotAPeriod) throw mistake(error.message);
    throw error;
  }
}

function ruleFrom({ rule, length, citation, closed, from, after }: DeadlineOptions): ClockRule {
  const choices = CLOCK_RULE_NAMES.join(', ');
  if (rule === undefined) throw mistake(`give --rule, one of ${choices}`);
  if (!isClockRuleName(rule)) throw mistake(`--rule “${rule}” is not known: give one of ${choices}`);
  if (rule !== 'local') {
    const stray = Object.entries({ length, citation, closed }).find(([, given]) => given !== undefined);
    if (stray) throw mistake(`--${stray[0]} goes with --rule local only: ${rule} has its own`);
    return STATUTORY_RULES[rule];
  }
  if (length === undefined) throw mistake('--rule local needs --length, for example 28d, 20wd, 8w or 2m');
  if (from !== undefined && after !== undefined) throw mistake('give --from or --after, not both');
  const counting = after === undefined ? 'beginning-with' : 'after';
  return localRule({ ...parsePeriod(length), counting }, citation ?? null);
}

function factsFor(rule: ClockRule, options: DeadlineOptions): ClockFacts {
  const facts: Partial<Record<ClockDate, CalendarDay>> = {};
  for (const [option, date] of Object.entries(DATE_OPTIONS) as [DateOption, ClockDate][]) {
    const text = options[option];
    if (text === undefined) continue;
    if (!rule.startsWith.includes(date)) throw mistake(`--${option} does not go with --rule ${rule.name}`);
    facts[date] = parseDay(text);
  }
  return facts;
}

/** The bank holidays of as many years as 999 working days reach, and what was given beside them. */
function closedDays({ fromOn }: ClockFacts, { closed = [] }: DeadlineOptions): BankHolidays {
  if (!fromOn) return new Set();
  const { year } = partsOf(fromOn);
  return new Set([...bankHolidaysBetween(year, Math.min(year + 5, 9999)), ...closed.map(parseDay)]);
}

function asJson({ rule, dueOn, clock, source, explanation }: Deadline): string {
  const presumed = clock === 'presumed';
  return `${JSON.stringify({ rule, dueOn, presumed, source, explanation }, null, 2)}\n`;
}

function asText({ rule, dueOn, clock, source, explanation }: Deadline): string {
  const verb = clock === 'presumed' ? 'No notice given: presumed to be due on' : 'Due on';
  const due = dueOn ? `${verb} ${spokenDayWithWeekday(dueOn)} (${dueOn})` : 'No due date';
  const steps = explanation.map((step, index) => `  ${index + 1}. ${step}`);
  return `${[due, `Rule: ${rule} (${source})`, ...steps].join('\n')}\n`;
}

function printOut(text: string): void {
  process.stdout.write(text);
}

/** A user's mistake, as the option parser itself reports one. */
function mistake(message: string): CommanderError {
  return new CommanderError(2, 'matters.deadline', message);
}
