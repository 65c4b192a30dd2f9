import { textIn } from '../web/form.js';
import type { Audience } from './published/audience.rules.js';

/** For whom the report is that an address asks for: `?audience=exempt`; the open form where it says nothing. */
export function audienceIn(query: Readonly<Record<string, unknown>>): Audience {
  return textIn(query, 'audience') === 'exempt' ? 'exempt' : 'open';
}

/** The same field for an address; null for the open form. */
export function audienceField(audience: Audience): string | null {
  return audience === 'exempt' ? audience : null;
}
