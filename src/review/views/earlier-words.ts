import { spokenDay } from '../../calendar/spoken-day.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import { formatReference, pathOfReference } from '../../items/references/reference.rules.js';
import type { EarlierRow } from '../earlier-decisions.queries.js';
import { isChanged, referenceOf } from '../earlier-item.rules.js';

/** What an earlier printing said in the place of a proposal, and what accepting it does. */
export type EarlierWords = {
  readonly quote: { readonly text: string; readonly source: string; readonly href: string };
  readonly item: { readonly text: string; readonly href: string } | null;
  readonly consequence: string;
};

/** Null where no earlier printing said something else. */
export function beforeWords(proposal: ProposalRow, earlier: EarlierRow | undefined): EarlierWords | null {
  if (!earlier || !isChanged(proposal, earlier)) return null;
  const { documentId, documentTitle, words, ownerAsWritten } = earlier;
  const reference = referenceOf(earlier);
  return {
    quote: {
      text: ownerAsWritten ? `${words} (${ownerAsWritten})` : words,
      source: `Before, in ${documentTitle}`,
      href: `/documents/${documentId}`,
    },
    item: reference && { text: formatReference(reference), href: pathOfReference(reference) },
    consequence: consequenceOf(earlier),
  };
}

function consequenceOf({ state, kind, dueOn, isExtended }: EarlierRow): string {
  if (kind !== null) {
    const due = dueOn ? ` It is due on ${spokenDay(dueOn)}` : '';
    const stays = isExtended ? ', an extension that stays.' : due && '.';
    return `is in the register. Accepting replaces its text with these words. Nothing is made a second time.${due}${stays}`;
  }
  if (state === 'skipped') return 'It was skipped then.';
  if (state === 'accepted') return 'It was kept with the paper then.';
  return state === 'replaced'
    ? 'It was split, merged or left undecided then. Accept it only if the register does not have it already.'
    : '';
}
