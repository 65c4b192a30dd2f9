import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { OpenApplication } from '../../src/config/open-application.js';
import { importCommand } from '../../src/imports/command/import.command.js';
import { remindCommand } from '../../src/reminders/remind.command.js';
import { reportCommand } from '../../src/reports/report.command.js';
import type { House } from './house.js';

/** `matters remind` in this house. @returns what it prints */
export async function remind(house: House, args: string[]): Promise<string> {
  return output((print) => remindCommand(openIn(house), print), args);
}

/** `matters report` in this house. */
export async function writeReport(house: House, args: string[]): Promise<void> {
  await output(() => reportCommand(openIn(house)), args);
}

/** `matters import` in this house, of a file with these contents. @returns what it prints */
export async function importSheet(
  house: House,
  filename: string,
  content: string | Buffer,
  args: string[],
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'matters-sheet-'));
  try {
    const file = join(folder, filename);
    writeFileSync(file, content);
    return await output((print) => importCommand(openIn(house), print), [file, ...args]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function openIn(house: House): OpenApplication {
  return (work) => work(house.nest);
}

async function output(command: (print: (text: string) => void) => Command, args: string[]): Promise<string> {
  let printed = '';
  await command((text) => {
    printed += text;
  }).parseAsync(args, { from: 'user' });
  return printed;
}
