import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { withPlainSigns } from '../../web/plain-signs.rules.js';
import { nodeText } from './html-text.js';
import {
  EMPTIED_FIELD,
  FORM_PLACEHOLDERS,
  RESPONSE_FORM_LABELS,
  WHOLE_FORM_LABELS,
} from './response-form-words.js';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** What was written into the fields about one recommendation; empty where nothing was. */
export type FilledAnswer = Readonly<Record<keyof typeof RESPONSE_FORM_LABELS, string>> & {
  /** As it stands on the form: `R2022/014`. */
  readonly reference: string;
};

/** A response form as it came back: the words in its fields, and nothing of what they mean. */
export type FilledResponseForm = {
  readonly whole: Readonly<Record<keyof typeof WHOLE_FORM_LABELS, string>>;
  readonly answers: readonly FilledAnswer[];
};

const REFERENCE = /\bR\d{4}(?:[-‐‑–]\d{2})?[/-]\d{1,6}\b/i;
const PLACEHOLDERS: readonly string[] = Object.values(FORM_PLACEHOLDERS);
/** Beyond this a paper is no form of ours, however many tables it has. */
const MOST_ANSWERS = 500;

/**
 * Reads a response form out of a Word document that was turned into HTML; null where it is none. A form is known by its tables: one
 * for each recommendation, its reference in the first row, and the words before each field in the first column.
 */
export function filledResponseForm(html: string): FilledResponseForm | null {
  const tables = tablesIn(parse(html))
    .slice(0, MOST_ANSWERS + 1)
    .map(rowsOf);
  const answers = tables.flatMap((rows) => {
    const reference = REFERENCE.exec(rows[0]?.join(' ') ?? '')?.[0];
    const fields = fieldsOf(rows, RESPONSE_FORM_LABELS);
    const isForm = reference !== undefined && 'decision' in fields && 'reasons' in fields;
    return isForm ? [{ ...empty(RESPONSE_FORM_LABELS), ...fields, reference: reference.toUpperCase() }] : [];
  });
  if (answers.length === 0) return null;
  const whole = tables
    .map((rows) => fieldsOf(rows, WHOLE_FORM_LABELS))
    .find((fields) => 'decidedOn' in fields);
  return { whole: { ...empty(WHOLE_FORM_LABELS), ...whole }, answers };
}

function fieldsOf<Name extends string>(
  rows: readonly (readonly string[])[],
  labels: Readonly<Record<Name, string>>,
): Partial<Record<Name, string>> {
  const fields: Partial<Record<Name, string>> = {};
  for (const [first = '', ...rest] of rows) {
    // What explains a field stands below its label, in the same cell.
    const label = plain(first.split('\n')[0] ?? '');
    const name = (Object.keys(labels) as Name[]).find((each) => plain(labels[each]) === label);
    if (name) fields[name] = answerIn(rest.join('\n'));
  }
  return fields;
}

/** What somebody wrote, without what stood there before: it is easily left beside it. */
function answerIn(cell: string): string {
  const words = withPlainSigns(cell.trim());
  if (EMPTIED_FIELD.test(words)) return '';
  for (const placeholder of PLACEHOLDERS) {
    if (words.startsWith(placeholder)) return words.slice(placeholder.length).trim();
    if (words.endsWith(placeholder)) return words.slice(0, -placeholder.length).trim();
  }
  return words;
}

function plain(label: string): string {
  return label.replace(/[:*]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

function empty<Name extends string>(labels: Readonly<Record<Name, string>>): Record<Name, string> {
  return Object.fromEntries(Object.keys(labels).map((name) => [name, ''])) as Record<Name, string>;
}

/** The tables of a paper, those within others left out. Walks without recursion, as its sender may nest as deep as they like. */
function tablesIn(root: Node): Element[] {
  return elementsIn(root, 'table');
}

function rowsOf(table: Element): string[][] {
  return elementsIn(table, 'tr').map((row) =>
    row.childNodes
      .filter((node): node is Element => node.nodeName === 'td' || node.nodeName === 'th')
      .map((cell) => nodeText(cell).trim()),
  );
}

/** The elements of this name below a node, in order; what stands within one of them is not looked at. */
function elementsIn(root: Node, name: string): Element[] {
  const found: Element[] = [];
  const nodes: Node[] = 'childNodes' in root ? [...root.childNodes].reverse() : [];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if ('tagName' in node && node.tagName === name) found.push(node);
    else if ('childNodes' in node)
      for (let i = node.childNodes.length - 1; i >= 0; i--) nodes.push(node.childNodes[i] as Node);
  }
  return found;
}
