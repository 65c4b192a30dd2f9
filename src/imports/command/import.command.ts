import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { PUBLICITIES } from '../../bodies/publicity.rules.js';
import type { OpenApplication } from '../../config/open-application.js';
import { UsageError } from '../../config/usage-error.js';
import type { ImportOptions } from './run-import.js';

/**
 * `matters import`: says what a sheet would do, by the same plan as the page; with `--apply` does it.
 * @param print receives the whole output; by default it goes to standard output
 * @throws UsageError from the action where the file, the body or an option is wrong
 */
export function importCommand(
  open: OpenApplication,
  print: (text: string) => void = (text) => void process.stdout.write(text),
): Command {
  return new Command('import')
    .description('say what a sheet would do; do it only with --apply')
    .argument('<file>', 'a workbook (.xlsx) or a text of cells (.csv)')
    .option('--body <code>', 'the board or panel whose tracker it is')
    .option('--kind <kind>', 'actions or recommendations; guessed from the sheet unless given')
    .option('--sheet <name>', 'the sheet of a workbook with several')
    .option('--publicity <publicity>', `one of ${PUBLICITIES.join(', ')}`, 'unpublished')
    .option(
      '--made-on <day>',
      'when they were made, where the row does not say (YYYY-MM-DD); else it stays unknown',
    )
    .option(
      '--responded-on <day>',
      'when they were answered, where the row does not say; else it stays unknown',
    )
    .option(
      '--verdict-on <day>',
      'the day of the meeting that gave the verdicts of the sheet; else it gives none',
    )
    .option('--as-at <day>', 'the day as at which the sheet stands; today unless given')
    .option('--month-first <heading...>', 'columns whose dates are written month first')
    .option(
      '--day-first <heading...>',
      'columns whose dates are written day first, whatever some of them say',
    )
    .option('--apply', 'take it in')
    .option('--json', 'print one JSON document')
    .action(async (path: string, options: ImportOptions) => {
      const file = { content: await contentOf(path), filename: basename(path) };
      const { runImport } = await import('./run-import.js');
      print(await open((app) => runImport(app, file, options)));
    });
}

async function contentOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`${path} cannot be read: ${code ?? String(error)}`, { cause: error });
  }
}
