import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';

/** Whose list is asked for. */
export type NamedOwner = { readonly id: number; readonly name: string };

/** A keyboard has one apostrophe, and papers have another. */
function asTyped(text: string): string {
  return `translate(lower(${text}), '‘’''', '')`;
}

/** Owners by what people call them. */
@Injectable()
export class ListedOwnersQueries {
  constructor(private readonly database: Database) {}

  /** The owner of this name, however it is capitalised and whichever apostrophe it has; null where there is none. */
  async byName(name: string): Promise<NamedOwner | null> {
    const [owner] = await this.database.rows<NamedOwner>(
      `select id, name from owners where ${asTyped('name')} = ${asTyped('$1::text')} order by id limit 1`,
      [name],
    );
    return owner ?? null;
  }

  /** Every owner of a directorate, whatever became of it since, with the directorate as it is written. */
  async ofDirectorate(directorate: string): Promise<{ readonly id: number; readonly directorate: string }[]> {
    return this.database.rows(
      `select id, directorate from owners where ${asTyped('directorate')} = ${asTyped('$1::text')} order by id`,
      [directorate],
    );
  }

  /** Every directorate that an owner has, by name. */
  async directorates(): Promise<string[]> {
    const rows = await this.database.rows<{ directorate: string }>(
      'select distinct directorate from owners where directorate is not null order by 1',
    );
    return rows.map(({ directorate }) => directorate);
  }
}
