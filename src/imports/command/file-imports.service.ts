import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import type { Publicity } from '../../bodies/publicity.rules.js';
import { UsageError } from '../../config/usage-error.js';
import { AnySheetPlanner } from '../check/any-sheet-planner.service.js';
import type { CheckedSheet } from '../check/sheet-planner.service.js';
import { ImportMappingService } from '../columns/import-mapping.service.js';
import type { ImportPlan } from '../import-plan.js';
import { ImportIntakeService } from '../intake/import-intake.service.js';
import { SheetReader } from '../reading/sheet-reader.service.js';
import { UnreadableSheet } from '../reading/unreadable-sheet.js';
import { TakeInService } from '../run/take-in.service.js';
import type { ReadSheet } from './proposed-plans.service.js';

/** A file as it was given to the command. */
export type GivenFile = { readonly content: Buffer; readonly filename: string };

/** Reads a sheet from a file, says what it would do, and does it: by the same plan as the page. */
@Injectable()
export class FileImportsService {
  constructor(
    private readonly reader: SheetReader,
    private readonly planner: AnySheetPlanner,
    private readonly intake: ImportIntakeService,
    private readonly mapping: ImportMappingService,
    private readonly takeIn: TakeInService,
  ) {}

  /** The table of the sheet of this name, or of the only one that is a table. @throws UsageError */
  async read({ content, filename }: GivenFile, wanted: string | null): Promise<ReadSheet> {
    const { sheetNames, sheet: taken, table } = await this.table(content, filename, wanted);
    if (table) return { filename, sheet: taken ?? '', table };
    const found: ReadSheet[] = [];
    for (const sheet of sheetNames) {
      const each = await this.table(content, filename, sheet).catch(() => null);
      if (each?.table) found.push({ filename, sheet, table: each.table });
    }
    const [only] = found;
    if (only && found.length === 1) return only;
    throw new UsageError(
      `${filename} has several sheets: give --sheet as one of ${sheetNames.map((name) => `“${name}”`).join(', ')}`,
    );
  }

  async check({ table }: ReadSheet, plan: ImportPlan): Promise<CheckedSheet> {
    return this.planner.plan(table.headings, table.rows, plan);
  }

  /** Takes the sheet in to its end. @returns the id of the import */
  async apply(
    by: By & { readonly accountId: number },
    { content, filename }: GivenFile,
    { sheet }: ReadSheet,
    plan: ImportPlan,
    publicity: Publicity,
  ): Promise<number> {
    const { id, isChosen } = await this.intake.takeIn(by, {
      content,
      filename,
      bodyId: plan.bodyId,
      publicity,
    });
    if (!isChosen) await this.intake.chooseSheet(by, id, sheet);
    await this.mapping.settlePlan(by, id, plan);
    await this.takeIn.toEnd(by, id);
    return id;
  }

  private async table(content: Buffer, filename: string, sheet: string | null) {
    try {
      return await this.reader.read(content, filename, sheet);
    } catch (error) {
      if (error instanceof UnreadableSheet) throw new UsageError(error.message, { cause: error });
      throw error;
    }
  }
}
