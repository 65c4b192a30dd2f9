import Handlebars from 'handlebars';

const BLANK_LINES = /\n[^\S\n]*\n\s*/;

/** Text that somebody typed, as paragraphs: a blank line parts two of them, a single break is kept. Escapes all of it. */
export function lines(text: unknown): Handlebars.SafeString {
  if (typeof text !== 'string') return new Handlebars.SafeString('');
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(BLANK_LINES)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => Handlebars.escapeExpression(paragraph).replace(/\n/g, '<br>'));
  return new Handlebars.SafeString(
    paragraphs.map((paragraph) => `<p class="govuk-body">${paragraph}</p>`).join('\n'),
  );
}
