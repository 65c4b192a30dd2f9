import { bodyPath } from '../../bodies/body-path.js';
import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { DOCUMENT_KIND_NAMES } from '../../documents/document.rules.js';
import type { DocumentCorrectionRow, DocumentRow } from '../../documents/documents.queries.js';
import { PROPOSAL_TYPE_NAMES } from '../../documents/proposal.rules.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import { formatReference, pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { shortenedText } from '../../mail/subject-words.rules.js';
import type { EarlierRow, TakenOver } from '../../review/earlier-decisions.queries.js';
import { cardId, type PaperRun, paperRuns, placeId } from '../../review/views/paper-runs.js';
import { TYPE_COLOURS } from '../../review/views/proposal-card.view.js';
import { sizeInWords } from '../../web/file-size.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import type { TableArguments, TableCell } from '../../web/govuk/table.js';
import { tag } from '../../web/govuk/tag.js';
import type { PageView } from '../../web/page.js';

/** How many characters of a proposal stand in the table of what came of it. */
const AT_A_GLANCE = 160;

export type ReviewedDocumentView = PageView & {
  readonly caption: string;
  readonly facts: readonly SummaryRow[];
  readonly isExempt: boolean;
  readonly mayKeep: boolean;
  readonly waiting: number;
  readonly reviewHref: string;
  /** Its figures, and what became of them; null where there are none. */
  readonly figures: { readonly text: string; readonly href: string } | null;
  /** Where the latest decisions are undone; null where they are too old, or there are none. */
  readonly undoHref: string | null;
  /** Where the papers that came with it are taken in; null where it is no email. */
  readonly attachmentsHref: string | null;
  readonly publicityHref: string;
  readonly correctHref: string;
  readonly takeOutHref: string;
  readonly personalDataHref: string;
  /** That its content was removed, by whom and why; null while it is kept. */
  readonly removed: string | null;
  /** What it was said to be before it was put right, a line each. */
  readonly corrections: readonly string[];
  /** Where notice and receipt are recorded; null where nothing of this paper awaits an answer. */
  readonly noticeHref: string | null;
  /** Its recommendations with what became of them, as a report; null where it is not published, or holds none. */
  readonly planHref: string | null;
  /** Null where the paper is no response and holds nothing that could be answered. */
  readonly responseHref: string | null;
  /** Where the form is on which the addressee answers; null where nothing of this paper could be answered. */
  readonly responseFormHref: string | null;
  /** The offer to publish what only the draft of this paper keeps from the public; null where there is nothing. */
  readonly publication: { readonly action: string; readonly words: string; readonly button: string } | null;
  readonly outcomes: TableArguments | null;
  readonly runs: readonly PaperRun[];
  /** The text is folded beneath what came of it, unless a place of it is asked for or nothing came of it. */
  readonly textIsOpen: boolean;
};

/** What became of a document's proposals. */
export type DocumentFacts = {
  readonly proposals: readonly ProposalRow[];
  readonly outcomes: ReadonlyMap<number, Reference>;
  /** Whether a response form would ask anything. */
  readonly isAnswerOwed: boolean;
  readonly earlier: ReadonlyMap<number, EarlierRow>;
  readonly takenOver: ReadonlyMap<number, TakenOver>;
  /** Items that only the draft of this paper keeps from the public. */
  readonly withheld: readonly Reference[];
  readonly corrections: readonly DocumentCorrectionRow[];
  /** How many figures were found in it. */
  readonly figures: number;
  /** Whether its latest decisions are so young that they may be undone. */
  readonly isUndoable: boolean;
};

/** A document with what came of each of its proposals. */
export function documentPageView(
  document: DocumentRow,
  story: DocumentFacts,
  at: number | null,
  mayKeep: boolean,
): ReviewedDocumentView {
  const { id, kind, bodyName, datedOn } = document;
  const { outcomes, earlier, takenOver } = story;
  // What was cut or joined here is told by its parts; what was so in another printing, by that paper.
  const proposals = story.proposals.filter(
    ({ id: each, state }) => state !== 'replaced' || earlier.has(each) || takenOver.has(each),
  );
  const hasRecommendations = [...outcomes.values()].some((reference) => reference.kind === 'R');
  return {
    title: document.title,
    backLink: { text: 'Documents', href: '/documents' },
    caption: `${DOCUMENT_KIND_NAMES[kind]}, ${bodyName}, ${spokenDay(datedOn)}`,
    facts: factsOf(document),
    isExempt: document.publicity === 'exempt',
    mayKeep,
    waiting: proposals.filter(({ state }) => state === 'waiting').length,
    reviewHref: `/documents/${id}/review`,
    figures:
      story.figures > 0
        ? { text: `Figures in this paper (${story.figures})`, href: `/documents/${id}/figures` }
        : null,
    undoHref: story.isUndoable ? `/documents/${id}/review/undo` : null,
    attachmentsHref:
      document.mediaType === 'message/rfc822' && !document.contentRemovedAt
        ? `/documents/${id}/attachments`
        : null,
    publicityHref: `/documents/${id}/publicity/new`,
    correctHref: `/documents/${id}/corrections/new`,
    takeOutHref: `/documents/${id}/taking-out`,
    personalDataHref: `/personal-data/documents/${id}`,
    removed: removedWords(document),
    corrections: story.corrections.map(correctionWords),
    planHref:
      hasRecommendations && document.publicity === 'published' ? `/reports/action-plan?document=${id}` : null,
    noticeHref: hasRecommendations ? `/recommendations/notice?document=${id}` : null,
    responseHref: responseHrefOf(document, hasRecommendations),
    responseFormHref: story.isAnswerOwed ? `/reports/response-form?document=${id}` : null,
    publication: mayKeep ? publicationOf(id, story.withheld) : null,
    outcomes: proposals.length > 0 ? tableOf({ ...story, proposals }, mayKeep) : null,
    textIsOpen: at !== null || proposals.length === 0,
    runs: document.contentRemovedAt ? [] : paperRuns(document.text, proposals, at),
  };
}

