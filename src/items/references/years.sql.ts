import { visibleRows } from '../publicity/visible-rows.queries.js';

/**
 * The years of the references that whoever may see these publicities may see, by kind, as rows to select from. Each year
 * is looked up by its index, up to the first item, of each kind by itself: of a bare `exists` PostgreSQL would read all items into a table
 * first, and without the order it would read all items up to one of the year.
 */
export const yearsInReferences = (visible: string): string => `(
    select c.kind, c.year from reference_counters c
    where case c.kind when 'A' then ${isSeen('actions', visible)} else ${isSeen('recommendations', visible)} end)`;

const isSeen = (table: string, visible: string) =>
  `(select true from ${visibleRows(table, visible)} i where i.year = c.year order by i.year, i.number limit 1)`;
