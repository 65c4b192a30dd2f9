import type { Publicity } from '../../bodies/publicity.rules.js';
import { LINK_WORDS, type LinkKind } from './item-link.rules.js';

/** What stands for an exempt item in the trail of another. */
export const NOT_NAMED = 'an exempt item';

/**
 * A link in the words of the trail: “Repeats R2021/003”. The trail of an item is read by everybody who may see the item, so the other
 * end is not named there while it is exempt.
 */
export function linkInTrail(
  kind: LinkKind,
  direction: 'out' | 'back',
  other: { readonly reference: string | null; readonly publicity: Publicity },
): string {
  const named = other.publicity === 'exempt' ? NOT_NAMED : other.reference;
  return `${LINK_WORDS[kind][direction]} ${named ?? 'another item'}`;
}
