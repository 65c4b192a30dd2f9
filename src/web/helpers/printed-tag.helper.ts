import Handlebars from 'handlebars';
import type { TagArguments } from '../govuk/tag.js';
import { attributes } from './attributes.helper.js';
import { content } from './content.helper.js';

const { escapeExpression, SafeString } = Handlebars;

/** A word for a state, as the partial `govuk/tag` prints it. */
export function printedTag(tag: TagArguments): Handlebars.SafeString {
  const classes = tag.classes ? ` ${escapeExpression(tag.classes)}` : '';
  const words = escapeExpression(content(tag) as string);
  return new SafeString(
    `<strong class="govuk-tag${classes}"${attributes(tag.attributes).toString()}>${words}</strong>`,
  );
}
