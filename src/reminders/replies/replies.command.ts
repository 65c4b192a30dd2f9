import { Command } from 'commander';
import type { OpenApplication } from '../../config/open-application.js';

/** `matters replies`: reads the mailbox of replies once. */
export function repliesCommand(open: OpenApplication): Command {
  return new Command('replies').description('read the mailbox of replies once').action(async () => {
    const { read, tooLarge } = await open(async (app) => {
      const { MailboxLoop } = await import('./mailbox-loop.service.js');
      return app.get(MailboxLoop, { strict: false }).read();
    });
    const passed = tooLarge > 0 ? `, ${tooLarge} too large and flagged in the mailbox` : '';
    process.stdout.write(`${read} read${passed}\n`);
  });
}
