import { RESPONSE_FORM_LABELS, WHOLE_FORM_LABELS } from '../../src/documents/reading/response-form-words.js';
import { repackedZip } from '../support/repacked-zip.js';

/** What somebody writes into the fields about one recommendation: paragraphs, each of one or more lines. */
export type Filling = Partial<Record<keyof typeof RESPONSE_FORM_LABELS, readonly (readonly string[])[]>>;
export type WholeFilling = Partial<Record<keyof typeof WHOLE_FORM_LABELS, readonly (readonly string[])[]>>;

/**
 * How a field is filled in: chosen in its control, as Word does it; typed over the words in the control, as LibreOffice does it, with
 * runs split where the spelling was checked; or typed into the cell after the control was deleted.
 */
export const MANNERS = ['chosen', 'typed-over', 'plain'] as const;
export type Manner = (typeof MANNERS)[number];

/** The form with these fields filled in, by the references of the recommendations. */
export function filledForm(
  form: Buffer,
  answers: Readonly<Record<string, Filling>>,
  whole: WholeFilling = {},
  manner: Manner = 'chosen',
): Buffer {
  return repackedZip(form, 'word/document.xml', (xml) => {
    let reference: string | null = null;
    return xml.replace(/<w:tr[ >].*?<\/w:tr>/gs, (row) => {
      const [label = ''] = textsIn(row);
      if (row.includes('<w:gridSpan')) reference = label.split(' ')[0] ?? null;
      const written =
        reference === null
          ? fieldIn(whole, WHOLE_FORM_LABELS, label)
          : fieldIn(answers[reference] ?? {}, RESPONSE_FORM_LABELS, label);
      return written ? filledRow(row, written, manner) : row;
    });
  });
}

function fieldIn<Name extends string>(
  filling: Partial<Record<Name, readonly (readonly string[])[]>>,
  labels: Readonly<Record<Name, string>>,
  label: string,
): readonly (readonly string[])[] | undefined {
  const name = (Object.keys(labels) as Name[]).find((each) => labels[each] === label);
  return name && filling[name];
}

function filledRow(row: string, written: readonly (readonly string[])[], manner: Manner): string {
  const end = row.lastIndexOf('<w:tc>');
  const cell = row.slice(end);
  return row.slice(0, end) + filledCell(cell, written, manner);
}

function filledCell(cell: string, written: readonly (readonly string[])[], manner: Manner): string {
  if (manner === 'plain' || !cell.includes('<w:sdt>')) {
    const paragraphs = written.map((lines) => `<w:p>${runs(lines, manner)}</w:p>`).join('');
    return cell.replace(/<w:p[ />].*<\/w:p>|<w:p\/>/s, () => `${paragraphs}<w:p/>`);
  }
  const content = runs(written.flat(), manner);
  return cell
    .replace('<w:showingPlcHdr/>', '')
    .replace(/<w:sdtContent>.*<\/w:sdtContent>/s, () => `<w:sdtContent>${content}</w:sdtContent>`);
}

function runs(lines: readonly string[], manner: Manner): string {
  return lines
    .map((line) => {
      const half = manner === 'typed-over' ? Math.floor([...line].length / 2) : 0;
      const parts = [[...line].slice(0, half).join(''), [...line].slice(half).join('')];
      return parts
        .filter((part) => part !== '')
        .map((part) => `<w:r><w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`)
        .join('<w:proofErr w:type="spellStart"/>');
    })
    .join('<w:r><w:br/></w:r>');
}

function textsIn(xml: string): string[] {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
