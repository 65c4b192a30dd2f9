import { Command } from 'commander';
import { readEnvironment } from '../config/environment.js';

/** `migrate`: brings the schema up to date and says what ran. */
export function migrateCommand(): Command {
  return new Command('migrate').description('bring the database schema up to date').action(async () => {
    const [{ openDatabase }, { migrate }] = await Promise.all([
      import('./open-database.js'),
      import('./migrate.js'),
    ]);
    const database = await openDatabase(readEnvironment(process.env));
    try {
      const ran = await migrate(database.place);
      for (const name of ran) console.log(name);
      console.log(ran.length === 0 ? 'The schema was up to date.' : 'The schema is up to date.');
    } finally {
      await database.close();
    }
  });
}
