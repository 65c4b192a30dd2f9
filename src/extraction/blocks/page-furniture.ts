import type { Line } from './lines.js';
import { isRule } from './table-row.js';

const NUMBERED_PAGE = /^(?:[-–—]\s?\d{1,4}\s?[-–—]|page\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?)$/i;
const BARE_NUMBER = /^\d{1,4}$/;
const ROMAN_NUMBER = /^[ivx]{1,6}$/;
/** How far in a lone number stands when a centred or right-hand page number was printed. */
const CENTRED = 15;
/** A running head has to be seen this often beside page breaks before it is taken away. */
const RUNNING_HEAD_SEEN = 3;
/** A clause or a sentence is no head, however often it stands at a page's end: "(c) the report be noted." */
const SAYS = /^\(\w{1,4}\)\s|^.{40,}[a-z][.;]$/;
/** Lines at the head of a paper that may come again as a running head. */
const TITLE_LINES = 8;

/**
 * The lines without page numbers and running heads. The line that follows them is marked as following a page break,
 * so that a sentence cut by the page can be mended.
 */
export function withoutPageFurniture(lines: readonly Line[]): Line[] {
  const numbers = furnished(lines);
  const heads = runningHeads(lines, numbers);
  const title = wordsOf(titleOf(lines));
  const kept: Line[] = [];
  const seen = new Set<string>();
  let broken = false;
  lines.forEach((line, i) => {
    const head = masked(line);
    const runs = heads.has(head) && (i >= TITLE_LINES || seen.has(head));
    seen.add(head);
    const repeats = i >= TITLE_LINES && (broken || line.afterPageBreak) && isTitleAgain(line, title);
    if (numbers[i] || runs || repeats) {
      broken = true;
      return;
    }
    kept.push(broken ? { ...line, afterPageBreak: true } : line);
    broken = false;
  });
  return kept;
}

/** Which lines are page numbers, or lines drawn above and below the head or foot of a page. */
function furnished(lines: readonly Line[]): boolean[] {
  const numbers = lines.map((line, i) => isPageNumber(line, lines[i + 1]));
  return lines.map((line, i) => {
    const near = numbers[i - 1] || numbers[i - 2] || numbers[i + 1] || numbers[i + 2];
    return numbers[i] || (near === true && isRule(line.text));
  });
}

/** The council's, the committee's or the paper's name and date, printed at the head of each page. */
function isTitleAgain(line: Line, title: ReadonlySet<string>): boolean {
  const words = line.text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return (
    words.length >= 2 &&
    line.text.length <= 120 &&
    /^[A-Z0-9]/.test(line.text) &&
    !/^\d{1,3}[.)]\s/.test(line.text) &&
    words.every((word) => title.has(word))
  );
}

/** The first lines, up to a table of contents. */
function titleOf(lines: readonly Line[]): Line[] {
  const head = lines.slice(0, TITLE_LINES);
  const contents = head.findIndex((line) => /^contents\b/i.test(line.text));
  return contents < 0 ? head : head.slice(0, contents);
}

function wordsOf(lines: readonly Line[]): Set<string> {
  return new Set(lines.flatMap((line) => line.text.toLowerCase().match(/[a-z0-9]+/g) ?? []));
}

function isPageNumber(line: Line, next: Line | undefined): boolean {
  if (NUMBERED_PAGE.test(line.text)) return true;
  if (ROMAN_NUMBER.test(line.text)) return line.indent >= CENTRED;
  if (!BARE_NUMBER.test(line.text)) return false;
  return line.indent >= CENTRED || next === undefined || next.afterPageBreak;
}

function runningHeads(lines: readonly Line[], numbers: readonly boolean[]): Set<string> {
  const seen = new Map<string, number>();
  lines.forEach((line, i) => {
    if (numbers[i] || line.text.length < 8 || line.text.length > 120 || SAYS.test(line.text)) return;
    const besideBreak =
      line.afterPageBreak || numbers[i - 1] || numbers[i + 1] || lines[i + 1]?.afterPageBreak === true;
    if (besideBreak) seen.set(masked(line), (seen.get(masked(line)) ?? 0) + 1);
  });
  return new Set([...seen].filter(([, times]) => times >= RUNNING_HEAD_SEEN).map(([head]) => head));
}

/** A running head differs from page to page in its number only, unless that number counts the items of the agenda. */
function masked(line: Line): string {
  return line.text.replace(/(?!^\d{1,3}[.)]\s)(?<!\d)\d+/g, '#').replace(/\s+/g, ' ');
}
