import { RESPONSE_FORM_LABELS, WHOLE_FORM_LABELS } from '../../documents/reading/response-form-words.js';
import { DECISION_NAMES } from '../../responses/decision-names.js';
import { bulletList, paragraph, run, strongRun } from '../printed/printed-blocks.js';
import { column, textCell } from '../printed/printed-cells.js';
import type { PrintedBlock, PrintedReport, PrintedSection, PrintedTable } from '../printed/printed-report.js';
import { withheldSection } from '../progress/sections/withheld-section.js';
import type { WithheldSummary } from '../progress/withheld-summaries.queries.js';
import type { ReportRow } from '../report-row.js';
import type { AskedOnForm, BlankResponseForm } from './blank-response-form.js';
import { formOpening } from './response-form-words.view.js';

/** The form to be read on a page, or filled in on paper. */
export function printedResponseForm(
  form: BlankResponseForm,
  councilName: string,
  base: string,
  withheld: readonly WithheldSummary[] = [],
): PrintedReport {
  const { title, subtitle, facts, paragraphs } = formOpening(form);
  return {
    kind: 'response-form',
    title,
    subtitle,
    councilName,
    marking: null,
    frontMatter: facts,
    sections: [
      {
        id: 'whole',
        heading: 'The response as a whole',
        level: 2,
        blocks: [
          ...paragraphs.map((words) => paragraph(words)),
          blankTable(
            'The response as a whole',
            Object.values(WHOLE_FORM_LABELS).map((label) => [label, '']),
          ),
        ],
      },
      ...form.items.map((item) => askedSection(item, base)),
      ...answeredSection(form),
      ...withheldSection(withheld),
    ],
  };
}

function askedSection({ reference, path, label, text }: AskedOnForm, base: string): PrintedSection {
  const { decision, ...others } = RESPONSE_FORM_LABELS;
  const choices = Object.values(DECISION_NAMES).join('  /  ');
  return {
    id: `answer-${reference.replace('/', '-').toLowerCase()}`,
    heading: [reference, label].filter(Boolean).join(' · '),
    level: 2,
    blocks: [
      paragraph([strongRun(reference, `${base}${path}`), run(` ${text}`)]),
      blankTable(`The answer to ${reference}`, [
        [decision, choices],
        ...Object.values(others).map((each) => [each, ''] as const),
      ]),
    ],
  };
}

function blankTable(
  caption: string,
  rows: readonly (readonly [label: string, text: string])[],
): PrintedBlock {
  const table: PrintedTable = {
    caption,
    columns: [column('Field', 'middle'), column('Answer', 'wide')],
    rows: rows.map(([label, text]) => [textCell(label), textCell(text)]),
    hasTotal: false,
  };
  return { kind: 'table', table };
}

function answeredSection({ answered }: BlankResponseForm): PrintedSection[] {
  if (answered.length === 0) return [];
  const items = answered.map(({ reference, words }) => [strongRun(reference), run(` ${words}`)]);
  return [{ id: 'answered', heading: 'Answered already', level: 2, blocks: [bulletList(items)] }];
}

/** What is to be answered, a line each. */
export function responseFormRows({ items, addressee, dueOn, paper }: BlankResponseForm): ReportRow[] {
  return items.map(({ reference, text, label }) => ({
    ...{ section: 'To be answered', reference, words: text, owner: addressee.name, due_on: dueOn },
    ...{ source_title: paper?.title ?? null, source_label: label },
  }));
}
