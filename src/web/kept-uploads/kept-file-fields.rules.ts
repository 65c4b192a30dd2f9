import { defaultTreeAdapter, parse, parseFragment, serialize } from 'parse5';
import { attributeOf, elementsIn, type HtmlElement, setAttribute } from '../html-elements.js';

/** The name of the fields that say which kept file a form sends. */
export const KEPT_FIELD = '_kept';

/** A file that a form sends again without its being chosen again. */
export type KeptFile = { readonly field: string; readonly filename: string; readonly key: string };

/** What such a field sends: the key, and the file's name for whoever looks at what was sent. */
export function keptFieldValue({ key, filename }: KeptFile): string {
  return `${key}.${filename}`;
}

/** The files that a form says are kept for it. */
export function keptFieldsIn(body: unknown): { readonly key: string; readonly filename: string }[] {
  const sent = (body as Readonly<Record<string, unknown>> | null | undefined)?.[KEPT_FIELD];
  return [sent].flat().flatMap((value: unknown) => {
    const [, key, filename = ''] = (typeof value === 'string' && /^([\w-]{43})\.(.*)$/s.exec(value)) || [];
    return key ? [{ key, filename }] : [];
  });
}

/**
 * The page with what becomes of each file that came with its form, above the field for which it was chosen.
 * @param about the markup for the files of one field
 */
export function withFilesAtFields(
  html: string,
  fields: ReadonlySet<string>,
  about: (field: string) => string,
): string {
  const document = parse(html);
  for (const input of [...elementsIn(document.childNodes)]) {
    const name = attributeOf(input, 'name')?.value ?? '';
    if (attributeOf(input, 'type')?.value !== 'file' || !fields.has(name)) continue;
    const place = placeOf(input);
    const parent = place.parentNode;
    if (!parent) continue;
    for (const node of [...parseFragment(about(name)).childNodes])
      defaultTreeAdapter.insertBefore(parent, node, place);
    unfoldAround(input);
  }
  return serialize(document);
}

/** What is folded away around the field is opened: a file that nobody sees kept seems lost. */
function unfoldAround(input: HtmlElement): void {
  for (let around = input.parentNode; around && 'tagName' in around; around = around.parentNode)
    if (around.tagName === 'details') setAttribute(around, 'open', '');
}

/** The field with whatever its script needs around it. */
function placeOf(input: HtmlElement): HtmlElement {
  const parent = input.parentNode;
  const isWrapped = parent && 'tagName' in parent && attributeOf(parent, 'data-module');
  return isWrapped ? parent : input;
}
