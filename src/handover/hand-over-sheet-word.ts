import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { HandOverSheetView, SheetItem } from './views/hand-over-sheet.view.js';

/** The hand-over sheet as a Word document with real headings. @param publicUrl the address of the service, for links */
export async function sheetAsWord(
  sheet: HandOverSheetView,
  councilName: string,
  publicUrl: string,
): Promise<Buffer> {
  const document = new Document({
    title: sheet.title,
    creator: councilName,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } },
        title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 60 } } },
        heading1: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 320, after: 100 } } },
        heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 220, after: 60 } } },
      },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: councilName }),
          new Paragraph({ text: sheet.title, heading: HeadingLevel.TITLE }),
          new Paragraph({ text: sheet.subtitle }),
          ...sheet.owners.flatMap(({ heading, items }) => [
            new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
            ...(items.length === 0 ? [new Paragraph({ text: 'Nothing is open.' })] : []),
            ...items.flatMap((item) => itemOf(item, publicUrl)),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function itemOf({ reference, path, text, notice, lines, links }: SheetItem, publicUrl: string): Paragraph[] {
  const link = (href: string, words: string) =>
    new ExternalHyperlink({ link: href, children: [new TextRun({ text: words, style: 'Hyperlink' })] });
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      children: [
        link(new URL(path, publicUrl).href, reference),
        ...(notice ? [new TextRun({ text: `  ${notice}` })] : []),
      ],
    }),
    ...text.split('\n').map((line) => new Paragraph({ text: line })),
    ...lines.map(
      ({ key, value }) =>
        new Paragraph({ children: [new TextRun({ text: `${key}: `, bold: true }), new TextRun(value)] }),
    ),
    ...links.map(
      ({ text: words, href }) => new Paragraph({ children: [link(new URL(href, publicUrl).href, words)] }),
    ),
  ];
}
