import { spokenDay } from '../../calendar/spoken-day.js';
import { stopWords } from '../../items/continuations/continuation.rules.js';
import { LINK_WORDS } from '../../items/links/item-link.rules.js';
import { provenanceWords } from '../../items/provenance/provenance-words.rules.js';
import { dayOrUnknown } from '../../items/views/day-or-unknown.js';
import { publicDetailRows } from '../../recommendations/details/recommendation-details.view.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import { type SummaryRow, type SummaryValue, summaryRow } from '../../web/govuk/summary-list.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { lines } from '../../web/helpers/lines.helper.js';
import { plural } from '../../web/helpers/plural.helper.js';
import type { PageView } from '../../web/page.js';
import type { PublicEvidence } from '../public-evidence.queries.js';
import type { PublicAction, PublicAnswer, PublicRecommendation } from '../public-items.js';
import type { PublicLetter } from '../public-letters.queries.js';
import type { PublicSuccessor } from '../public-successors.queries.js';
import { publicLetterRows } from './public-letter.view.js';
import {
  actionTag,
  answerOf,
  answerWords,
  dayOrNone,
  publicPath,
  publicReference,
  recommendationTag,
  silenceWords,
  verdictWords,
} from './public-words.js';

export type PublicItemView = PageView & {
  readonly caption: string;
  readonly words: string;
  readonly rows: readonly SummaryRow[];
  /** The addressee's reasons; null where none were given. */
  readonly reasons: string | null;
  /** The actions of a recommendation; null where it has none. */
  readonly actions: TableArguments | null;
};

/** A recommendation: what was asked, what was answered, what happened. */
export function publicRecommendationView(
  item: PublicRecommendation,
  actions: readonly PublicAction[],
  letters: readonly PublicLetter[],
  successors: readonly PublicSuccessor[],
): PublicItemView {
  const verdict = verdictWords(item);
  return {
    title: `Recommendation ${publicReference('R', item)}`,
    backLink: { text: 'Public register', href: '/register' },
    caption: item.bodyName,
    words: item.text,
    rows: [
      summaryRow('Status', { tag: recommendationTag(item) }),
      ...successors.map(successorRow),
      summaryRow('Recommended by', provenanceWords(item)),
      summaryRow('Recommended to', [item.addressee, ...item.furtherAddressees].join(', ')),
      summaryRow('Made on', dayOrUnknown(item.madeOn, item.isMadeOnKnown)),
      ...(item.tags.length > 0 ? [summaryRow('Tags', item.tags.join(', '))] : []),
      ...(item.wards.length > 0 ? [summaryRow('Wards', item.wards.join(', '))] : []),
      ...publicDetailRows(item),
      ...sourceRows(item),
      summaryRow(
        item.furtherAddressees.length > 0 ? `Response due from ${item.addressee}` : 'Response due',
        dayOrNone(item.responseDueOn, 'No date'),
      ),
      ...item.furtherClocks.map(({ body, dueOn }) =>
        summaryRow(`Response due from ${body}`, dayOrNone(dueOn, 'No date')),
      ),
      summaryRow('Response', answerWords(item)),
      ...(item.responsePlace ? [summaryRow('Published in', placeOf(item.responsePlace))] : []),
      ...item.furtherAnswers.flatMap(furtherRows),
      ...silenceWords(item).map((words) => summaryRow('Response', words)),
      ...publicLetterRows(letters),
      ...(verdict ? [summaryRow('Scrutiny’s verdict', verdict)] : []),
      ...(item.verdictWords ? [summaryRow('What was said', item.verdictWords)] : []),
    ],
    reasons: item.reasons,
    actions:
      actions.length === 0
        ? null
        : sortableTable({
            caption: 'Actions that carry it out',
            captionIsShown: true,
            columns: [
              { text: 'Reference', short: true },
              { text: 'What is to be done' },
              { text: 'Due', short: true },
              { text: 'Status' },
            ],
            rows: actions.map((action) => [
              { text: publicReference('A', action), href: publicPath('A', action) },
              { text: action.text, note: action.owner },
              { text: dayOrNone(action.dueOn, 'No date') },
              { text: '', tag: actionTag(action) },
            ]),
          }),
  };
}

/** An action: who is to do what by when, and what scrutiny said of it. */
export function publicActionView(
  item: PublicAction,
  evidence: readonly PublicEvidence[],
  letters: readonly PublicLetter[],
): PublicItemView {
  const { recommendationYear: year, recommendationNumber: number } = item;
  const verdict = verdictWords(item);
  return {
    title: `Action ${publicReference('A', item)}`,
    backLink: { text: 'Public register of actions', href: '/register/actions' },
    caption: item.bodyName,
    words: item.text,
    rows: [
      summaryRow('Status', { tag: actionTag(item) }),
      ...(year !== null && number !== null
        ? [
            summaryRow('Carries out', {
              text: publicReference('R', { year, number }),
              href: publicPath('R', { year, number }),
            }),
          ]
        : []),
      summaryRow('Watched by', item.bodyName),
      summaryRow('Owner', item.owner ?? 'No owner yet'),
      summaryRow('Agreed on', dayOrUnknown(item.madeOn, item.isMadeOnKnown)),
      ...sourceRows(item),
      summaryRow('Due', dayOrNone(item.dueOn, 'No date')),
      ...(item.extensions > 0 ? [summaryRow('Put off', plural(item.extensions, 'time', 'times'))] : []),
      ...(item.stoppedOn ? [summaryRow('Stopped', stopWords(item.stoppedOn, item.stoppedBecause))] : []),
      ...(verdict ? [summaryRow('Scrutiny’s verdict', verdict)] : []),
      ...(item.verdictWords ? [summaryRow('What was said', item.verdictWords)] : []),
      ...evidence.map(({ title, href, givenOn }) =>
        summaryRow(`Evidence of ${spokenDay(givenOn)}`, { text: title, href }),
      ),
      ...publicLetterRows(letters),
    ],
    reasons: null,
    actions: null,
  };
}

/** “Split into R2022/004”. */
function successorRow({ kind, direction, ...other }: PublicSuccessor): SummaryRow {
  const link = { text: publicReference('R', other), href: publicPath('R', other) };
  return summaryRow(LINK_WORDS[kind][direction], link);
}

/** What a further addressee says for itself. */
function furtherRows(answer: PublicAnswer): SummaryRow[] {
  return [
    summaryRow('Response', answerOf(answer.body, answer)),
    ...(answer.reasons ? [summaryRow('Its reasons', { html: lines(answer.reasons) })] : []),
    ...(answer.responsePlace ? [summaryRow('Published in', placeOf(answer.responsePlace))] : []),
  ];
}

/** A link where the place is an address of the web. */
function placeOf(place: string): SummaryValue {
  return /^https?:\/\/\S+$/.test(place) ? { text: place, href: place } : { text: place };
}

function sourceRows({ sourceTitle, label }: PublicAction | PublicRecommendation): SummaryRow[] {
  return sourceTitle ? [summaryRow('Source', [sourceTitle, label].filter(Boolean).join(', '))] : [];
}
