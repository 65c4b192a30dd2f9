import type { Passage } from '../blocks/passage.js';
import type { Layout, LayoutNode, LayoutTable } from './layout.js';

/** A layout as lines to read: a section, and below it what stands in it, each with its place in the kept text. */
export function printLayout({ sections }: Layout): string {
  const lines = sections.flatMap(({ number, heading, children }) => [
    `section ${[number, heading?.text].filter(Boolean).join(' ') || '(before the first heading)'}${heading ? placeOf(heading) : ''}`,
    ...children.flatMap(linesOf).map((line) => `  ${line}`),
  ]);
  return `${lines.join('\n')}\n`;
}

function linesOf(node: LayoutNode): string[] {
  if (node.kind === 'paragraph') return [`paragraph ${node.words.text}${placeOf(node.words)}`];
  if (node.kind === 'item')
    return [`${' '.repeat(node.indent)}item ${node.marker} ${node.words.text}${placeOf(node.words)}`];
  return tableLines(node);
}

function tableLines({ form, heads, columns, rows }: LayoutTable): string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), heads.length);
  const head = heads.map((title, i) => `${title || '(no head)'}: ${columns[i] ?? 'other'}`).join(' | ');
  return [
    `table set as ${form}, ${rows.length} rows of ${width}${head && `; ${head}`}`,
    ...rows.flatMap((row) => [
      '  row',
      ...row
        .filter(({ words }) => !words.isEmpty)
        .map(({ words, holds }) => `    ${holds} ${words.text}${placeOf(words)}`),
    ]),
  ];
}

function placeOf({ start, end }: Passage): string {
  return ` [${start}–${end}]`;
}
