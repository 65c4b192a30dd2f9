import { Command } from 'commander';
import { readEnvironment } from '../config/environment.js';

/** `migrate`: brings the schema up to date and says what ran. `migrate --status` only says what has run and what waits. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the database schema up to date')
    .option('--status', 'say what has run and what waits, and change nothing; status 1 where something waits')
    .option('--json', 'print one JSON document')
    .action(async ({ status, json }: { status?: boolean; json?: boolean }) => {
      const [{ openDatabase }, { migrate, migrationStatus }] = await Promise.all([
        import('./open-database.js'),
        import('./migrate.js'),
      ]);
      const database = await openDatabase(readEnvironment(process.env));
      try {
        if (status) {
          const found = await migrationStatus(database.place);
          console.log(json ? JSON.stringify(found) : statusWords(found));
          if (found.waiting.length > 0) process.exitCode = 1;
          return;
        }
        const ran = await migrate(database.place);
        console.log(json ? JSON.stringify({ ran }) : ranWords(ran));
      } finally {
        await database.close();
      }
    });
}

function ranWords(ran: readonly string[]): string {
  return [...ran, ran.length === 0 ? 'The schema was up to date.' : 'The schema is up to date.'].join('\n');
}

function statusWords({ ran, waiting }: { ran: readonly string[]; waiting: readonly string[] }): string {
  const end = waiting.length === 0 ? 'The schema is up to date.' : `${waiting.length} wait: run “migrate”.`;
  return [...ran.map((name) => `ran    ${name}`), ...waiting.map((name) => `waits  ${name}`), end].join('\n');
}