function removedWords({
  contentRemovedAt,
  contentRemovedBy,
  contentRemovedReason,
}: DocumentRow): string | null {
  if (!contentRemovedAt) return null;
  const day = spokenDay(dayInLondon(contentRemovedAt));
  return `The content of this paper was removed on ${day} by ${contentRemovedBy}: ${contentRemovedReason}`;
}

function correctionWords(correction: DocumentCorrectionRow): string {
  const { titleBefore, kindBefore, bodyBefore, datedOnBefore, reason, correctedOn, correctedBy } = correction;
  const was = `“${titleBefore}”, ${DOCUMENT_KIND_NAMES[kindBefore].toLowerCase()}, ${bodyBefore}, ${spokenDay(datedOnBefore)}`;
  return `Corrected on ${spokenDay(correctedOn)} by ${correctedBy}: ${reason}. Before that it was ${was}.`;
}

function responseHrefOf({ id, kind }: DocumentRow, hasRecommendations: boolean): string | null {
  if (kind === 'response') return `/responses/new?paper=${id}`;
  return hasRecommendations ? `/responses/new?document=${id}` : null;
}

function publicationOf(id: number, withheld: readonly Reference[]): ReviewedDocumentView['publication'] {
  if (withheld.length === 0) return null;
  return {
    action: `/documents/${id}/publications`,
    words: `${withheld.map(formatReference).join(', ')}: still only for officers and members, as the draft was. This paper is for everyone.`,
    button: withheld.length === 1 ? 'Publish it' : `Publish these ${withheld.length} items`,
  };
}

const AUDIENCES = {
  published: 'Everyone',
  unpublished: 'Officers and members',
  exempt: 'Democratic services and members of its body',
} as const;

function factsOf(document: DocumentRow): SummaryRow[] {
  const { bodyCode, datedOn, meetingId, sizeBytes, filename, uploadedAt, uploadedBy, publicity } = document;
  const meeting = { text: spokenDay(datedOn), href: `/meetings/${bodyCode}/${datedOn}` };
  return [
    summaryRow('Body', { text: document.bodyName, href: bodyPath(bodyCode) }),
    meetingId ? summaryRow('Meeting', meeting) : summaryRow('Date', spokenDay(datedOn)),
    summaryRow('Who can see it', AUDIENCES[publicity]),
    summaryRow('Added', `${spokenDay(dayInLondon(uploadedAt))} by ${uploadedBy}`),
    summaryRow('Original', {
      text: `Download ${filename} (${sizeInWords(sizeBytes)})`,
      href: `/documents/${document.id}/original`,
    }),
  ];
}

function tableOf(
  { proposals, outcomes, earlier, takenOver }: DocumentFacts,
  mayKeep: boolean,
): TableArguments {
  return sortableTable({
    caption: 'What came of it',
    captionIsShown: true,
    columns: [
      { text: 'Place', short: true },
      { text: 'Words' },
      { text: 'Kind', short: true },
      { text: 'Now', short: true },
    ],
    rows: proposals.map((proposal) => [
      { text: proposal.label ?? `Proposal ${proposal.position + 1}`, href: `#${placeId(proposal.id)}` },
      // The place leads to the whole of them.
      { text: shortenedText(proposal.text, AT_A_GLANCE) },
      { tag: tag(PROPOSAL_TYPE_NAMES[proposal.type], TYPE_COLOURS[proposal.type]) },
      takenOver.has(proposal.id)
        ? asIn('Decided', takenOver.get(proposal.id))
        : nowOf(proposal, outcomes.get(proposal.id), earlier.get(proposal.id), mayKeep),
    ]),
  });
}

function nowOf(
  { id, documentId, startOffset, state, type, earlierId }: ProposalRow,
  reference: Reference | undefined,
  earlier: EarlierRow | undefined,
  mayKeep: boolean,
): TableCell {
  if (reference) return { text: formatReference(reference), href: pathOfReference(reference) };
  if (state === 'waiting') return { tag: tag('To review', 'yellow') };
  if (state === 'replaced') return asIn('Split or merged', earlier);
  if (state === 'skipped' && earlierId === null && mayKeep) {
    const href = `/documents/${documentId}/review?from=${startOffset}#${cardId(id)}`;
    return { text: 'Skipped: reconsider it', href };
  }
  if (state === 'skipped') return asIn('Skipped', earlier);
  return { text: type === 'noted' ? 'Noted' : 'Decided' };
}

function asIn(text: string, other: TakenOver | undefined): TableCell {
  if (!other) return { text };
  return { text: `${text} with ${other.documentTitle}`, href: `/documents/${other.documentId}` };
}
