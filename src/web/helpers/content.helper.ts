import type Handlebars from 'handlebars';
import type { Words } from '../govuk/words.js';

/**
 * The `html` of a GOV.UK component's part, else its `text`. Only a `SafeString` is printed as markup: HTML that
 * arrives as a string, from wherever, is shown as the text it is.
 */
export function content(part: Words | null | undefined): Handlebars.SafeString | string {
  return part?.html ? part.html : (part?.text ?? '');
}
