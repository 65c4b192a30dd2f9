import Handlebars from 'handlebars';
import type { RowBox } from '../govuk/table.js';
import { attribute } from './attribute.helper.js';

const { escapeExpression, SafeString } = Handlebars;

/** The tick box of a row, as the partial `app/row-box` prints it. */
export function printedRowBox(box: RowBox): Handlebars.SafeString {
  const [id, name, value, label] = [box.id, box.name, box.value, box.label].map((each) =>
    escapeExpression(each),
  );
  const of = attribute('form', box.form).toString();
  const input =
    `<input class="govuk-checkboxes__input" type="checkbox"${of} id="${id}" name="${name}" value="${value}"` +
    ` aria-label="${label}"${box.isTicked ? ' checked' : ''}>`;
  const forIt = `<label class="govuk-label govuk-checkboxes__label" for="${id}"></label>`;
  return new SafeString(
    `<span class="govuk-checkboxes govuk-checkboxes--small app-row-box"><span class="govuk-checkboxes__item">${input}${forIt}</span></span>`,
  );
}
