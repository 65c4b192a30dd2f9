import type { Block } from '../blocks/block.js';
import { isItemNumber } from '../blocks/headings.js';

/** A stretch of blocks under one heading. `from` and `to` are block indexes, `to` exclusive. */
export interface AgendaItem {
  readonly heading: string | null;
  readonly from: number;
  readonly to: number;
}

const FRONT_MATTER =
  /^(?:agenda(?: and minutes| item)?|(?:items )?no\.? item|items|minutes|venue|contact)\b.{0,10}$/i;

/** The paper cut at its headings. A row of a web page that holds a whole agenda item is one by itself. */
export function agendaItems(blocks: readonly Block[]): AgendaItem[] {
  const starts: { heading: string | null; from: number }[] = [{ heading: null, from: 0 }];
  blocks.forEach((block, i) => {
    const heading = headingOf(block) ?? titleBelowNumber(block, blocks[i - 1]);
    if (heading !== null) starts.push({ heading, from: i });
  });
  return starts.map((start, n) => ({ ...start, to: starts[n + 1]?.from ?? blocks.length }));
}

function headingOf(block: Block): string | null {
  const { text } = block.passage;
  if (block.kind !== 'heading') return headingInRow(text);
  if (isItemNumber(text)) return null;
  if (block.marker === null && FRONT_MATTER.test(text) && !/^minutes .*pdf/i.test(text)) return null;
  return withoutTrimmings(text);
}

const TITLE = /^(?:title|subject)\s*:\s*(\S.{2,158})$/i;
/** "Agenda item 5" over "Title: School Transport", in a list of decisions. */
function titleBelowNumber({ passage }: Block, above: Block | undefined): string | null {
  const title = above && isItemNumber(above.passage.text) ? TITLE.exec(passage.text)?.[1] : null;
  return title ? withoutTrimmings(title) : null;
}

/** "Housing Repairs OSC23-042 PDF 340 KB To receive … Minutes: RESOLVED That …" on one line. */
function headingInRow(text: string): string | null {
  const head = text.slice(0, 300);
  if (!/\bMinutes: /.test(text)) return null;
  const end =
    /\s(?:PDF \d+ ?[KM]B|To (?:receive|approve|review|consider|note|confirm)\b|For the|Additional documents:|Minutes:)/.exec(
      head,
    );
  return end ? withoutTrimmings(head.slice(0, end.index)) : null;
}

function withoutTrimmings(text: string): string {
  return text
    .replace(/\s*(?:pdf icon )?\bPDF \d+ ?[KM]B.*$/i, '')
    .replace(/\s*[([](?:agenda )?item \d+[a-z]?[)\]]$/i, '')
    .replace(/^#+\s*/, '')
    .replace(/[\s:*]+$/, '')
    .trim();
}
