import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.js';
import { Refused } from '../../web/errors.js';
import type { SheetImport } from '../import.entity.js';
import { COLUMN_FIELD_NAMES, COLUMN_FIELDS, MEANING_NAMES, type Meaning } from '../import.rules.js';
import type { ColumnsPlan } from '../import-plan.js';
import { ImportsRepository } from '../imports.repository.js';
import { plainWords } from '../rows/plain-words.rules.js';
import { ImportMemoryRepository } from './import-memory.repository.js';

/** Settles what the columns and statuses of a sheet mean, and remembers it for the next sheet. */
@Injectable()
export class ImportMappingService {
  constructor(
    private readonly changes: Changes,
    private readonly imports: ImportsRepository,
    private readonly memory: ImportMemoryRepository,
  ) {}

  /** @throws Refused where the import has begun */
  async settleColumns(by: By, id: number, plan: ColumnsPlan, hasStatuses: boolean): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const sheet = await this.imports.lock(tx, id);
      requireMapping(sheet);
      const fields = new Map(
        COLUMN_FIELDS.flatMap((field) =>
          plan.columns[field] === undefined ? [] : [[plan.columns[field], field] as const],
        ),
      );
      const headings = sheet.headings.map((heading, index) => ({
        heading: plainWords(heading),
        field: fields.get(index) ?? ('nothing' as const),
      }));
      await this.memory.rememberHeadings(
        tx,
        headings.filter(({ heading }) => heading !== ''),
      );
      const meanings = sheet.plan?.meanings ?? {};
      await this.imports.change(tx, id, { plan: { ...plan, meanings, isSettled: !hasStatuses } });
      const after = Object.fromEntries(
        [...fields].map(([index, field]) => [COLUMN_FIELD_NAMES[field], sheet.headings[index] ?? null]),
      );
      await record({ action: 'settled the columns', subject: subjectOf(sheet), after });
    });
  }

  /** @param meanings by the plain words of each status. @throws Refused where the import has begun, or no columns are settled */
  async settleStatuses(by: By, id: number, meanings: Readonly<Record<string, Meaning>>): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const sheet = await this.imports.lock(tx, id);
      requireMapping(sheet);
      if (!sheet.plan) throw Refused.at('columns', 'Settle the columns first');
      const chosen = Object.entries(meanings);
      await this.memory.rememberStatuses(
        tx,
        chosen.map(([status, meaning]) => ({ status, meaning })),
      );
      await this.imports.change(tx, id, { plan: { ...sheet.plan, meanings, isSettled: true } });
      const after = Object.fromEntries(chosen.map(([status, meaning]) => [status, MEANING_NAMES[meaning]]));
      await record({ action: 'settled the statuses', subject: subjectOf(sheet), after });
    });
  }
}

/** @throws Refused where rows have been taken in: what they were read as stays */
export function requireMapping({ state }: Pick<SheetImport, 'state'>): void {
  if (state !== 'mapping')
    throw new Refused([{ field: null, message: 'This import has begun and cannot be changed any more' }]);
}

export function subjectOf({ id, filename }: Pick<SheetImport, 'id' | 'filename'>) {
  return { kind: 'import', id, reference: filename };
}
