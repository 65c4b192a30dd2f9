import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { PUBLICITIES, type Publicity } from '../../bodies/publicity.rules.js';
import { type CalendarDay, NotADay, parseDay } from '../../calendar/calendar-day.js';
import type { OpenApplication } from '../../config/open-application.js';
import { UsageError } from '../../config/usage-error.js';
import type { ItemKind } from '../import.rules.js';
import type { DateOrder } from '../rows/sheet-date.rules.js';

type ImportOptions = {
  readonly body?: string;
  readonly kind?: string;
  readonly sheet?: string;
  readonly publicity?: string;
  readonly madeOn?: string;
  readonly respondedOn?: string;
  readonly verdictOn?: string;
  readonly asAt?: string;
  readonly monthFirst?: string[];
  readonly dayFirst?: string[];
  readonly apply?: boolean;
  readonly json?: boolean;
};

const KINDS: Readonly<Record<string, ItemKind>> = { actions: 'action', recommendations: 'recommendation' };

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
      const said = {
        body: options.body ?? null,
        kind: kindIn(options.kind),
        sheet: options.sheet ?? null,
        publicity: publicityIn(options),
        madeOn: dayIn('--made-on', options.madeOn),
        respondedOn: dayIn('--responded-on', options.respondedOn),
        verdictOn: dayIn('--verdict-on', options.verdictOn),
        asAt: dayIn('--as-at', options.asAt),
        orders: ordersIn(options),
        isApplied: options.apply ?? false,
      };
      const { importFile } = await import('./import-file.js');
      const { data, words } = await open((app) => importFile(app, file, said));
      print(options.json ? `${JSON.stringify(data, null, 2)}\n` : words);
    });
}

async function contentOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : (code ?? String(error));
    throw new UsageError(`${path} cannot be opened: ${why}`, { cause: error });
  }
}

function ordersIn({ monthFirst = [], dayFirst = [] }: ImportOptions): ReadonlyMap<string, DateOrder> {
  return new Map([
    ...monthFirst.map((heading) => [heading, 'month-first'] as const),
    ...dayFirst.map((heading) => [heading, 'day-first'] as const),
  ]);
}

function kindIn(kind: string | undefined): ItemKind | null {
  if (kind === undefined) return null;
  const known = KINDS[kind];
  if (known) return known;
  throw new UsageError(`--kind “${kind}” is not known: give actions or recommendations`);
}

function publicityIn({ publicity }: ImportOptions): Publicity {
  const known = PUBLICITIES.find((each) => each === publicity);
  if (known) return known;
  throw new UsageError(`--publicity “${publicity}” is not known: give one of ${PUBLICITIES.join(', ')}`);
}

function dayIn(option: string, value: string | undefined): CalendarDay | null {
  if (value === undefined) return null;
  try {
    return parseDay(value);
  } catch (error) {
    if (error instanceof NotADay) throw new UsageError(`${option}: ${error.message}`, { cause: error });
    throw error;
  }
}
