import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import {
  FORM_PLACEHOLDERS,
  RESPONSE_FORM_LABELS,
  WHOLE_FORM_LABELS,
} from '../../documents/reading/response-form-words.js';
import { DECISION_NAMES } from '../../responses/decision-names.js';
import type { AskedOnForm, BlankResponseForm } from './blank-response-form.js';
import { contentControl, type FieldKind, PLACEHOLDER_STYLE } from './content-control.js';
import { formOpening } from './response-form-words.view.js';

/** An A4 page within margins of 2 cm, in twentieths of a point. */
const PAGE_WIDTH = 9_638;
const MARGIN = 1_134;
const LABEL_WIDTH = 2_400;
const GREY = '505A5F';
const RED = 'A01010';

/** The form as a Word document: a table for each recommendation, with fields where the answers go. */
export async function responseFormAsWord(form: BlankResponseForm, councilName: string): Promise<Buffer> {
  const { title, subtitle, facts, paragraphs } = formOpening(form);
  const document = new Document({
    title: `${title}: ${subtitle}`,
    creator: councilName,
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 120 } },
        },
        title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 60 } } },
        heading1: {
          run: { size: 28, bold: true },
          paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
        },
      },
      characterStyles: [{ id: PLACEHOLDER_STYLE, name: 'Placeholder Text', run: { color: GREY } }],
    },
    sections: [
      {
        properties: { page: { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        ...(form.marking && { headers: { default: markingHeader(form.marking) } }),
        footers: { default: footer(councilName, `${title}: ${subtitle}`) },
        children: [
          new Paragraph({ text: councilName }),
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({ children: [new TextRun({ text: subtitle, size: 26 })] }),
          ...facts.map(({ name, value }) => named(name, value)),
          ...paragraphs.map((text) => new Paragraph({ text })),
          heading('The response as a whole'),
          table(null, [
            row(WHOLE_FORM_LABELS.decidedOn, null, day('decided-on', WHOLE_FORM_LABELS.decidedOn)),
            row(WHOLE_FORM_LABELS.decidedBy, 'If it was not the body itself.', null),
            row(WHOLE_FORM_LABELS.publishedAt, 'A web address, or the name of a paper.', null),
            row(WHOLE_FORM_LABELS.words, 'Leave it empty if it only answers each recommendation.', null),
          ]),
          ...form.items.flatMap((item) => answerTable(item, form.owners)),
          ...answeredBefore(form),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function answerTable(item: AskedOnForm, owners: readonly string[]): (Paragraph | Table)[] {
  const { reference, label } = item;
  const tag = (field: string) => `${reference} ${field}`;
  const title = [reference, label].filter(Boolean).join(' · ');
  const choose = (placeholder: string, field: string, kind: FieldKind) =>
    contentControl({ tag: tag(field), title: `${field} on ${reference}`, placeholder }, kind);
  return [
    heading(title),
    table(asked(item, title), [
      row(
        RESPONSE_FORM_LABELS.decision,
        null,
        choose(FORM_PLACEHOLDERS.decision, RESPONSE_FORM_LABELS.decision, {
          kind: 'one-of',
          choices: Object.values(DECISION_NAMES),
        }),
      ),
      row(RESPONSE_FORM_LABELS.reasons, 'Needed if it is accepted in part or rejected.', null, 2),
      row(RESPONSE_FORM_LABELS.action, 'What is to be done about it.', null, 2),
      row(
        RESPONSE_FORM_LABELS.owner,
        'The post or team that does it.',
        choose(FORM_PLACEHOLDERS.owner, RESPONSE_FORM_LABELS.owner, {
          kind: 'one-of-or-other',
          choices: owners,
        }),
      ),
      row(
        RESPONSE_FORM_LABELS.due,
        'The day on which it is to be done.',
        day(tag('due'), `${RESPONSE_FORM_LABELS.due} on ${reference}`),
      ),
    ]),
  ];
}

/** The first row repeats the reference, by which the answers are found again, with the words of the recommendation. */
function asked({ text, isExempt }: AskedOnForm, title: string): TableRow {
  const lines = text.split('\n').map((line) => new Paragraph({ text: line, spacing: { after: 60 } }));
  const secret = new Paragraph({
    children: [new TextRun({ text: 'Not for publication: exempt information', bold: true })],
    spacing: { after: 60 },
  });
  return new TableRow({
    tableHeader: true,
    children: [
      new TableCell({
        columnSpan: 2,
        width: { size: PAGE_WIDTH, type: WidthType.DXA },
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EEEFEF' },
        margins: CELL_MARGINS,
        children: [
          new Paragraph({ children: [new TextRun({ text: title, bold: true })], spacing: { after: 60 } }),
          ...(isExempt ? [secret] : []),
          ...lines,
        ],
      }),
    ],
  });
}

const CELL_MARGINS = { top: 80, bottom: 80, left: 100, right: 100 };

/** @param field what is chosen from; null where it is written freely, in as many lines as are left for it */
function row(label: string, hint: string | null, field: ParagraphChild | null, lines = 1): TableRow {
  const cell = (width: number, children: Paragraph[]) =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, margins: CELL_MARGINS, children });
  const says = [
    new Paragraph({ children: [new TextRun({ text: label, bold: true })], spacing: { after: 0 } }),
  ];
  if (hint)
    says.push(
      new Paragraph({
        children: [new TextRun({ text: hint, size: 18, color: GREY })],
        spacing: { after: 0 },
      }),
    );
  const blank = new Paragraph({ spacing: { after: 0 } });
  const room = field
    ? [new Paragraph({ children: [field], spacing: { after: 0 } })]
    : Array.from({ length: lines }, () => blank);
  return new TableRow({
    cantSplit: field !== null,
    children: [cell(LABEL_WIDTH, says), cell(PAGE_WIDTH - LABEL_WIDTH, room)],
  });
}

function table(header: TableRow | null, rows: readonly TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    columnWidths: [LABEL_WIDTH, PAGE_WIDTH - LABEL_WIDTH],
    rows: [...(header ? [header] : []), ...rows],
  });
}

function day(tag: string, title: string): ParagraphChild {
  return contentControl({ tag, title, placeholder: FORM_PLACEHOLDERS.day }, { kind: 'day' });
}

function heading(text: string): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
}

function named(name: string, value: string): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: `${name}: `, bold: true }), new TextRun({ text: value })],
    spacing: { after: 40 },
  });
}

/** What needs no answer any more, so that nobody looks for it. */
function answeredBefore({ answered }: BlankResponseForm): Paragraph[] {
  if (answered.length === 0) return [];
  return [
    heading('Answered already'),
    ...answered.map(
      ({ reference, words }) => new Paragraph({ text: `${reference}: ${words}`, bullet: { level: 0 } }),
    ),
  ];
}

function markingHeader(marking: string): Header {
  return new Header({
    children: [
      new Paragraph({ children: [new TextRun({ text: marking, bold: true, size: 18, color: RED })] }),
    ],
  });
}

function footer(councilName: string, title: string): Footer {
  const place = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        children: [new TextRun({ children: [`${councilName}. ${title}. `, ...place], size: 16 })],
      }),
    ],
  });
}
