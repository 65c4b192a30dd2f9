import { defaultTreeAdapter } from 'parse5';
import { attributeOf, elementsIn, type HtmlElement, setAttribute } from '../html-elements.js';

type Fields = readonly (readonly [name: string, value: string])[];

const NOT_FOR_WORDS = new Set(['file', 'password', 'submit', 'button', 'image', 'reset']);

/**
 * Sets the controls of a form as they were sent: several of one name in their order.
 * @returns what was sent and has no control any more
 */
export function fillControls(elements: readonly HtmlElement[], fields: Fields): string[] {
  const left = new Map<string, string[]>();
  for (const [name, value] of fields) left.set(name, [...(left.get(name) ?? []), value]);
  const controls = elements.filter(({ tagName }) => /^(input|textarea|select)$/.test(tagName));
  const named = controls.filter((each) => !nameOf(each).startsWith('_') && nameOf(each) !== '');
  // Choices first: of a checkbox and a hidden field of one name each takes what is its own.
  for (const control of named) if (isChoice(control)) choose(control, left);
  for (const control of named) if (control.tagName === 'select') chooseOption(control, left);
  for (const control of named) if (typeOf(control) === 'hidden') takeOwn(control, left);
  for (const control of named) if (isForWords(control)) write(control, left);
  for (const { tagName, attrs } of elements) {
    const name = attrs.find((each) => each.name === 'name')?.value;
    if (tagName === 'button' && name) left.delete(name);
  }
  return [...left.values()].flat().filter((value) => value.trim() !== '');
}

function choose(control: HtmlElement, left: Map<string, string[]>): void {
  const value = attributeOf(control, 'value')?.value ?? 'on';
  setChanged(control, 'checked', take(left, nameOf(control), value) ? '' : null);
}

function chooseOption(select: HtmlElement, left: Map<string, string[]>): void {
  const options = [...elementsIn(select.childNodes)].filter(({ tagName }) => tagName === 'option');
  const chosen = options.filter((option) => take(left, nameOf(select), valueOfOption(option)));
  if (chosen.length === 0) return;
  for (const option of options) setChanged(option, 'selected', chosen.includes(option) ? '' : null);
}

function takeOwn(control: HtmlElement, left: Map<string, string[]>): void {
  const value = attributeOf(control, 'value')?.value ?? '';
  if (take(left, nameOf(control), value)) return;
  const [first] = left.get(nameOf(control)) ?? [];
  if (first === undefined) return;
  take(left, nameOf(control), first);
  setAttribute(control, 'value', first);
}

function write(control: HtmlElement, left: Map<string, string[]>): void {
  const [first] = left.get(nameOf(control)) ?? [];
  if (first === undefined) return;
  take(left, nameOf(control), first);
  if (control.tagName !== 'textarea') {
    setChanged(control, 'value', first);
    return;
  }
  for (const child of [...control.childNodes]) defaultTreeAdapter.detachNode(child);
  // A browser drops the first line end of a text area.
  defaultTreeAdapter.insertText(control, first.startsWith('\n') ? `\n${first}` : first);
  if (first) openAround(control);
}

function take(left: Map<string, string[]>, name: string, value: string): boolean {
  const values = left.get(name) ?? [];
  const at = values.indexOf(value);
  if (at < 0) return false;
  left.set(name, values.toSpliced(at, 1));
  return true;
}

function setChanged(element: HtmlElement, name: string, value: string | null): void {
  if ((attributeOf(element, name)?.value ?? null) === value) return;
  setAttribute(element, name, value);
  if (value !== null) openAround(element);
}

/** Opens what is folded up around a field that was filled in. */
function openAround(element: HtmlElement): void {
  for (let at = element.parentNode; at && 'tagName' in at; at = at.parentNode) {
    if (at.tagName === 'details') setAttribute(at, 'open', '');
  }
}

function isChoice(control: HtmlElement): boolean {
  return control.tagName === 'input' && /^(checkbox|radio)$/.test(typeOf(control));
}

function isForWords(control: HtmlElement): boolean {
  if (control.tagName === 'textarea') return true;
  if (control.tagName !== 'input' || isChoice(control)) return false;
  return typeOf(control) !== 'hidden' && !NOT_FOR_WORDS.has(typeOf(control));
}

function typeOf(control: HtmlElement): string {
  return (attributeOf(control, 'type')?.value ?? '').toLowerCase();
}

function nameOf(control: HtmlElement): string {
  return attributeOf(control, 'name')?.value ?? '';
}

function valueOfOption(option: HtmlElement): string {
  const own = attributeOf(option, 'value')?.value;
  return (
    own ??
    option.childNodes
      .map((node) => ('value' in node ? node.value : ''))
      .join('')
      .trim()
  );
}
