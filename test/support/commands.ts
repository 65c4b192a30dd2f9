import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { OpenApplication } from '../../src/config/open-application.js';
import { deadlineCommand } from '../../src/deadlines/deadline.command.js';
import { importCommand } from '../../src/imports/command/import.command.js';
import { remindCommand } from '../../src/reminders/remind.command.js';
import { reportCommand } from '../../src/reports/report.command.js';
import type { TestApp } from './test-app.js';

/** `matters remind` in this program. @returns what it prints */
export async function remind(app: TestApp, args: string[]): Promise<string> {
  return output((print) => remindCommand(openIn(app), print), args);
}

/** `matters deadline` in this process. @returns what it prints */
export async function deadline(args: string[]): Promise<string> {
  return output(deadlineCommand, args);
}

/** `matters report` in this program. */
export async function writeReport(app: TestApp, args: string[]): Promise<void> {
  await output(() => reportCommand(openIn(app)), args);
}

/** `matters import` in this program, of a file with these contents. @returns what it prints */
export async function importSheet(
  app: TestApp,
  filename: string,
  content: string | Buffer,
  args: string[],
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'matters-sheet-'));
  try {
    const file = join(folder, filename);
    writeFileSync(file, content);
    return await output((print) => importCommand(openIn(app), print), [file, ...args]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function openIn(app: TestApp): OpenApplication {
  return (work) => work(app.nest);
}

async function output(command: (print: (text: string) => void) => Command, args: string[]): Promise<string> {
  let printed = '';
  await command((text) => {
    printed += text;
  }).parseAsync(args, { from: 'user' });
  return printed;
}
