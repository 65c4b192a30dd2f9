import type { MessageStateName } from '../../mail/mail-message.js';
import { type Tag, tag } from '../../web/govuk/tag.js';

const TAGS: Record<MessageStateName, Tag> = {
  waiting: tag('Waiting', 'yellow'),
  sent: tag('Sent', 'green'),
  failed: tag('Failed', 'red'),
  'set-aside': tag('Set aside', 'grey'),
};

/** How a message stands, in a word. */
export function messageTag(state: MessageStateName): Tag {
  return TAGS[state];
}
