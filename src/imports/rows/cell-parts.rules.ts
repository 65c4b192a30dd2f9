const LINE_MARK =
  /^\s*(?:[•▪●◦‣·*]|[-–—](?=\s)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?=\s|[A-Z])|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\))\s*/i;
const CONTINUES = /^[\p{Ll},;]/u;
const SHORTEST_PART = 3;

/**
 * The parts of a cell that lists several things: numbered, lettered or bulleted lines, numbers running on in one line, or plain
 * lines. A line that begins in small letters goes on with the one before. What leads in with a colon stands before each part.
 */
export function splitCell(text: string): string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return [];
  const parts = lines.some((line) => LINE_MARK.test(line)) ? markedParts(lines) : plainParts(lines);
  const runOn = parts.length > 1 ? [] : runOnParts(lines.join(' '));
  const found = runOn.length > 1 ? runOn : parts;
  return found.every((part) => part.length >= SHORTEST_PART) ? found : [lines.join(' ')];
}

/** A cell beside one of several parts: the same number of parts where it has them, else the whole cell for each. */
export function partsBeside(text: string, count: number): string[] {
  const parts = count > 1 ? splitCell(text) : [text];
  return parts.length === count ? parts : Array.from({ length: count }, () => text);
}

function markedParts(lines: readonly string[]): string[] {
  const parts: string[] = [];
  let lead = '';
  for (const line of lines) {
    const mark = LINE_MARK.exec(line)?.[0];
    if (mark !== undefined) parts.push(line.slice(mark.length));
    else if (parts.length > 0) parts[parts.length - 1] += ` ${line}`;
    else lead = lead ? `${lead} ${line}` : line;
  }
  if (lead.endsWith(':')) return parts.map((part) => `${lead} ${part}`);
  return lead ? [lead, ...parts] : parts;
}

function plainParts(lines: readonly string[]): string[] {
  const parts: string[] = [];
  for (const line of lines) {
    const isMore = parts.length > 0 && (CONTINUES.test(line) || /[,:]$/.test(parts.at(-1) ?? ''));
    if (isMore) parts[parts.length - 1] += ` ${line}`;
    else parts.push(line);
  }
  return parts;
}

/** “1. Publish the plan. 2. Tell the schools.”: numbers that count up from 1 within a line. */
function runOnParts(line: string): string[] {
  const parts: string[] = [];
  let rest = line;
  let number = 1;
  const first = markAt(rest, 1);
  if (first === null || first.at > 0) return [line];
  for (let mark: Mark | null = first; mark !== null; mark = markAt(rest, number)) {
    if (number > 1) parts.push(rest.slice(0, mark.at).trim());
    rest = rest.slice(mark.at + mark.length);
    number += 1;
  }
  parts.push(rest.trim());
  return parts.length > 1 ? parts : [line];
}

type Mark = { readonly at: number; readonly length: number };

function markAt(text: string, number: number): Mark | null {
  const found = new RegExp(`(?<=^|[\\s;.])\\(?${number}[.)]\\s`).exec(text);
  return found ? { at: found.index, length: found[0].length } : null;
}
