import type { Command } from 'commander';
import type { OpenApplication } from '../../src/config/open-application.js';
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
