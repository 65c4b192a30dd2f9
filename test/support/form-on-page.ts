import { attribute, type Element, elements, rawWords } from './markup.js';
import type { VisitedPage } from './visited-page.js';

export type FormFields = Record<string, string | string[]>;
export type PageForm = { action: string; method: string; fields: FormFields };

/** Forms that stand on every page or list and are not its own. */
const OF_THE_SHELL = /^\/(sign-out|search|list-columns)$/;

/** The page's own form, or the one whose action begins with `action`, with the values that the page put into it. */
export function formOn(page: VisitedPage, action?: string): PageForm {
  const forms = page.all('form').map((form) => readFormElement(form, page.path));
  const found = action
    ? forms.find((form) => form.action.startsWith(action))
    : (forms.find((form) => form.method === 'post' && !OF_THE_SHELL.test(form.action)) ??
      forms.find((form) => !OF_THE_SHELL.test(form.action)));
  if (!found)
    throw new Error(`no form${action ? ` that leads to ${action}` : ''} on ${page.path} (${page.status})`);
  return found;
}

function readFormElement(form: Element, path: string): PageForm {
  return {
    action: attribute(form, 'action') || path,
    method: (attribute(form, 'method') ?? 'get').toLowerCase(),
    fields: fieldsOf(form),
  };
}

/** What a form would send as it stands. */
export function fieldsOf(form: Element): FormFields {
  const fields: FormFields = {};
  for (const element of elements(form)) {
    const name = attribute(element, 'name');
    const value = name ? sentBy(element) : null;
    if (!name || value === null) continue;
    const earlier = fields[name];
    fields[name] = earlier === undefined ? value : [earlier, value].flat();
  }
  return fields;
}

/** What the element would send as it stands; null where it would send nothing. */
function sentBy(element: Element): string | null {
  if (attribute(element, 'disabled') !== undefined) return null;
  if (element.tagName === 'textarea') return rawWords(element).trim();
  if (element.tagName === 'select') return chosenOf(element);
  if (element.tagName !== 'input') return null;
  const type = attribute(element, 'type') ?? 'text';
  if (type === 'submit' || type === 'button' || type === 'file') return null;
  const isTicked = attribute(element, 'checked') !== undefined;
  if ((type === 'checkbox' || type === 'radio') && !isTicked) return null;
  return attribute(element, 'value') ?? (type === 'checkbox' ? 'on' : '');
}

function chosenOf(select: Element): string | null {
  const options = [...elements(select)].filter((element) => element.tagName === 'option');
  const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0];
  return chosen ? (attribute(chosen, 'value') ?? rawWords(chosen).trim()) : null;
}
