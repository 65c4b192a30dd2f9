import { inRunningText } from '../../bodies/body-name.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { tableDay } from '../../calendar/spoken-day.js';
import { hasNoDate } from '../../deadlines/clock-event.rules.js';
import { provenanceWords } from '../../items/provenance/provenance-words.rules.js';
import { pathOfReference } from '../../items/references/reference.rules.js';
import { firstWords } from '../../items/views/first-words.js';
import { tag } from '../../web/govuk/tag.js';
import { dayInSheet, type ListColumn } from '../../web/lists/list-columns.js';
import { standingOf, standingWords } from '../clocks/standing.view.js';
import type { RecommendationRow } from '../recommendation-row.js';
import { describeRecommendationState } from '../states/recommendation-states.rules.js';
import { unnamedWords } from '../states/unnamed-words.js';

type RowColumn = ListColumn<RecommendationRow>;

const WORDS_SHOWN = 180;
const usual = { isUsual: true, look: 'plain' } as const;
const further = { isUsual: false, look: 'plain' } as const;

/** A further column that says one thing. */
function saying(name: string, text: string, words: (row: RecommendationRow) => string | null): RowColumn {
  return { ...further, name, text, cell: (row) => ({ text: words(row) ?? '' }), sheet: { [text]: words } };
}

/**
 * Every column that the list of recommendations can show, as at `today`.
 * @param isOfOnePaper whether it is narrowed to a paper, whose own labels are then shown and sorted by
 */
export function recommendationColumns(today: CalendarDay, isOfOnePaper: boolean): readonly RowColumn[] {
  const dueNote = (row: RecommendationRow) => noteOn(row, today);
  const unnamed = (row: RecommendationRow) => unnamedWords(row, today);
  const label = saying('label', 'Label', (row) => row.label);
  return [
    {
      ...usual,
      name: 'reference',
      text: 'Reference',
      look: 'short',
      sort: 'reference',
      cell: (row) => ({
        text: row.reference,
        href: pathOfReference({ kind: 'R', ...row }),
        note: [row.bodyCode, isOfOnePaper ? null : row.label].filter(Boolean).join(', '),
      }),
      sheet: { Reference: ({ reference }) => reference, Body: ({ bodyCode }) => bodyCode },
    },
    isOfOnePaper ? { ...label, isUsual: true, look: 'short', sort: 'label' } : label,
    {
      ...usual,
      name: 'recommendation',
      text: 'Recommendation',
      look: 'words',
      cell: ({ text }) => ({ text: firstWords(text, WORDS_SHOWN) }),
      sheet: { Recommendation: ({ text }) => text },
    },
    { ...saying('addressee', 'Addressed to', addressees), isUsual: true },
    {
      ...usual,
      name: 'due',
      text: 'Response due',
      look: 'day',
      sort: 'due',
      cell: (row) => ({
        text: row.responseDueOn ? tableDay(row.responseDueOn) : 'No date',
        note: dueNote(row),
      }),
      sheet: { 'Response due': (row) => dayInSheet(row.responseDueOn), 'How the response stands': dueNote },
    },
    {
      ...usual,
      name: 'state',
      text: 'Status',
      cell: (row) => {
        const { label: words, tag: colour } = describeRecommendationState(row.state);
        return { tag: tag(words, colour), note: unnamed(row) };
      },
      sheet: {
        State: ({ state }) => describeRecommendationState(state).label,
        'About the state': unnamed,
      },
    },
    {
      ...further,
      name: 'made',
      text: 'Made',
      look: 'short',
      sort: 'made',
      cell: ({ madeOn, isMadeOnKnown }) => ({ text: isMadeOnKnown ? tableDay(madeOn) : 'Not known' }),
      sheet: { Made: ({ madeOn, isMadeOnKnown }) => dayInSheet(isMadeOnKnown ? madeOn : null) },
    },
    saying('made-by', 'Made by', provenanceWords),
    saying('paper', 'Paper', ({ documentTitle }) => documentTitle),
    saying('tags', 'Tags', ({ tags }) => tags.join(', ')),
    saying('wards', 'Wards', ({ wards }) => wards.join(', ')),
  ];
}

/** “Executive and Hospitals’ Trust” */
function addressees({ addresseeName, furtherAddressees }: RecommendationRow): string {
  return [addresseeName, ...furtherAddressees].join(' and ');
}

/** The state says already that a clock has not started. Who is asked too has a clock of its own, and says so by name. */
function noteOn(row: RecommendationRow, today: CalendarDay): string | null {
  const standing = standingOf(row, today);
  const own = standing.standing === 'not-started' ? [] : [standingWords(standing)];
  const others = row.endedOn
    ? []
    : row.furtherClocks
        .filter((clock) => clock.isOwed && !hasNoDate(clock))
        .map((clock) => {
          const { name, ...facts } = clock;
          const its = standingOf({ ...facts, firstAnsweredOn: null, endedOn: null }, today);
          return `${name}: ${inRunningText(standingWords(its))}`;
        });
  return [...own, ...others].join('; ') || null;
}
