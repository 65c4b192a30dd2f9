import { createHash } from 'node:crypto';
import { TAG_LENGTH, TAG_SIGN } from '../config/tagged-name.rules.js';

/** Base 32 in small letters: mail servers may not tell small from capital ones. */
const SIGNS = '0123456789abcdefghijklmnopqrstuv';
const TAG = new RegExp(`^[${SIGNS}]{${TAG_LENGTH}}$`);

/**
 * The tag of the address that answers to a message go to: as hard to guess as the message's secret, from which it is made, and
 * nothing can be learnt of the secret from it: whoever sees the address of an answer cannot open its link.
 */
export function replyTagOf(secret: string): string {
  const bits = [...createHash('sha256').update(`reply:${secret}`).digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => SIGNS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** What is kept of a tag. */
export function digestOfReplyTag(tag: string): string {
  return createHash('sha256').update(tag).digest('hex');
}

/** `replies+TAG@council.example`. */
export function taggedAddress(address: string, tag: string): string {
  return address.replace('@', `${TAG_SIGN}${tag}@`);
}

/** The tag with which somebody wrote to `address`; null where it is another address, or bears none of ours. */
export function tagOfAddress(written: string, address: string): string | null {
  const [name = '', host = ''] = address.toLowerCase().split('@');
  const [local = '', writtenHost = ''] = written.toLowerCase().split('@');
  if (writtenHost !== host || !local.startsWith(`${name}${TAG_SIGN}`)) return null;
  const tag = local.slice(name.length + TAG_SIGN.length);
  return TAG.test(tag) ? tag : null;
}
