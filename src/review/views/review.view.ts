import { inRunningText } from '../../bodies/body-name.rules.js';
import type { Publicity } from '../../bodies/publicity.rules.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { DOCUMENT_KIND_NAMES } from '../../documents/document.rules.js';
import type { DocumentRow } from '../../documents/documents.queries.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import { messagesOf } from '../../web/form-faults.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { PageView } from '../../web/page.js';
import type { EarlierRow } from '../earlier-decisions.queries.js';
import type { FiguresFormView } from '../figures/figures-form.view.js';
import type { TypedReview } from '../forms/review.form.js';
import type { TypedTicks } from '../forms/ticked.form.js';
import { typedProposalFrom } from '../forms/typed-proposal.form.js';
import type { EarlierRecommendations, ReviewedPaper } from '../review-finder.service.js';
import { inReviewOrder, isDoubtful } from '../review-order.rules.js';
import { openOnPage } from '../review-page.rules.js';
import { type ReviewPlace, reviewPath } from '../review-place.rules.js';
import { fromFirst, type PaperRun, paperRuns } from './paper-runs.js';
import { type ProposalCard, proposalCard } from './proposal-card.view.js';
import { isUnanswered } from './proposal-words.js';
import { type ReviewButtons, reviewButtons } from './review-buttons.view.js';
import { type TickedFields, tickedFields } from './ticked.view.js';
import { type UnreadClausesView, unreadClausesView } from './unread-clauses.view.js';

export type ReviewView = PageView & {
  readonly documentTitle: string;
  readonly action: string;
  readonly documentHref: string;
  readonly addHref: string;
  /** What comes long before the first proposal, folded away so that the paper opens where it matters. */
  readonly beginning: readonly PaperRun[];
  readonly runs: readonly PaperRun[];
  /** What the paper was taken for, to be corrected where that is wrong. */
  readonly source: string;
  readonly correctHref: string;
  readonly publicityHref: string;
  /** Where what the paper answers is recorded; null where it is no response. */
  readonly answersHref: string | null;
  /** Proposals that only note something, to be folded together. */
  readonly noted: {
    readonly summary: string;
    readonly cards: readonly ProposalCard[];
    readonly isOpen: boolean;
  } | null;
  /** What the reading doubts, before all else; null where there is nothing to put first. */
  readonly doubtful: { readonly heading: string; readonly cards: readonly ProposalCard[] } | null;
  /** Shows the same in the other order; null where there is no other. */
  readonly otherOrder: { readonly text: string; readonly href: string } | null;
  readonly groups: readonly { readonly heading: string; readonly cards: readonly ProposalCard[] }[];
  readonly isAnyShown: boolean;
  readonly buttons: ReviewButtons;
  readonly ticked: TickedFields;
  readonly waiting: number;
  readonly decided: number;
  /** Earlier printings with which some of it was decided; empty where there is none. */
  readonly decidedBefore: readonly { readonly text: string; readonly href: string; readonly count: number }[];
  readonly moreHref: string | null;
  readonly unread: UnreadClausesView | null;
  /** The figures of a report that only informs, to be taken for values of measures; null where none waits. */
  readonly figures: FiguresFormView | null;
  /** Folded while items wait, which come first. */
  readonly figuresAreOpen: boolean;
};

/** What of a review was sent and is shown again. */
export type SentReview = Pick<TypedReview, 'fields'> & {
  readonly ticked: TypedTicks;
  readonly faults: readonly FieldError[];
};

/**
 * The review of a document: its text, and what is still to be decided.
 * @param place where in the text the page begins, and in which order it is shown
 */
