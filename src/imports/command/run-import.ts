import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService } from '../../accounts/accounts.service.js';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { PUBLICITIES, type Publicity } from '../../bodies/publicity.rules.js';
import { type CalendarDay, NotADay, parseDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { UsageError } from '../../config/usage-error.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import type { ItemKind } from '../import.rules.js';
import { type DoneRow, ImportRowsQueries } from '../rows/import-rows.queries.js';
import type { DateOrder } from '../rows/sheet-date.rules.js';
import { FileImportsService, type GivenFile } from './file-imports.service.js';
import { planAsData, planAsText } from './plan-in-print.js';
import { ProposedPlansService, type SaidOfSheet } from './proposed-plans.service.js';

/** What was said of the file on the command line. */
export type ImportOptions = {
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

/** Reads the file, says what it would do, and does it where that was asked for. @throws UsageError */
export async function runImport(
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
  const done = new Map<number, DoneRow>();
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
