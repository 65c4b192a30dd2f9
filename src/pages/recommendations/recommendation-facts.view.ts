import { bodyPath } from '../../bodies/body-path.js';
import { groundDescription, groundSource } from '../../bodies/exempt-ground.rules.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { Nation } from '../../deadlines/council-law.rules.js';
import { watcherWords } from '../../items/provenance/provenance-words.rules.js';
import { pathOfReference } from '../../items/references/reference.rules.js';
import { type TagLinks, tagLinks } from '../../items/tags/tag-links.view.js';
import { dayOrUnknown } from '../../items/views/day-or-unknown.js';
import { detailRows } from '../../recommendations/details/recommendation-details.view.js';
import { noFilters } from '../../recommendations/list/recommendation-filters.js';
import { listAddress } from '../../recommendations/list/recommendation-list-address.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';

/** What is known of the recommendation itself, with where it can be changed by those who may. */
export function recommendationFacts(row: RecommendationRow, mayKeep: boolean, nation: Nation): SummaryRow[] {
  const path = pathOfReference({ kind: 'R', ...row });
  const change = (below: string) => (mayKeep ? { text: 'Change', href: `${path}${below}` } : undefined);
  return [
    summaryRow('Made by', {
      text: row.makerName ?? row.bodyName,
      href: bodyPath(row.makerCode ?? row.bodyCode),
    }),
    row.makerName !== null &&
      summaryRow('Watched by', { text: watcherWords(row), href: bodyPath(row.bodyCode) }),
    row.meetingOn &&
      summaryRow('Meeting', {
        text: spokenDay(row.meetingOn),
        href: `/meetings/${row.meetingBodyCode ?? row.bodyCode}/${row.meetingOn}`,
      }),
    summaryRow('Made on', dayOrUnknown(row.madeOn, row.isMadeOnKnown)),
    summaryRow(
      'Addressed to',
      [row.addresseeName, ...row.furtherAddressees].join(', '),
      change('/addressees'),
    ),
    ...detailRows(row),
    row.documentId !== null &&
      summaryRow('From the same paper', {
        text: 'All recommendations made from it',
        href: `/recommendations?document=${row.documentId}`,
      }),
    summaryRow('Who can see it', publicityWords(row), change('/publicity/new')),
    row.exemptGround && summaryRow('Ground', groundWords(row.exemptGround, nation)),
    row.publicity === 'exempt' &&
      summaryRow('What the public reads', row.publicSummary ?? 'Nothing: there is no public summary'),
  ].filter((each): each is SummaryRow => Boolean(each));
}

/** Tags and wards, each leading to the list of what has it. */
export function recommendationTags(row: RecommendationRow, mayKeep: boolean): TagLinks {
  const path = pathOfReference({ kind: 'R', ...row });
  const list = (narrowed: { tag: string } | { ward: string }) =>
    listAddress({ ...noFilters(null), ...narrowed }, { sort: '-reference' });
  return tagLinks({ ...row, path }, list, mayKeep);
}

function publicityWords({ publicity, exemptGround }: RecommendationRow): string {
  if (publicity === 'published') return 'Everybody: it is published';
  if (publicity === 'unpublished') return 'Officers and members: it is not published';
  const ground = exemptGround === null ? ', and the ground is not recorded yet' : '';
  return `Democratic services and members of its body: it is exempt or confidential${ground}`;
}

function groundWords(ground: NonNullable<RecommendationRow['exemptGround']>, nation: Nation): string {
  return `${groundDescription(ground, nation)}. ${groundSource(ground, nation)}`;
}
