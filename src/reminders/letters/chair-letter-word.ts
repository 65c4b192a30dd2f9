import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { ChairLetterRow } from './chair-letter-row.js';
import { type LetterBlock, letterBlocks } from './letter-blocks.rules.js';

/** 2.5 cm, in twentieths of a point. */
const MARGIN = 1_417;

/** What of a letter is printed. */
export type PrintedChairLetter = Pick<
  ChairLetterRow,
  'addressedTo' | 'datedOn' | 'title' | 'words' | 'signedBy'
>;

/** A letter of the chair as a Word document with a real heading and lists, for the council’s own headed paper. */
export async function chairLetterAsWord(letter: PrintedChairLetter, councilName: string): Promise<Buffer> {
  const document = new Document({
    title: letter.title,
    creator: councilName,
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 140 } },
        },
        heading1: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 300, after: 160 } } },
      },
    },
    numbering: { config: [BULLETS] },
    sections: [
      {
        properties: { page: { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        footers: { default: footer(councilName, letter.title) },
        children: [
          new Paragraph({ text: councilName }),
          ...closeLines(letter.addressedTo),
          new Paragraph({ text: spokenDay(letter.datedOn) }),
          new Paragraph({ text: letter.title, heading: HeadingLevel.HEADING_1 }),
          ...letterBlocks(letter.words).flatMap(paragraphsOf),
          ...signature(letter.signedBy),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const BULLETS = {
  reference: 'points',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 567, hanging: 283 }, spacing: { after: 60 } } },
    },
  ],
};

function footer(councilName: string, title: string): Footer {
  const place = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  const children = [new TextRun({ children: [`${councilName}. ${title}. `, ...place], size: 16 })];
  return new Footer({ children: [new Paragraph({ children })] });
}

function paragraphsOf({ text, points }: LetterBlock): Paragraph[] {
  if (points !== null)
    return points.map(
      (point) => new Paragraph({ text: point, numbering: { reference: 'points', level: 0 } }),
    );
  const children = text
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) }));
  return [new Paragraph({ children })];
}

/** Lines of an address. */
function closeLines(text: string): Paragraph[] {
  const lines = text.split('\n');
  return lines.map(
    (line, index) => new Paragraph({ text: line, spacing: { after: index === lines.length - 1 ? 240 : 0 } }),
  );
}

/** Room for a signature, which is kept together with the name below it. */
function signature(signedBy: string): Paragraph[] {
  const lines = signedBy.split('\n');
  return lines.map(
    (text, index) =>
      new Paragraph({
        text,
        spacing: { before: index === 0 ? 900 : 0, after: 0 },
        keepNext: index < lines.length - 1,
      }),
  );
}
