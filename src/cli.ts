import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { accountCommand } from './accounts/account-add.command.js';
import { UsageError } from './config/usage-error.js';
import { migrateCommand } from './database/migrate.command.js';
import { extractCommand } from './documents/extract.command.js';
import { exampleCommand } from './example/example.command.js';
import { generateCommand } from './example/generate.command.js';
import { openApplication } from './open-application.js';
import { deadlineCommand } from './recommendations/deadline.command.js';
import { remindCommand } from './reminders/remind.command.js';
import { reportCommand } from './reports/report.command.js';

const MISTAKE = 2;
const FAILURE = 1;

/** The command line: a user's mistake is one line on standard error and exit status 2, a failure 1. */
async function run(): Promise<void> {
  const program = new Command('matters')
    .description('Matters Arising: what became of what scrutiny asked for')
    .showSuggestionAfterError(false);
  const commands = [
    extractCommand(),
    deadlineCommand(),
    remindCommand(openApplication),
    reportCommand(openApplication),
    migrateCommand(),
    exampleCommand(openApplication),
    accountCommand(openApplication),
    generateCommand(openApplication),
  ];
  for (const command of commands) program.addCommand(command);
  for (const command of [program, ...descendants(program)]) {
    command.exitOverride().configureOutput({ writeErr: () => {} });
  }
  await program.parseAsync();
}

function descendants(command: Command): Command[] {
  return command.commands.flatMap((child) => [child as Command, ...descendants(child as Command)]);
}

function exitStatus(error: unknown): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  if (error instanceof UsageError || error instanceof CommanderError) {
    const [line] = error.message.replace(/^error: /, '').split('\n');
    console.error(line === '(outputHelp)' ? 'Give a command: “matters --help” lists them' : line);
    return MISTAKE;
  }
  console.error(error instanceof Error ? error.message : error);
  if (process.env.LOG_LEVEL === 'debug') console.error(error);
  return FAILURE;
}

run().catch((error: unknown) => {
  process.exitCode = exitStatus(error);
});
