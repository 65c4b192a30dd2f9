import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Document, Packer, Paragraph } from 'docx';
import { readDocument } from '../src/documents/reading/read-document.js';
import { propose } from '../src/extraction/propose.js';

const LENGTHS = [14, 300];
const MEBIBYTE = 1024 * 1024;

/** One page of invented minutes: talk, a promise, a resolution with three clauses. About 45 lines as set. */
function page(number: number): string[] {
  const talk = Array.from(
    { length: 9 },
    (_, n) =>
      `The Harbour Master told the Panel that berth ${n + 1} had been dredged twice since the spring and that silt was again a concern for the ferry company, which had written in June about the depth at low water.`,
  );
  return [
    `${number}. HARBOUR BUSINESS PART ${number}`,
    ...talk,
    'The Harbour Master agreed to circulate the depth survey to members of the Panel after the meeting.',
    'RESOLVED that:',
    '(a) the report be noted;',
    `(b) the Harbour Master be asked to report on berth ${number} to the next meeting; and`,
    '(c) the Cabinet Member for Transport be recommended to write to the ferry company.',
  ];
}

function paragraphs(pages: number): string[] {
  const head = ['HARBOUR SCRUTINY PANEL', 'Minutes of the meeting held on 4 June 2025'];
  return [...head, ...Array.from({ length: pages }, (_, n) => page(n + 1)).flat()];
}

const escaped = (text: string) => text.replace(/[\\#$*_`<>@=\-+/()]/g, (mark) => `\\${mark}`);

/** The same paper in each format that is read. */
async function paper(format: string, pages: number): Promise<Buffer> {
  const lines = paragraphs(pages);
  if (format === 'txt') return Buffer.from(lines.join('\n\n'));
  if (format === 'html')
    return Buffer.from(`<!doctype html><body>${lines.map((line) => `<p>${line}</p>`).join('')}`);
  if (format === 'docx') {
    const children = lines.map((line) => new Paragraph(line));
    return Packer.toBuffer(new Document({ sections: [{ children }] }));
  }
  const parts = Array.from({ length: pages }, (_, n) =>
    page(n + 1)
      .map(escaped)
      .join('\n\n'),
  );
  const source = [escaped('HARBOUR SCRUTINY PANEL'), ...parts].join('\n#pagebreak(weak: true)\n');
  return NodeCompiler.create().pdf({ mainFileContent: source });
}

async function measure(format: string, pages: number): Promise<string> {
  const content = await paper(format, pages);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const { text } = await readDocument(content, `paper.${format}`);
  const read = performance.now();
  const { items } = propose(text);
  const proposed = performance.now();
  const memory = Math.round((process.memoryUsage().rss - before) / MEBIBYTE);
  const whole = (proposed - started) / 1000;
  const cells = [
    format,
    pages,
    Math.round(read - started),
    Math.round(proposed - read),
    Math.round(pages / whole),
    memory,
    items.length,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Prints pages per second and memory for a short and a long paper in each format, the file made first and not timed. */
async function bench(): Promise<void> {
  await measure('txt', 1);
  console.log('| format | pages | reading ms | proposing ms | pages/s | memory grown MB | items |');
  console.log('|---|---|---|---|---|---|---|');
  for (const format of ['txt', 'html', 'docx', 'pdf'])
    for (const pages of LENGTHS) console.log(await measure(format, pages));
}

await bench();
