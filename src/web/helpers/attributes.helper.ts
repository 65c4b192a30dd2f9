import Handlebars from 'handlebars';

/** Attributes of an element from a map of names and values, each with a space before it; no value prints `name=""`. */
export function attributes(map: unknown): Handlebars.SafeString {
  const { escapeExpression, SafeString } = Handlebars;
  let html = '';
  if (typeof map === 'object' && map !== null)
    for (const [name, value] of Object.entries(map))
      html += ` ${escapeExpression(name)}="${escapeExpression(String(value ?? ''))}"`;
  return new SafeString(html);
}
