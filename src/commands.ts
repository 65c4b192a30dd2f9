import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError } from 'commander';
import { CommandFailure } from './config/command-failure.js';
import { sweepOften } from './config/heap.js';
import { faultLine } from './config/log/fault-in-log.js';
import type { OpenApplication } from './config/open-application.js';
import { optimiseLate } from './config/optimise-late.js';
import { UsageError } from './config/usage-error.js';
import { NotFound, Refused } from './web/errors.js';

const MISTAKE = 2;
const FAILURE = 1;

/**
 * How much of a function of the embedded database has run before V8 compiles it anew, optimised, in bytes. By its own measure V8 does so
 * within the first second, which takes a third of the processor time of a command that ends before it is the quicker for it.
 */
const DATABASE_BEFORE_OPTIMISED = 1_000_000_000;
setFlagsFromString(`--wasm-tiering-budget=${DATABASE_BEFORE_OPTIMISED}`);
for (const flag of optimiseLate()) setFlagsFromString(flag);
sweepOften();

/** The rest of the program is loaded when a command needs it. */
const openApplication: OpenApplication = async (work) =>
  (await import('./open-application.js')).openApplication(work);

/** Each command is loaded when it is asked for: working out a date needs no database and no web server. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  extract: async () => (await import('./documents/extract.command.js')).extractCommand(),
  deadline: async () => (await import('./deadlines/deadline.command.js')).deadlineCommand(),
  import: async () => (await import('./imports/command/import.command.js')).importCommand(openApplication),
  remind: async () => (await import('./reminders/remind.command.js')).remindCommand(openApplication),
  replies: async () =>
    (await import('./reminders/replies/replies.command.js')).repliesCommand(openApplication),
  recount: async () => (await import('./reports/trend/recount.command.js')).recountCommand(openApplication),
  report: async () => (await import('./reports/report.command.js')).reportCommand(openApplication),
  status: async () => (await import('./health/status.command.js')).statusCommand(openApplication),
  backup: async () => (await import('./backups/backup.command.js')).backupCommand(),
  restore: async () => (await import('./backups/restore.command.js')).restoreCommand(),
  move: async () => (await import('./backups/move/move.command.js')).moveCommand(),
  migrate: async () => (await import('./database/migrate.command.js')).migrateCommand(),
  example: async () => (await import('./example/example.command.js')).exampleCommand(openApplication),
  account: async () => (await import('./accounts/account-add.command.js')).accountCommand(openApplication),
  audit: async () => (await import('./audit/chain/audit.command.js')).auditCommand(openApplication),
  retention: async () =>
    (await import('./audit/retention/retention.command.js')).retentionCommand(openApplication),
  secrets: async () => (await import('./audit/secrets/secrets.command.js')).secretsCommand(openApplication),
  generate: async () => (await import('./example/generate.command.js')).generateCommand(openApplication),
};

/** The command line: a user's mistake is one line on standard error and exit status 2, a failure 1. */
async function run(asked: string | undefined): Promise<void> {
  const program = new Command('matters')
    .description('Matters Arising: tracks what scrutiny recommends and what is done about it')
    .showSuggestionAfterError(false);
  const one = asked === undefined ? undefined : COMMANDS[asked];
  for (const load of one ? [one] : Object.values(COMMANDS)) program.addCommand(await load());
  for (const command of [program, ...descendants(program)]) {
    command.exitOverride().configureOutput({ writeErr: () => {} });
  }
  await program.parseAsync();
}

function descendants(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...descendants(child)]);
}

function exitStatus(error: unknown): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  if (error instanceof UsageError || error instanceof CommanderError) {
    const [line] = error.message.replace(/^error: /, '').split('\n');
    console.error(line === '(outputHelp)' ? 'Give a command: “matters --help” lists the commands' : line);
    return MISTAKE;
  }
  if (isExplained(error)) console.error(error.message);
  else console.error(`The command failed: ${faultLine(error)}`);
  return FAILURE;
}

/** Whether it says what happened to whoever asked. The message of any other fault may hold what is nobody's to log. */
function isExplained(error: unknown): error is Error {
  return error instanceof CommandFailure || error instanceof Refused || error instanceof NotFound;
}

run(process.argv[2]).catch((error: unknown) => {
  process.exitCode = exitStatus(error);
});
