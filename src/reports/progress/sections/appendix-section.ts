import { tableOrNone } from '../../printed/printed-blocks.js';
import type { PrintedSection } from '../../printed/printed-report.js';
import type { BoardReport } from '../board-report.js';
import type { OpenItem } from '../progress-parts.js';
import { itemTable } from './item-cells.js';
import { OPEN_COLUMNS, openCells, TOLD_COLUMNS, toldCells } from './open-cells.js';
import type { SectionContext } from './section-context.js';

/** Every open item, short or whole. */
export function appendixSection({ open }: BoardReport, context: SectionContext): PrintedSection[] {
  const isWhole = context.appendix === 'whole';
  const part = (kind: OpenItem['kind'], heading: string): PrintedSection => {
    const items = open.filter((item) => item.kind === kind);
    const table = isWhole
      ? itemTable(`Open ${kind}s`, items, TOLD_COLUMNS, (item) => toldCells(item, context), context)
      : itemTable(`Open ${kind}s`, items, OPEN_COLUMNS, openCells, context);
    return { id: `appendix-${kind}s`, heading, level: 3, blocks: [tableOrNone(table)] };
  };
  return [
    { id: 'appendix', heading: 'Appendix: every open item', level: 2, blocks: [] },
    part('recommendation', 'Open recommendations'),
    part('action', 'Open actions'),
  ];
}
