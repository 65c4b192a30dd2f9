import type { Block } from '../blocks/block.js';
import { readBlocks } from '../blocks/read-blocks.js';
import { type AskTable, tablesIn } from '../tables/find-in-tables.js';
import type { TableRow } from '../tables/table-row.js';
import { cellContent } from './cell-content.js';
import type { Layout, LayoutNode, LayoutSection, LayoutTable } from './layout.js';

type Draft = { -readonly [Key in keyof LayoutSection]: LayoutSection[Key] } & { children: LayoutNode[] };

/** The layout of a kept text. Pure; takes time linear in the text's length. */
export function readLayout(text: string): Layout {
  const blocks = readBlocks(text);
  const tables = new Map(tablesIn(blocks).map((table) => [table.from, table]));
  const sections: Draft[] = [{ kind: 'section', number: null, heading: null, children: [] }];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    const table = tables.get(i);
    if (!block) continue;
    if (table) {
      sections.at(-1)?.children.push(tableOf(table));
      i = table.next - 1;
    } else if (block.kind === 'heading') {
      const number = block.marker?.printed ?? null;
      sections.push({ kind: 'section', number, heading: block.passage, children: [] });
    } else if (block.kind === 'row') {
      const rows = rowsFrom(blocks, i);
      sections
        .at(-1)
        ?.children.push({ kind: 'table', form: 'rows', heads: [], columns: [], rows: rows.map(cellsOf) });
      i += rows.length - 1;
    } else sections.at(-1)?.children.push(leafOf(block));
  }
  const [first] = sections;
  return { sections: first?.children.length === 0 ? sections.slice(1) : sections };
}

function leafOf({ marker, indent, passage }: Block): LayoutNode {
  return marker
    ? { kind: 'item', marker: marker.printed, indent, words: passage }
    : { kind: 'paragraph', words: passage };
}

function tableOf({ form, head, rows }: AskTable): LayoutTable {
  return { kind: 'table', form, heads: head.titles, columns: head.columns, rows: rows.map(cellsOf) };
}

function cellsOf({ cells }: Pick<TableRow, 'cells'>): LayoutTable['rows'][number] {
  return cells.map((words) => ({ words, holds: cellContent(words.text) }));
}

function rowsFrom(blocks: readonly Block[], at: number): Block[] {
  let end = at;
  while (blocks[end]?.kind === 'row') end++;
  return blocks.slice(at, end);
}
