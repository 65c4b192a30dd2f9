import { Command } from 'commander';
import type { OpenApplication } from '../config/open-application.js';
export function generateCommand(_open: OpenApplication): Command {
  return new Command('generate');
}
