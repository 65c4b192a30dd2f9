import type { FormBody } from '../../web/form.js';

/** The text of a field without blanks around it, line breaks as one character; empty where the field was not sent. */
export function responseText(body: FormBody, field: string): string {
  const value = body[field];
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
}
