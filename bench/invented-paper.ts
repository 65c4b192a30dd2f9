import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Document, Packer, Paragraph } from 'docx';

/** The formats of which papers are made. */
export const FORMATS = ['txt', 'html', 'docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

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
export async function invented(format: Format, pages: number): Promise<Buffer> {
  const lines = paragraphs(pages);
  if (format === 'txt') return Buffer.from(lines.join('\n\n'));
  if (format === 'html')
    return Buffer.from(`<!doctype html><body>${lines.map((line) => `<p>${line}</p>`).join('')}`);
  if (format === 'docx') {
    const children = lines.map((line) => new Paragraph(line));
    return Packer.toBuffer(new Document({ sections: [{ children }] }));
  }
  const source = lines
    .map((line) => (/^\d+\. HARBOUR/.test(line) ? '#pagebreak(weak: true)\n' : '') + escaped(line))
    .join('\n\n');
  return NodeCompiler.create().pdf({ mainFileContent: source });
}
