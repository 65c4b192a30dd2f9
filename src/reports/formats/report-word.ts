import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type {
  PrintedCell,
  PrintedColumn,
  PrintedReport,
  PrintedSection,
  PrintedTable,
} from '../printed/printed-report.js';

const HEADINGS = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;
const SHARES: Record<PrintedColumn['width'], number> = { narrow: 2, middle: 4, wide: 6 };
/** An A4 page within margins of 2 cm, in twentieths of a point. */
const PAGE_WIDTH = 9_638;
const MARGIN = 1_134;

/** The report as a Word document with real headings, lists and table headers, for those who work on it further. */
export async function reportAsWord(report: PrintedReport): Promise<Buffer> {
  const document = new Document({
    title: `${report.title}: ${report.subtitle}`,
    creator: report.councilName,
    description: report.about.map(({ name, value }) => `${name} ${value}`).join('. '),
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 20, language: { value: 'en-GB' } } },
        title: { run: { size: 44, bold: true }, paragraph: { spacing: { after: 60 } } },
        heading1: { run: { size: 30, bold: true }, paragraph: { spacing: { before: 360, after: 120 } } },
        heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
      },
    },
    sections: [
      {
        properties: { page: { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        footers: { default: footer(report) },
        children: [
          new Paragraph({ text: report.councilName }),
          new Paragraph({ text: report.title, heading: HeadingLevel.TITLE }),
          new Paragraph({ children: [new TextRun({ text: report.subtitle, size: 28 })] }),
          ...report.about.map(({ name, value }) => new Paragraph({ text: `${name}: ${value}` })),
          ...report.figures.map(
            ({ value, text }) => new Paragraph({ text: `${value} ${text}`, bullet: { level: 0 } }),
          ),
          ...report.sections.flatMap(sectionOf),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function footer({ councilName, title, subtitle }: PrintedReport): Footer {
  const place = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ children: [`${councilName}. ${title}, ${subtitle}. `, ...place], size: 16 }),
        ],
      }),
    ],
  });
}

function sectionOf({ heading, level, words, table }: PrintedSection): (Paragraph | Table)[] {
  return [
    new Paragraph({ text: heading, heading: HEADINGS[level] }),
    ...(words ? [new Paragraph({ text: words })] : []),
    ...(table ? [tableOf(table)] : []),
  ];
}

function tableOf({ columns, rows, hasTotal }: PrintedTable): Table {
  const shares = columns.map(({ width }) => SHARES[width]);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((PAGE_WIDTH * share) / all));
  const cell = (index: number, children: Paragraph[]) =>
    new TableCell({
      children,
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ text, numeric }, index) => cell(index, [paragraph([bold(text)], numeric)])),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      header,
      ...rows.map((row, number) => {
        const isTotal = hasTotal && number === rows.length - 1;
        return new TableRow({
          cantSplit: true,
          children: row.map((each, index) =>
            cell(index, wordsOf(each, columns[index]?.numeric ?? false, isTotal)),
          ),
        });
      }),
    ],
  });
}

function wordsOf({ text, href, note, links }: PrintedCell, numeric: boolean, isBold: boolean): Paragraph[] {
  const run = new TextRun({ text, bold: isBold, ...(href ? { style: 'Hyperlink' } : {}) });
  return [
    paragraph([href ? new ExternalHyperlink({ link: href, children: [run] }) : run], numeric),
    ...(note ? [paragraph([new TextRun({ text: note, size: 17, color: '505A5F' })], numeric)] : []),
    ...links.map(({ text: words, href: link }) =>
      paragraph(
        [new ExternalHyperlink({ link, children: [new TextRun({ text: words, style: 'Hyperlink' })] })],
        numeric,
      ),
    ),
  ];
}

function bold(text: string): TextRun {
  return new TextRun({ text, bold: true });
}

function paragraph(children: (TextRun | ExternalHyperlink)[], numeric: boolean): Paragraph {
  return new Paragraph({ children, alignment: numeric ? AlignmentType.RIGHT : AlignmentType.LEFT });
}
