import { type ChosenLinkKind } from '../../items/links/item-link.rules.js';
import type { Linkable } from './linkable-items.queries.js';

export type WantedLink = {
  readonly kind: ChosenLinkKind;
  readonly to: Linkable;
  readonly note: string | null;
};
