import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMATS, type Format, invented } from './invented-paper.js';
import { HAS_PDFTOTEXT, pdftotextTime } from './pdftotext.js';
import type { ReadOne } from './read-one.js';

const LENGTHS = [14, 300];
/** Each paper is read so often, each time by a process of its own; the middle one counts. */
const TIMES = 3;
const ONE = new URL('./read-one.js', import.meta.url).pathname;

function readAlone(file: string): ReadOne {
  return JSON.parse(execFileSync(process.execPath, [ONE, file], { encoding: 'utf8' })) as ReadOne;
}

/** What the middle one of several readings took in all. */
function middle(runs: readonly ReadOne[]): ReadOne | undefined {
  return [...runs].sort((a, b) => a.reading + a.proposing - b.reading - b.proposing)[runs.length >> 1];
}

async function measure(folder: string, format: Format, pages: number): Promise<string> {
  const file = join(folder, `paper-${pages}.${format}`);
  writeFileSync(file, await invented(format, pages));
  const one = middle(Array.from({ length: TIMES }, () => readAlone(file)));
  if (!one) return '';
  const perSecond = Math.round(pages / ((one.reading + one.proposing) / 1000));
  const cells = [format, pages, Math.round(one.reading), Math.round(one.proposing), perSecond];
  const beside = format === 'pdf' ? pdftotextTime(file, TIMES) : null;
  return `| ${[...cells, Math.round(one.peak), one.items, beside === null ? '–' : Math.round(beside)].join(' | ')} |`;
}

/**
 * Prints pages per second and the peak of memory for a short and a long paper in each format. Every reading has a fresh
 * process, so that none finds the memory that another left or the code that another warmed; a paper of one page shows
 * what node and the reader take by themselves. The papers are made first and not timed. Beside a PDF stands what poppler's
 * `pdftotext -layout` takes for the same file in the same run, start of its process and all.
 */
async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-reading-'));
  try {
    if (!HAS_PDFTOTEXT)
      console.log('Not compared with pdftotext: it is not installed (package poppler-utils).\n');
    console.log(
      '| format | pages | reading ms | proposing ms | pages/s | peak MB | items | pdftotext -layout ms |',
    );
    console.log('|---|---|---|---|---|---|---|---|');
    for (const format of FORMATS)
      for (const pages of [1, ...LENGTHS]) console.log(await measure(folder, format, pages));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await bench();
