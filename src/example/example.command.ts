import { Command } from 'commander';
import { Clock } from '../calendar/clock.js';
import type { OpenApplication } from '../config/open-application.js';

/** `example`: fills an empty database with the invented council. */
export function exampleCommand(open: OpenApplication): Command {
  return new Command('example')
    .description('load the invented council of a first look into an empty database')
    .action(async () => {
      const madeUp = await open(async (app) => {
        const { ExampleCouncil } = await import('./example-council.service.js');
        const { ExamplePasswords } = await import('../accounts/example-passwords.service.js');
        await app.get(ExampleCouncil, { strict: false }).load(app.get(Clock, { strict: false }).today());
        return app.get(ExamplePasswords, { strict: false }).replaceThePublished();
      });
      const password = madeUp ? `; the password of each is ${madeUp} (it is not shown again)` : '';
      process.stdout.write(
        `The example council is loaded; the sign-in page offers its accounts${password}.\n`,
      );
    });
}
