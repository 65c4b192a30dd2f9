import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService } from '../../accounts/accounts.service.js';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import type { Publicity } from '../../bodies/publicity.rules.js';
import { Clock } from '../../calendar/clock.js';
import { UsageError } from '../../config/usage-error.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import type { ImportPlan } from '../import-plan.js';
import { type DoneRow, ImportRowsQueries } from '../rows/import-rows.queries.js';
import { FileImportsService, type GivenFile } from './file-imports.service.js';
import { importPlanAsText, type PrintedPlan, planAsData } from './plan-in-print.js';
import { ProposedPlansService, type ReadSheet, type SaidOfSheet } from './proposed-plans.service.js';

/** What the command was asked to do with a file. */
export type AskedImport = Omit<SaidOfSheet, 'bodyId'> & {
  /** The code of the board or panel; null where none was given. */
  readonly body: string | null;
  /** The name of the sheet; null for the only one. */
  readonly sheet: string | null;
  readonly publicity: Publicity;
  readonly isApplied: boolean;
};

/** Says what a file would do, or what it did, for programs and in words. @throws UsageError */
export async function importFile(
  app: INestApplicationContext,
  file: GivenFile,
  asked: AskedImport,
): Promise<{ readonly data: PrintedPlan; readonly words: string }> {
  const imports = app.get(FileImportsService, { strict: false });
  const bodyId = await bodyIn(app, asked.body);
  const sheet = await imports.read(file, asked.sheet);
  const plan = await app.get(ProposedPlansService, { strict: false }).propose(sheet, { ...asked, bodyId });
  const checked = await imports.check(sheet, plan);
  const today = app.get(Clock, { strict: false }).today();
  const owners = await app.get(OwnersQueries, { strict: false }).current(today);
  const [order] = checked.orders;
  if (asked.isApplied && order)
    throw new UsageError(
      `“${order.examples[0]}” can only be month first: give --month-first or --day-first with the heading of its column`,
    );
  const done = asked.isApplied
    ? await apply(app, file, sheet, plan, asked.publicity)
    : new Map<number, DoneRow>();
  const context = { plan, headings: sheet.table.headings, publicity: asked.publicity, owners, done };
  const data = planAsData(checked, context);
  return { data, words: importPlanAsText(data, checked, context) };
}

async function apply(
  app: INestApplicationContext,
  file: GivenFile,
  sheet: ReadSheet,
  plan: ImportPlan,
  publicity: Publicity,
): Promise<Map<number, DoneRow>> {
  const accountId = await app.get(AccountsService, { strict: false }).ofCommandLine();
  const by = { accountId, name: 'Command line', formToken: null };
  const id = await app.get(FileImportsService, { strict: false }).apply(by, file, sheet, plan, publicity);
  const rows = await app.get(ImportRowsQueries, { strict: false }).outcomes(id);
  return new Map(rows.map((row) => [row.rowNumber, row]));
}

async function bodyIn(app: INestApplicationContext, code: string | null): Promise<number> {
  if (!code) throw new UsageError('give --body with the code of the board or panel whose tracker it is');
  const bodies = await app.get(BodiesQueries, { strict: false }).scrutinising();
  const found = bodies.find((body) => body.code.toLowerCase() === code.toLowerCase());
  if (found) return found.id;
  const known = bodies.map((body) => body.code).join(', ') || 'none yet';
  throw new UsageError(`there is no board or panel “${code}”: give --body as one of ${known}`);
}
