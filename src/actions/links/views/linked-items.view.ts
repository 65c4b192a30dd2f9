import { spokenDay } from '../../../calendar/spoken-day.js';
import { LINK_WORDS } from '../../../items/links/item-link.rules.js';
import {
  formatReference,
  parseReference,
  pathOfReference,
  type Reference,
} from '../../../items/references/reference.rules.js';
import { firstWords } from '../../../items/views/first-words.js';
import { describeRecommendationState } from '../../../recommendations/states/recommendation-states.rules.js';
import { type Tag, tag } from '../../../web/govuk/tag.js';
import { describeActionState } from '../../states/action-states.rules.js';
import type { LinkedItem, LinkedOther } from '../linked-items.queries.js';
import { linksPath } from './item-link-form.view.js';

/** A link as `app/linked-items` prints it. */
export type ShownLink = {
  /** “Repeats”, “Repeated by” */
  readonly relation: string;
  readonly name: string;
  readonly href: string;
  readonly text: string | null;
  /** How the other stands; null for a paper. */
  readonly state: Tag | null;
  /** “Linked on 3 May 2022 by Ada Tennant” */
  readonly byline: string;
  readonly note: string | null;
  /** Where a verdict closes what is superseded, which the link does not; null where that is not for the viewer to do. */
  readonly verdictHref: string | null;
  /** The form for ending it; null where the viewer may not, or where it tells what a meeting did. */
  readonly endHref: string | null;
};

/** @param reference of the item on whose page they are shown */
export function linkedItems(links: readonly LinkedItem[], reference: string, mayKeep: boolean): ShownLink[] {
  return links.map((link) => {
    const { id, kind, direction, note, linkedOn, recordedBy, other } = link;
    const isMade = kind === 'split-from' || kind === 'merged-from';
    return {
      relation: LINK_WORDS[kind][direction],
      ...linkedItemName(other),
      state: stateOf(other),
      byline: `Linked on ${spokenDay(linkedOn)} by ${recordedBy}`,
      note,
      verdictHref: mayKeep && kind === 'supersedes' && direction === 'back' ? verdictPath(reference) : null,
      endHref: mayKeep && !isMade ? `${linksPath(reference)}/${id}/ending` : null,
    };
  });
}

function verdictPath(reference: string): string | null {
  const parsed = parseReference(reference);
  return parsed && `${pathOfReference(parsed)}/verdicts/new`;
}

export function linkedItemName(other: LinkedOther): { name: string; href: string; text: string | null } {
  if (other.kind === 'document') return { name: other.title, href: `/documents/${other.id}`, text: null };
  const reference = linkedReference(other);
  return {
    name: formatReference(reference),
    href: pathOfReference(reference),
    text: firstWords(other.text, 160),
  };
}

export function linkedReference({
  kind,
  year,
  number,
}: Exclude<LinkedOther, { readonly kind: 'document' }>): Reference {
  return { kind: kind === 'action' ? 'A' : 'R', year, number };
}

function stateOf(other: LinkedOther): Tag | null {
  if (other.kind === 'document') return null;
  const { label, tag: colour } =
    other.kind === 'action' ? describeActionState(other.state) : describeRecommendationState(other.state);
  return tag(label, colour);
}
