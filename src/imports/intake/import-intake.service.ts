import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import type { Publicity } from '../../bodies/publicity.rules.js';
import { Refused } from '../../web/errors.js';
import { requireMapping } from '../columns/import-mapping.service.js';
import { ImportsQueries } from '../imports.queries.js';
import { ImportsRepository } from '../imports.repository.js';
import type { Workbook } from '../reading/read-workbook.js';
import { SheetReader } from '../reading/sheet-reader.service.js';
import { UnreadableSheet } from '../reading/unreadable-sheet.js';

/** A tracker as somebody hands it in. */
export type UploadedSheet = {
  readonly content: Buffer;
  readonly filename: string;
  readonly bodyId: number;
  readonly publicity: Publicity;
};

/** Takes trackers in: reads them and keeps file and rows until it is settled what they mean. */
@Injectable()
export class ImportIntakeService {
  constructor(
    private readonly changes: Changes,
    private readonly imports: ImportsRepository,
    private readonly queries: ImportsQueries,
    private readonly reader: SheetReader,
  ) {}

  /** @returns the import's id, and whether a sheet is still to be chosen. @throws Refused where the file cannot be read */
  async takeIn(by: By & { accountId: number }, { content, filename, bodyId, publicity }: UploadedSheet) {
    const { sheetNames, sheet: taken, table } = await this.read(content, filename, null, 'file');
    const checksum = createHash('sha256').update(content).digest('hex');
    return this.changes.make(by, async ({ tx, at, record }) => {
      const names = [...sheetNames];
      const sheet = {
        filename,
        checksum,
        sheetNames: names,
        bodyId,
        publicity,
        uploadedById: by.accountId,
        uploadedAt: at,
      };
      const id = await this.imports.add(tx, sheet, content);
      if (table) await this.imports.takeTable(tx, id, taken ?? '', table);
      await record({
        action: 'uploaded the sheet',
        subject: { kind: 'import', id, reference: filename },
        after: { filename, checksum, rows: table?.rows.length ?? null },
      });
      return { id, isChosen: table !== null };
    });
  }

  /** Takes one of several sheets of a workbook. @throws Refused where it holds no table, or the import has begun */
  async chooseSheet(by: By, id: number, sheet: string): Promise<void> {
    const { filename } = await this.queries.byId(id);
    const { table } = await this.read(await this.queries.content(id), filename, sheet, 'sheet');
    if (!table) throw Refused.at('sheet', 'Select one of the sheets');
    await this.changes.make(by, async ({ tx, record }) => {
      requireMapping(await this.imports.lock(tx, id));
      await this.imports.takeTable(tx, id, sheet, table);
      const subject = { kind: 'import', id, reference: filename };
      await record({ action: 'chose the sheet', subject, after: { sheet, rows: table.rows.length } });
    });
  }

  private async read(
    content: Buffer,
    filename: string,
    sheet: string | null,
    field: string,
  ): Promise<Workbook> {
    try {
      return await this.reader.read(content, filename, sheet);
    } catch (error) {
      if (error instanceof UnreadableSheet) throw Refused.at(field, error.message);
      throw error;
    }
  }
}
