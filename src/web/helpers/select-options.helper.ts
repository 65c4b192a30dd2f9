import Handlebars from 'handlebars';
import type { SelectArguments } from '../govuk/select.js';
import { attribute } from './attribute.helper.js';
import { attributes } from './attributes.helper.js';

const { escapeExpression } = Handlebars;

/** The options of a drop-down list, by a plain function: a list’s filters and forms have hundreds. */
export function selectOptions({ items, value }: SelectArguments): Handlebars.SafeString {
  const chosen = value ? String(value) : null;
  let html = '';
  for (const item of items) {
    if (!item) continue;
    const isSelected = item.selected ?? (chosen !== null && String(item.value ?? item.text) === chosen);
    const states = `${isSelected ? ' selected' : ''}${item.disabled ? ' disabled' : ''}`;
    const further = item.attributes ? attributes(item.attributes).toString() : '';
    html += `<option${attribute('value', item.value).toString()}${states}${further}>${escapeExpression(item.text)}</option>\n`;
  }
  return new Handlebars.SafeString(html);
}
