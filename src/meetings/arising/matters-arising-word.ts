import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import type { Matter, MattersArising } from './matters-arising.service.js';

/** The paragraphs as a Word document, with numbers and headings of its own, to be pasted into an agenda or minutes. */
export async function mattersArisingAsWord(arising: MattersArising, councilName: string): Promise<Buffer> {
  const { meeting, groups, closed } = arising;
  const title = `Matters arising: ${meeting.bodyName}, ${spokenDayWithWeekday(meeting.heldOn)}`;
  const document = new Document({
    title,
    creator: councilName,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } },
        heading1: { run: { size: 28, bold: true }, paragraph: { spacing: { after: 200 } } },
        heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 240, after: 120 } } },
      },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          ...groups.flatMap(({ heading, matters }) => [
            new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 }),
            ...matters.map(paragraphOf),
          ]),
          ...(closed.length > 0
            ? [
                new Paragraph({ text: 'Closed to the public', heading: HeadingLevel.HEADING_2 }),
                new Paragraph({ text: closed.join(', ') }),
              ]
            : []),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function paragraphOf({ reference, words }: Matter): Paragraph {
  return new Paragraph({
    spacing: { after: 160 },
    children: [new TextRun({ text: `${reference}  `, bold: true }), new TextRun(words)],
  });
}
