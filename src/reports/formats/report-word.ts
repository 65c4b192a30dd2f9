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
  PrintedBlock,
  PrintedCell,
  PrintedColumn,
  PrintedReport,
  PrintedRun,
  PrintedSection,
  PrintedTable,
} from '../printed/printed-report.js';

const HEADINGS = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const;
const SHARES: Record<PrintedColumn['width'], number> = {
  reference: 2,
  day: 2,
  number: 2,
  narrow: 2,
  middle: 4,
  wide: 6,
};
/** An A4 page within margins of 2 cm, in twentieths of a point. */
const PAGE_WIDTH = 9_638;
const MARGIN = 1_134;

/** The report as a Word document with real headings, lists and table headers, for those who work on it further. */
export async function reportAsWord(report: PrintedReport): Promise<Buffer> {
  const document = new Document({
    title: `${report.title}: ${report.subtitle}`,
    creator: report.councilName,
    description: report.frontMatter.map(({ name, value }) => `${name} ${value}`).join('. '),
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
          ...report.frontMatter.map(({ name, value }) => new Paragraph({ text: `${name}: ${value}` })),
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

function sectionOf({ heading, level, blocks }: PrintedSection): (Paragraph | Table)[] {
  return [new Paragraph({ text: heading, heading: HEADINGS[level] }), ...blocks.flatMap(blockOf)];
}

function blockOf(block: PrintedBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ children: runsOf(block.runs) })];
    case 'list':
      return block.items.map((item) => new Paragraph({ children: runsOf(item), bullet: { level: 0 } }));
    case 'quote':
      return [block.words, block.source].flatMap((text) => (text ? [new Paragraph({ text })] : []));
    case 'figures':
      return block.figures.map(
        ({ value, text, note }) =>
          new Paragraph({
            text: [value, text, note && `(${note})`].filter(Boolean).join(' '),
            bullet: { level: 0 },
          }),
      );
    case 'facts':
      return block.entries.map(
        ({ name, value }) => new Paragraph({ children: [bold(`${name}: `), ...runsOf(value)] }),
      );
    case 'table':
      return [tableOf(block.table)];
    case 'chart':
      return [new Paragraph({ children: [bold(block.chart.title)] }), tableOf(block.chart.table)];
  }
}

function runsOf(runs: readonly PrintedRun[]): (TextRun | ExternalHyperlink)[] {
  return runs.map(({ text, href, isStrong }) => {
    const run = new TextRun({ text, bold: isStrong, ...(href ? { style: 'Hyperlink' } : {}) });
    return href ? new ExternalHyperlink({ link: href, children: [run] }) : run;
  });
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
    children: columns.map(({ text, isNumeric }, index) => cell(index, [paragraph([bold(text)], isNumeric)])),
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
            cell(index, wordsOf(each, columns[index]?.isNumeric ?? false, isTotal)),
          ),
        });
      }),
    ],
  });
}

function wordsOf(
  { text, href, note, links, status }: PrintedCell,
  numeric: boolean,
  isBold: boolean,
): Paragraph[] {
  const run = new TextRun({
    text: status ? `${status.sign} ${text}` : text,
    bold: isBold,
    ...(href ? { style: 'Hyperlink' } : {}),
  });
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
