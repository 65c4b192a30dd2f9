import type { BodyRow } from '../../bodies/bodies.queries.js';
import { formatReference, pathOfReference, referenceInPath } from '../../items/references/reference.rules.js';
import { keysetPagination, type PaginationArguments } from '../../web/govuk/pagination.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { PageView } from '../../web/page.js';
import type { MeasureFigures } from '../measure-figures.service.js';
import { type MeasureListQuery, measureListHref } from '../measure-list-address.js';
import { measurePath } from '../measure-subject.js';

import type { MeasureList } from '../measures.queries.js';
import { aimWords, latestWords, standingTag } from './measure-words.js';

export type MeasureListView = PageView & {
  readonly action: string;
  readonly body: SelectArguments;
  readonly isFiltered: boolean;
  /** The recommendation or action to which the list is narrowed; null for all. */
  readonly item: { readonly reference: string; readonly inPath: string; readonly href: string } | null;
  readonly table: TableArguments | null;
  readonly paging: PaginationArguments | null;
  /** Null where the viewer may not add one. */
  readonly newHref: string | null;
};

/** The list of measures, inside or for the public. */
export function measureListView(
  { previous, next }: MeasureList,
  figures: readonly MeasureFigures[],
  query: MeasureListQuery,
  { bodies, mayKeep }: { readonly bodies: readonly BodyRow[]; readonly mayKeep: boolean },
): MeasureListView {
  const { item, bodyCode } = query;
  const turn = (place: { after?: string; before?: string }) => measureListHref('/measures', query, place);
  return {
    title: 'Measures',
    action: '/measures',
    body: bodySelect(bodies, bodyCode),
    isFiltered: item !== null || bodyCode !== null,
    item: item && {
      reference: formatReference(item),
      inPath: referenceInPath(item),
      href: pathOfReference(item),
    },
    table: measuresTable(figures, measurePath),
    paging: keysetPagination(previous && turn({ before: previous }), next && turn({ after: next })),
    newHref: mayKeep ? `/measures/new${item ? `?item=${referenceInPath(item)}` : ''}` : null,
  };
}

export function bodySelect(bodies: readonly BodyRow[], value: string | null): SelectArguments {
  return select({
    name: 'body',
    label: 'Watched by',
    items: bodies.map(({ code, name }) => ({ value: code, text: name })),
    value,
    empty: 'Any body',
  });
}

/** @param hrefOf where the reader finds a measure */
export function measuresTable(
  figures: readonly MeasureFigures[],
  hrefOf: (measure: { readonly slug: string }) => string,
): TableArguments | null {
  if (figures.length === 0) return null;
  return sortableTable({
    caption: 'Measures',
    columns: [{ text: 'Measure' }, { text: 'Latest' }, { text: 'Target' }, { text: 'Status' }],
    rows: figures.map((each) => [
      { text: each.measure.name, href: hrefOf(each.measure), note: each.measure.bodyName },
      { text: latestWords(each) ?? 'No value yet' },
      { text: aimWords(each.measure, 'target') ?? 'None set' },
      { text: '', tag: standingTag(each.standing) },
    ]),
  });
}
