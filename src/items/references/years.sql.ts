import { visibleRows } from '../publicity/visible-rows.queries.js';

/** The years of the references that whoever may see these publicities may see, by kind, as rows to select from. */
export const yearsInReferences = (visible: string): string => `(
    select c.kind, c.year from reference_counters c
    where exists (select from ${visibleRows('items', visible)} i where i.kind = c.kind and i.year = c.year))`;
