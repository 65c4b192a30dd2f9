import { Command, CommanderError } from 'commander';
import { type CalendarDay, NotADay, parseDay } from '../calendar/calendar-day.js';
import { NotAPeriod, parsePeriod } from '../calendar/period.js';
import { spokenDayWithWeekday } from '../calendar/spoken-day.js';
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
  readonly json?: boolean;
}

const DATE_OPTIONS = {
  received: 'receivedOn',
  notice: 'noticeOn',
  requested: 'requestedOn',
  reported: 'reportedOn',
  from: 'fromOn',
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
    .option('--notice <day>', 'executive, partner: the day of the notice in writing')
    .option('--requested <day>', 'health: the day the response was requested')
    .option('--reported <day>', 'crime-and-disorder: the day of the report')
    .option('--from <day>', 'local: the day the council’s rule counts from')
    .option('--length <period>', 'local: the period, for example 28d, 8w or 2m')
    .option('--json', 'print one JSON document')
    .action((options: DeadlineOptions) => {
      const deadline = deadlineFor(options);
      print(options.json ? asJson(deadline) : asText(deadline));
    });
}

function deadlineFor(options: DeadlineOptions): Deadline {
  try {
    const rule = ruleFrom(options);
    return statutoryDeadline(rule, factsFor(rule, options));
  } catch (error) {
    if (error instanceof NotADay || error instanceof NotAPeriod) throw mistake(error.message);
    throw error;
  }
}

function ruleFrom({ rule, length }: DeadlineOptions): ClockRule {
  const choices = CLOCK_RULE_NAMES.join(', ');
  if (rule === undefined) throw mistake(`give --rule, one of ${choices}`);
  if (!isClockRuleName(rule)) throw mistake(`--rule “${rule}” is not known: give one of ${choices}`);
  if (rule !== 'local') {
    if (length !== undefined) throw mistake(`--length goes with --rule local only: ${rule} has its own`);
    return STATUTORY_RULES[rule];
  }
  if (length === undefined) throw mistake('--rule local needs --length, for example 28d, 8w or 2m');
  return localRule(parsePeriod(length));
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

function asJson({ rule, dueOn, source, explanation }: Deadline): string {
  return `${JSON.stringify({ rule, dueOn, source, explanation }, null, 2)}\n`;
}

function asText({ rule, dueOn, source, explanation }: Deadline): string {
  const due = dueOn ? `Due on ${spokenDayWithWeekday(dueOn)} (${dueOn})` : 'No due date';
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
