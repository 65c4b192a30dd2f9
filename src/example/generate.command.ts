import { Command } from 'commander';
import { Clock } from '../calendar/clock.js';
import type { OpenApplication } from '../config/open-application.js';
import { UsageError } from '../config/usage-error.js';

const MOST_ITEMS = 1_000_000;

/** `generate --items N`: made-up load for measuring. */
export function generateCommand(open: OpenApplication): Command {
  return new Command('generate')
    .description('add made-up items for measuring, half of them recommendations and half actions')
    .requiredOption('--items <count>', 'how many')
    .action(async ({ items }: { items: string }) => {
      const count = countIn(items);
      await open(async (app) => {
        const { MadeUpLoad } = await import('./made-up-load.service.js');
        const clock = app.get(Clock, { strict: false });
        await app.get(MadeUpLoad, { strict: false }).generate(count, clock.today(), clock.now());
      });
      process.stdout.write(`${count} items were added.\n`);
    });
}

function countIn(text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST_ITEMS) return count;
  throw new UsageError(`“${text}” is not a number of items: give --items from 1 to ${MOST_ITEMS}`);
}
