import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import type { ColumnField } from '../import.rules.js';
import { type ImportRead, ImportsQueries } from '../imports.queries.js';
import { ImportRowsQueries } from '../rows/import-rows.queries.js';
import { itemRows } from '../rows/no-item.rules.js';
import { statusesOf } from '../statuses/sheet-statuses.rules.js';
import { guessMeaning } from '../statuses/status-guess.rules.js';
import type { StatusesQuestion } from '../statuses/statuses.form.js';
import type { ColumnsQuestion } from './columns.form.js';
import { ImportMemoryQueries } from './import-memory.queries.js';

/** A sheet with what is asked about its columns. */
export type AskedColumns = {
  readonly sheet: ImportRead;
  readonly question: ColumnsQuestion;
  readonly remembered: ReadonlyMap<string, ColumnField | 'nothing'>;
};

/** A sheet with what is asked about its statuses. */
export type AskedStatuses = { readonly sheet: ImportRead; readonly question: StatusesQuestion };

/** Brings together what is asked about a sheet. */
@Injectable()
export class ImportQuestionsService {
  constructor(
    private readonly imports: ImportsQueries,
    private readonly rows: ImportRowsQueries,
    private readonly bodies: BodiesQueries,
    private readonly memory: ImportMemoryQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async columns(id: number): Promise<AskedColumns> {
    const sheet = await this.imports.byId(id);
    const question = {
      headings: sheet.headings,
      rows: await this.rows.all(id),
      bodyId: sheet.bodyId,
      addressees: await this.bodies.addressees(),
      today: this.clock.today(),
    };
    return { sheet, question, remembered: await this.memory.headings() };
  }

  /** @throws NotFound */
  async statuses(id: number): Promise<AskedStatuses> {
    const sheet = await this.imports.byId(id);
    const remembered = await this.memory.statuses();
    const columns = sheet.plan?.columns ?? {};
    const statuses = statusesOf(itemRows(await this.rows.all(id), sheet.headings, columns), columns);
    const chosen = sheet.plan?.meanings ?? {};
    const question: StatusesQuestion = {
      statuses,
      meaningOf: ({ plain, words }) => chosen[plain] ?? guessMeaning(words, remembered),
      namesMeetings: sheet.plan?.columns.verdictOn !== undefined,
      today: this.clock.today(),
    };
    return { sheet, question };
  }
}
