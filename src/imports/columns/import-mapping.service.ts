import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Refused } from '../../web/errors.js';
import type { SheetImport } from '../import.entity.js';
import { COLUMN_FIELD_NAMES, COLUMN_FIELDS, MEANING_NAMES, type Meaning } from '../import.rules.js';
import type { ColumnsPlan, ImportPlan } from '../import-plan.js';
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
      const { meanings = {}, verdictOn = null, same = {}, ownerChoices = {} } = sheet.plan ?? {};
      const settled = { ...plan, meanings, verdictOn, same, ownerChoices, isSettled: !hasStatuses };
      await this.imports.change(tx, id, { plan: settled });
      const after = Object.fromEntries(
        [...fields].map(([index, field]) => [COLUMN_FIELD_NAMES[field], sheet.headings[index] ?? null]),
      );
      await record({ action: 'settled the columns', subject: importSubject(sheet), after });
    });
  }

  /**
   * @param meanings by the plain words of each status
   * @param verdictOn the day of the meeting that gave the verdicts among them; null where there are none
   * @throws Refused where the import has begun, or no columns are settled
   */
  async settleStatuses(
    by: By,
    id: number,
    meanings: Readonly<Record<string, Meaning>>,
    verdictOn: CalendarDay | null,
  ): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const sheet = await this.imports.lock(tx, id);
      requireMapping(sheet);
      if (!sheet.plan) throw Refused.at('columns', 'Settle the columns first');
      const chosen = Object.entries(meanings);
      await this.memory.rememberStatuses(
        tx,
        chosen.map(([status, meaning]) => ({ status, meaning })),
      );
      await this.imports.change(tx, id, { plan: { ...sheet.plan, meanings, verdictOn, isSettled: true } });
      const after = Object.fromEntries(chosen.map(([status, meaning]) => [status, MEANING_NAMES[meaning]]));
      await record({ action: 'settled the statuses', subject: importSubject(sheet), after });
    });
  }

  /** Settles a whole plan that nobody chose column by column: the guesses are not remembered. @throws Refused where the import has begun */
  async settlePlan(by: By, id: number, plan: ImportPlan): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const sheet = await this.imports.lock(tx, id);
      requireMapping(sheet);
      await this.imports.change(tx, id, { plan });
      const columns = COLUMN_FIELDS.flatMap((field) => {
        const index = plan.columns[field];
        return index === undefined
          ? []
          : [[COLUMN_FIELD_NAMES[field], sheet.headings[index] ?? null] as const];
      });
      await record({
        action: 'settled the columns',
        subject: importSubject(sheet),
        after: Object.fromEntries<string | null>(columns),
      });
    });
  }

  /**
   * Settles what single rows and names are, beside what was said before. @throws Refused where the import has begun, or no
   * columns are settled
   */
  async settleAnswers(
    by: By,
    id: number,
    { same, ownerChoices }: Required<Pick<ImportPlan, 'same' | 'ownerChoices'>>,
  ): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const sheet = await this.imports.lock(tx, id);
      requireMapping(sheet);
      if (!sheet.plan) throw Refused.at('columns', 'Settle the columns first');
      const plan = {
        ...sheet.plan,
        same: { ...sheet.plan.same, ...same },
        ownerChoices: { ...sheet.plan.ownerChoices, ...ownerChoices },
      };
      await this.imports.change(tx, id, { plan });
      const rows = Object.entries(same).map(
        ([row, isSame]) => [`row ${row}`, isSame ? 'same' : 'another'] as const,
      );
      const owners = Object.entries(ownerChoices).map(([name, choice]) => {
        const words = typeof choice === 'string' ? choice : `owner ${choice.ownerId}`;
        return [name, words] as const;
      });
      const after = Object.fromEntries<string>([...rows, ...owners]);
      await record({ action: 'answered what was asked of the sheet', subject: importSubject(sheet), after });
    });
  }
}

/** @throws Refused where rows have been taken in: what they were read as stays */
export function requireMapping({ state }: Pick<SheetImport, 'state'>): void {
  if (state !== 'mapping')
    throw new Refused([{ field: null, message: 'This import has begun and cannot be changed any more' }]);
}

export function importSubject({ id, filename }: Pick<SheetImport, 'id' | 'filename'>) {
  return { kind: 'import', id, reference: filename };
}
