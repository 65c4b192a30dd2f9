import { visibleRows } from '../publicity/visible-rows.queries.js';

/**
 * The years of the references that whoever may see these publicities may see, by kind, as rows to select from. Each year
 * is looked up by its index, up to the first item: of a bare `exists` PostgreSQL would read all items into a table first.
 */
export const yearsInReferences = (visible: string): string => `(
    select c.kind, c.year from reference_counters c
    where (select true from ${visibleRows('items', visible)} i where i.kind = c.kind and i.year = c.year limit 1))`;
