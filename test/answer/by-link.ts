import type { Email } from 'postal-mime';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import type { MailCatcher } from '../support/mail-catcher.js';
import type { TestApp } from '../support/test-app.js';

const LINK = /\/answer\/([A-Za-z0-9_-]{43})/;

/** The path of the link in a message: `/answer/…`. */
export function linkIn(email: Email): string {
  const [path] = LINK.exec(email.text ?? '') ?? [];
  if (!path) throw new Error(`there is no link in: ${email.text}`);
  return path;
}

/** The newest message to this address. */
export function mailTo(catcher: MailCatcher, address: string): Email {
  const found = catcher.caught.filter(({ to }) => to?.some((each) => each.address === address)).at(-1);
  if (!found) throw new Error(`nobody wrote to ${address}`);
  return found;
}

/** Sends the reminders of a day; gives the path of the link that `address` got. */
export async function remindedLink(
  app: TestApp,
  catcher: MailCatcher,
  day: string,
  address: string,
): Promise<string> {
  app.clock.set(day);
  await app.get(RemindersService).send(parseDay(day), THE_PROGRAM);
  return linkIn(mailTo(catcher, address));
}
