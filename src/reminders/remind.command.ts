import { Command } from 'commander';
import { THE_PROGRAM } from '../audit/change.js';
import { type CalendarDay, NotADay, parseDay } from '../calendar/calendar-day.js';
import { Clock } from '../calendar/clock.js';
import { CommandFailure } from '../config/command-failure.js';
import type { OpenApplication } from '../config/open-application.js';
import { UsageError } from '../config/usage-error.js';
import type { Delivery } from '../mail/mail-message.js';
import { describeDelivery, isComplete, planAsJson, reminderPlanAsText } from './plan-in-print.js';

interface RemindOptions {
  readonly on?: string;
  readonly send?: boolean;
  readonly json?: boolean;
}

/** Reminders were written, and not all could be sent. */
export class DeliveryIncomplete extends CommandFailure {
  override readonly name = 'DeliveryIncomplete';

  constructor(delivery: Delivery) {
    super(
      `${describeDelivery(delivery)}. Messages that are put off are tried again automatically. Messages that are given up stay at /reminders/outbox until somebody sends them again or sets them aside`,
    );
  }
}

/**
 * `matters remind`: who is written to on a day, about what and why; with `--send` writes to them. A second run on the same day
 * prints and sends only what the first did not.
 * @param print receives the whole output; by default it goes to standard output
 * @throws UsageError from the action where the day is none, or where it is to be sent for another than today; DeliveryIncomplete where
 *   a mail could not be sent
 */
export function remindCommand(
  open: OpenApplication,
  print: (text: string) => void = (text) => void process.stdout.write(text),
): Command {
  return new Command('remind')
    .description('say who will be reminded of what, and why; write to them only with --send')
    .option('--on <day>', 'the day to plan for (YYYY-MM-DD); today unless given')
    .option('--send', 'write to them, for today only')
    .option('--json', 'print one JSON document')
    .action(async ({ on, send, json }: RemindOptions) => {
      const given = on === undefined ? null : dayFrom(on);
      const { plan, delivery } = await open(async (app) => {
        const { RemindersService } = await import('./reminders.service.js');
        const today = app.get(Clock, { strict: false }).today();
        const day = given ?? today;
        if (send && day !== today)
          throw new UsageError(`--send only works for today, ${today}, not for ${day}`);
        const reminders = app.get(RemindersService, { strict: false });
        return send ? reminders.send(day, THE_PROGRAM) : { plan: await reminders.plan(day), delivery: null };
      });
      print(json ? planAsJson(plan) : reminderPlanAsText(plan, delivery));
      if (delivery && !isComplete(delivery)) throw new DeliveryIncomplete(delivery);
    });
}

/** Near the ends of the calendar there are no days left to count working days to. */
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2999-12-31';

function dayFrom(text: string): CalendarDay {
  try {
    const day = parseDay(text);
    if (day < FIRST_DAY || day > LAST_DAY)
      throw new UsageError(`--on: give a day from ${FIRST_DAY} to ${LAST_DAY}`);
    return day;
  } catch (error) {
    if (error instanceof NotADay) throw new UsageError(`--on: ${error.message}`);
    throw error;
  }
}
