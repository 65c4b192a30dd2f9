import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { AccountsService } from '../../accounts/accounts.service.js';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { PUBLICITIES, type Publicity } from '../../bodies/publicity.rules.js';
import { type CalendarDay, NotADay, parseDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import type { OpenApplication } from '../../config/open-application.js';
import { UsageError } from '../../config/usage-error.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import type { ItemKind } from '../import.rules.js';
import { ImportRowsQueries } from '../rows/import-rows.queries.js';
import type { DateOrder } from '../rows/sheet-date.rules.js';
import { FileImportsService, type GivenFile } from './file-imports.service.js';
import { planAsData, planAsText } from './plan-in-print.js';
import { ProposedPlansService, type SaidOfSheet } from './proposed-plans.service.js';

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
      print(await open((app) => runImport(app, file, options)));
    });
}

async function runImport(
  app: INestApplicationContext,
  file: GivenFile,
  options: ImportOptions,
): Promise<string> {
  const imports = app.get(FileImportsService, { strict: false });
  const said = await saidIn(app, options);
  const publicity = publicityIn(options);
  const sheet = await imports.read(file, options.sheet ?? null);
  const plan = await app.get(ProposedPlansService, { strict: false }).propose(sheet, said);
  const checked = await imports.check(sheet, plan);
  const owners = await app
    .get(OwnersQueries, { strict: false })
    .current(app.get(Clock, { strict: false }).today());
  const done = new Map();
  if (options.apply) {
    const [order] = checked.orders;
    if (order)
      throw new UsageError(
        `“${order.examples[0]}” can only be month first: give --month-first or --day-first with the heading of its column`,
      );
    const accountId = await app.get(AccountsService, { strict: false }).ofCommandLine();
    const by = { accountId, name: 'Command line', formToken: null };
    const id = await imports.apply(by, file, sheet, plan, publicity);
    for (const row of await app.get(ImportRowsQueries, { strict: false }).outcomes(id))
      done.set(row.rowNumber, row);
  }
  const context = { plan, headings: sheet.table.headings, publicity, owners, done };
  return options.json
    ? `${JSON.stringify(planAsData(checked, context), null, 2)}\n`
    : planAsText(checked, context);
}

async function contentOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`${path} cannot be read: ${code ?? String(error)}`, { cause: error });
  }
}

async function saidIn(app: INestApplicationContext, options: ImportOptions): Promise<SaidOfSheet> {
  const orders = (headings: readonly string[] = [], order: DateOrder) =>
    headings.map((heading) => [heading, order] as const);
  return {
    bodyId: await bodyIn(app, options.body),
    kind: kindIn(options.kind),
    madeOn: dayIn('--made-on', options.madeOn),
    respondedOn: dayIn('--responded-on', options.respondedOn),
    verdictOn: dayIn('--verdict-on', options.verdictOn),
    asAt: dayIn('--as-at', options.asAt),
    orders: new Map([...orders(options.monthFirst, 'month-first'), ...orders(options.dayFirst, 'day-first')]),
  };
}

async function bodyIn(app: INestApplicationContext, code: string | undefined): Promise<number> {
  if (!code) throw new UsageError('give --body with the code of the board or panel whose tracker it is');
  const bodies = await app.get(BodiesQueries, { strict: false }).scrutinising();
  const found = bodies.find((body) => body.code.toLowerCase() === code.toLowerCase());
  if (found) return found.id;
  const known = bodies.map((body) => body.code).join(', ') || 'none yet';
  throw new UsageError(`there is no board or panel “${code}”: give --body as one of ${known}`);
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
