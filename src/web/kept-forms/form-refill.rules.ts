import { defaultTreeAdapter, parse, parseFragment, serialize } from 'parse5';
import { attributeOf, elementsIn, type HtmlElement } from '../html-elements.js';
import { fillControls } from './filled-controls.rules.js';
import type { TypedForm } from './typed-form.rules.js';

/**
 * The page with the form as it was typed, and a notice above its contents. What has no place in the form any more is given to the
 * notice, so that it can be copied.
 * @param path the page's own path, from which a form is sent that names no other
 * @param notice the markup of the notice
 */
export function refilledPage(
  html: string,
  path: string,
  typed: TypedForm,
  notice: (withoutPlace: readonly string[]) => string,
): string {
  const document = parse(html);
  const elements = [...elementsIn(document.childNodes)];
  const posted = elements.filter((each) => each.tagName === 'form' && isPosted(each));
  const sent = posted.filter((each) => isSentTo(each, path, typed.action));
  // The button that led away from a form may be missing on the page as it is opened anew; the form is the same.
  const forms = sent.length > 0 ? sent : posted.filter((each) => isLeftFrom(each, path, typed));
  const form = forms.reduce<HtmlElement | null>(
    (best, each) => (best && holds(best, typed) >= holds(each, typed) ? best : each),
    null,
  );
  const withoutPlace = form
    ? fillControls([...elementsIn(form.childNodes)], typed.fields)
    : typed.fields.map(([, value]) => value).filter((value) => value.trim() !== '');
  const main = elements.find(({ tagName }) => tagName === 'main');
  const first = main?.childNodes[0];
  if (main && first) {
    for (const node of [...parseFragment(notice(withoutPlace)).childNodes])
      defaultTreeAdapter.insertBefore(main, node, first);
  }
  return serialize(document);
}

function isPosted(form: HtmlElement): boolean {
  return attributeOf(form, 'method')?.value.toLowerCase() === 'post';
}

/** Whether the form's own address is the one below which the typed one was sent, and it has a field for all that was typed. */
function isLeftFrom(form: HtmlElement, path: string, { action, fields }: TypedForm): boolean {
  const own = pathOf(attributeOf(form, 'action')?.value || path);
  const names = new Set([...elementsIn(form.childNodes)].map((each) => attributeOf(each, 'name')?.value));
  const filled = fields.filter(([, value]) => value.trim() !== '');
  return pathOf(action).startsWith(`${own}/`) && filled.every(([name]) => names.has(name));
}

function isSentTo(form: HtmlElement, path: string, action: string): boolean {
  const buttons = [...elementsIn(form.childNodes)].flatMap(
    (each) => attributeOf(each, 'formaction')?.value ?? [],
  );
  const own = attributeOf(form, 'action')?.value || path;
  return [own, ...buttons].some((each) => pathOf(each) === pathOf(action));
}

/** A form may be sent with a query that says only from where. */
function pathOf(address: string): string {
  return new URL(address, 'http://here').pathname;
}

/** How many of the fields stand in this form, where several are sent to one address. */
function holds(form: HtmlElement, { fields }: TypedForm): number {
  const names = new Set([...elementsIn(form.childNodes)].map((each) => attributeOf(each, 'name')?.value));
  const hidden = [...elementsIn(form.childNodes)].filter(
    (each) => attributeOf(each, 'type')?.value === 'hidden',
  );
  const same = hidden.filter((each) =>
    fields.some(
      ([name, value]) =>
        name === attributeOf(each, 'name')?.value && value === attributeOf(each, 'value')?.value,
    ),
  );
  return fields.filter(([name]) => names.has(name)).length + same.length;
}
