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
import type { PrintedItem, PrintedLetter } from './views/notice-letter-words.view.js';

export const WORD_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 2.5 cm, in twentieths of a point. */
const MARGIN = 1_417;
const INDENT = { left: 567, hanging: 567 };

/** The letter as a Word document with real headings and lists, for the council's own headed paper. */
export async function letterAsWord(letter: PrintedLetter): Promise<Buffer> {
  const document = new Document({
    title: letter.title,
    creator: letter.councilName,
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 140 } },
        },
        heading1: { run: { size: 30, bold: true }, paragraph: { spacing: { before: 300, after: 160 } } },
        heading2: {
          run: { size: 24, bold: true },
          paragraph: { spacing: { before: 260, after: 100 }, keepNext: true },
        },
      },
    },
    numbering: { config: [numbered('recommendations', '%1.'), numbered('duties', '(%1)')] },
    sections: [
      {
        properties: { page: { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        footers: { default: footer(letter) },
        children: [
          plain(letter.councilName),
          ...letter.addressLines.map(tight),
          plain(letter.day),
          plain(letter.reference),
          new Paragraph({ text: letter.title, heading: HeadingLevel.HEADING_1 }),
          ...letter.opening.map(plain),
          heading('The recommendations'),
          ...letter.items.map(item),
          heading('What the law asks'),
          plain(letter.duty.opening),
          ...letter.duty.asks.map(
            (text) => new Paragraph({ text, numbering: { reference: 'duties', level: 0 } }),
          ),
          heading('When the response is due'),
          ...letter.due.map(plain),
          plain(letter.contact),
          ...signature(letter),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function numbered(reference: string, text: string) {
  const format = reference === 'duties' ? LevelFormat.LOWER_LETTER : LevelFormat.DECIMAL;
  return {
    reference,
    levels: [
      { level: 0, format, text, alignment: AlignmentType.START, style: { paragraph: { indent: INDENT } } },
    ],
  };
}

function footer({ councilName, title }: PrintedLetter): Footer {
  const place = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        children: [new TextRun({ children: [`${councilName}. ${title}. `, ...place], size: 16 })],
      }),
    ],
  });
}

/** The lines of a recommendation stay lines. */
function item({ name, text }: PrintedItem): Paragraph {
  const [first = '', ...rest] = text.split('\n');
  return new Paragraph({
    numbering: { reference: 'recommendations', level: 0 },
    children: [
      new TextRun({ text: `${name}: `, bold: true }),
      new TextRun({ text: first }),
      ...rest.map((line) => new TextRun({ text: line, break: 1 })),
    ],
  });
}

/** Room for a signature, which is kept together with the name below it. */
function signature({ signatureLines, onBehalfOf }: PrintedLetter): Paragraph[] {
  const lines = [...signatureLines, onBehalfOf];
  return [
    new Paragraph({ text: 'Signed', spacing: { before: 400, after: 700 }, keepNext: true }),
    ...lines.map(
      (text, index) => new Paragraph({ text, spacing: { after: 0 }, keepNext: index < lines.length - 1 }),
    ),
  ];
}

function heading(text: string): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
}

function plain(text: string): Paragraph {
  return new Paragraph({ text });
}

/** A line of the address. */
function tight(text: string, index: number, lines: readonly string[]): Paragraph {
  return new Paragraph({ text, spacing: { after: index === lines.length - 1 ? 240 : 0 } });
}
