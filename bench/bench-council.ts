import { command, type Environment } from './served-program.js';

/** Who signs in to be timed. */
export const EMAIL = 'bench@thornmere.example';
export const PASSWORD = 'three random words';

/** The server that a benchmark makes its databases on. Ends the process where none is named. */
export function benchServer(): string {
  const server = process.env.TEST_DATABASE_URL;
  if (server) return server;
  const script = process.env.npm_lifecycle_event ?? 'bench';
  console.error(`Set TEST_DATABASE_URL, or run: scripts/with-postgres npm run ${script}`);
  process.exit(2);
}

/** What the program is started with on the database at `url`. */
export function benchEnvironment(url: string): Environment {
  return { DATABASE_URL: url, LOAD_EXAMPLE: 'no', LOG_LEVEL: 'error', MATTERS_PASSWORD: PASSWORD };
}

/** Fills the database with so many invented items. @returns how long it took, in seconds */
export function generateItems(items: string, environment: Environment): number {
  return command(['generate', '--items', items], environment);
}

/** Opens the account of {@link EMAIL}. */
export function addAccount(environment: Environment): void {
  command(
    ['account', 'add', '--email', EMAIL, '--name', 'Bench', '--role', 'democratic-services'],
    environment,
  );
}
