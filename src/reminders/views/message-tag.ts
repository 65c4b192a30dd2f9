import { type Tag, tag } from '../../web/govuk/tag.js';

/** How a message stands, in a word. */
export function messageTag(state: 'waiting' | 'sent' | 'failed'): Tag {
  if (state === 'sent') return tag('Sent', 'green');
  return state === 'failed' ? tag('Failed', 'red') : tag('Waiting', 'yellow');
}