export function reviewView(
  { document, proposals, choices, earlier }: ReviewedPaper,
  askedBefore: EarlierRecommendations,
  { from, order }: ReviewPlace,
  sent: SentReview,
  figures: FiguresFormView | null = null,
): ReviewView {
  const offered = proposals.filter(({ state }) => state !== 'replaced');
  const { shown, next } = openOnPage(offered, from);
  const waiting = shown.filter(({ state }) => state === 'waiting');
  const error = messagesOf(sent.faults);
  const ticked = sent.ticked.ids;
  const surroundings = { text: document.text, proposals, choices, earlier, askedBefore, ticked, error };
  const path = `/documents/${document.id}`;
  const cardOf = (each: ProposalRow) =>
    proposalCard(each, sent.fields.get(each.id) ?? typedProposalFrom(each, choices), surroundings);
  const bare = shown.filter((each) => isBareNote(each, earlier) && !isDoubtful(each));
  const folded = bare.length >= FOLDED_FROM ? bare : [];
  const ordered = inReviewOrder(
    shown.filter((each) => !folded.includes(each)),
    order,
  );
  return {
    title: 'Review the proposals',
    faults: sent.faults,
    backLink: { text: document.title, href: path },
    documentTitle: document.title,
    source: sourceOf(document),
    correctHref: `${path}/corrections/new`,
    publicityHref: `${path}/publicity/new`,
    answersHref: document.kind === 'response' ? `/responses/new?paper=${document.id}` : null,
    action: reviewPath(document.id, { from, order }),
    documentHref: path,
    addHref: `${path}/review/add`,
    ...fromFirst(paperRuns(document.text, offered, null, shown), shown[0]),
    doubtful:
      ordered.doubtful.length > 0
        ? {
            heading: `Doubtful: look here first (${ordered.doubtful.length})`,
            cards: ordered.doubtful.map(cardOf),
          }
        : null,
    groups: ordered.groups.map(({ heading, members }) => ({ heading, cards: members.map(cardOf) })),
    otherOrder: otherOrderOf(document.id, { from, order }, ordered.doubtful.length > 0),
    noted: notedTogether(folded.map(cardOf)),
    isAnyShown: shown.length > 0,
    buttons: reviewButtons(document.kind, waiting),
    ticked: tickedFields(sent.ticked, choices, error),
    waiting: waiting.length,
    decided: offered.filter(({ state }) => state !== 'waiting').length,
    decidedBefore: decidedWith(offered, earlier),
    moreHref: next ? reviewPath(document.id, { from: next.startOffset, order }) : null,
    unread: unreadClausesView(document, proposals),
    figures,
    figuresAreOpen: shown.length === 0,
  };
}

function otherOrderOf(
  id: number,
  { from, order }: ReviewPlace,
  hasDoubtful: boolean,
): ReviewView['otherOrder'] {
  if (order === 'paper')
    return { text: 'Show what is doubtful first', href: reviewPath(id, { from, order: 'doubtful-first' }) };
  return hasDoubtful
    ? { text: 'Show all in the order of the paper', href: reviewPath(id, { from, order: 'paper' }) }
    : null;
}

/** From how many on proposals that only note something are folded together. */
const FOLDED_FROM = 2;

/** Whether a proposal notes something and asks nothing, and nobody has decided about it. */
function isBareNote(
  { id, type, state, rule }: ProposalRow,
  earlier: ReadonlyMap<number, EarlierRow>,
): boolean {
  return type === 'noted' && state === 'waiting' && !earlier.has(id) && !isUnanswered({ rule });
}

function notedTogether(cards: readonly ProposalCard[]): ReviewView['noted'] {
  if (cards.length === 0) return null;
  return {
    summary: `Noted (${cards.length}): nothing is asked`,
    cards,
    isOpen: cards.some(({ isOpen }) => isOpen),
  };
}

function sourceOf({ kind, bodyName, datedOn, publicity }: DocumentRow): string {
  return `${DOCUMENT_KIND_NAMES[kind]} of ${inRunningText(bodyName)}, ${spokenDay(datedOn)}. ${SEEN_BY[publicity]} can see it.`;
}

const SEEN_BY: Record<Publicity, string> = {
  published: 'Everyone',
  unpublished: 'Officers and members',
  exempt: 'Democratic services and members of its body',
};

function decidedWith(proposals: readonly ProposalRow[], earlier: ReadonlyMap<number, EarlierRow>) {
  const papers = new Map<number, { text: string; href: string; count: number }>();
  for (const { id, state } of proposals) {
    const before = state === 'waiting' ? undefined : earlier.get(id);
    if (!before || before.state === 'replaced') continue;
    const { documentId, documentTitle } = before;
    const count = (papers.get(documentId)?.count ?? 0) + 1;
    papers.set(documentId, { text: documentTitle, href: `/documents/${documentId}`, count });
  }
  return [...papers.values()];
}
