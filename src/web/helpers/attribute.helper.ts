import Handlebars from 'handlebars';

/** ` name="value"`, escaped; ` name` alone for true; nothing where there is no value (null, undefined, false). */
export function attribute(
  name: string,
  value: string | number | boolean | null | undefined,
): Handlebars.SafeString {
  const { escapeExpression, SafeString } = Handlebars;
  if (value === true) return new SafeString(` ${escapeExpression(name)}`);
  if (value === null || value === undefined || value === false) return new SafeString('');
  return new SafeString(` ${escapeExpression(name)}="${escapeExpression(String(value))}"`);
}
