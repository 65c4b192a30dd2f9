import Handlebars from 'handlebars';

/** Attributes of an element from a map of names and values, each with a space before it; no value prints `name=""`. */
export function attributes(map: unknown): Handlebars.SafeString {
  const { escapeExpression, SafeString } = Handlebars;
  const entries = typeof map === 'object' && map !== null ? Object.entries(map) : [];
  return new SafeString(
    entries
      .map(([name, value]) => ` ${escapeExpression(name)}="${escapeExpression(String(value ?? ''))}"`)
      .join(''),
  );
}
