import Handlebars from 'handlebars';

/** An e-mail address that a narrow page may break after its @ and its dots, and nowhere else. Escapes all of it. */
export function mailAddress(address: unknown): Handlebars.SafeString {
  if (typeof address !== 'string') return new Handlebars.SafeString('');
  return new Handlebars.SafeString(Handlebars.escapeExpression(address).replace(/[@.](?=.)/g, '$&<wbr>'));
}
