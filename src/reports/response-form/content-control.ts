import { BuilderElement, type ParagraphChild, TextRun, type XmlComponent } from 'docx';

/** What may be put into a field of a Word document. */
export type FieldKind =
  | { readonly kind: 'one-of' | 'one-of-or-other'; readonly choices: readonly string[] }
  | { readonly kind: 'day' };

/**
 * A content control (ISO/IEC 29500-1, 17.5.2): a field that Word and LibreOffice show as a list to choose from, or as a calendar.
 * @param tag its name for programs; `title` is its name for people, which screen readers say
 */
export function contentControl(
  { tag, title, placeholder }: { readonly tag: string; readonly title: string; readonly placeholder: string },
  field: FieldKind,
): ParagraphChild {
  const properties = element('w:sdtPr', {}, [
    element('w:alias', { 'w:val': title }),
    element('w:tag', { 'w:val': tag }),
    element('w:showingPlcHdr'),
    fieldType(field),
  ]);
  const run = new TextRun({ text: placeholder, style: PLACEHOLDER_STYLE });
  // The library names what a paragraph may hold, and knows no control; what it writes is the element as it is.
  return element('w:sdt', {}, [properties, element('w:sdtContent', {}, [run])]) as unknown as ParagraphChild;
}

/** The style of words that stand where nobody has written yet. */
export const PLACEHOLDER_STYLE = 'PlaceholderText';

function fieldType(field: FieldKind): XmlComponent {
  if (field.kind === 'day')
    return element('w:date', {}, [
      element('w:dateFormat', { 'w:val': 'd MMMM yyyy' }),
      element('w:lid', { 'w:val': 'en-GB' }),
      element('w:storeMappedDataAs', { 'w:val': 'date' }),
      element('w:calendar', { 'w:val': 'gregorian' }),
    ]);
  return element(
    field.kind === 'one-of' ? 'w:dropDownList' : 'w:comboBox',
    {},
    field.choices.map((choice) => element('w:listItem', { 'w:displayText': choice, 'w:value': choice })),
  );
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const named = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement({
    name,
    ...(Object.keys(named).length > 0 ? { attributes: named } : {}),
    children: [...children],
  });
}
