import { createHash } from 'node:crypto';

/**
 * The header `Message-ID` of a message, without its angle brackets. It is kept with the message, so that each sending bears the same:
 * where the program stops after the server took a message and before that was written down, the second copy has the first one's id.
 */
export function messageIdOf(key: string, writtenAt: Date, host: string): string {
  return `${digestOf(`${key} ${writtenAt.toISOString()}`)}@${host}`;
}

/** The id of a message that was written before ids were kept. */
export function olderMessageId(
  message: { readonly id: number; readonly messageKey: string; readonly writtenAt: Date },
  host: string,
): string {
  return `${digestOf(`${message.id} ${message.messageKey} ${message.writtenAt.toISOString()}`)}@${host}`;
}

function digestOf(what: string): string {
  return createHash('sha256').update(what).digest('hex').slice(0, 32);
}
