import { CLAIM_LABELS } from '../../../actions/updates/claim.rules.js';
import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { spokenDay } from '../../../calendar/spoken-day.js';
import { sortableTable } from '../../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../../web/govuk/table.js';
import { dateTime } from '../../../web/helpers/date-time.helper.js';
import type { PageView } from '../../../web/page.js';
import { isRoundOpen } from '../round.rules.js';
import type { RoundItem, RoundRow } from '../rounds.queries.js';
import { ROUNDS_PATH } from './rounds.view.js';

export type RoundView = PageView & {
  readonly standing: string;
  readonly words: string | null;
  /** Where those who are silent are asked again; null where nobody is, or the round is closed. */
  readonly nudgeAction: string | null;
  /** The report in which a closed round stands; null while it is open. */
  readonly reportHref: string | null;
  readonly silent: TableArguments | null;
  readonly answered: TableArguments | null;
};

/** Who has answered, who has not, and what they said. */
export function roundView(round: RoundRow, items: readonly RoundItem[], today: CalendarDay): RoundView {
  const { id, bodyCode, bodyName, deadlineOn, askedAt, askedBy, words } = round;
  const isOpen = isRoundOpen(deadlineOn, today);
  const silent = items.filter(({ isAnswered }) => !isAnswered);
  const answered = items.filter(({ isAnswered }) => isAnswered);
  const asked = `Asked on ${dateTime(askedAt)} ${askedBy ? `by ${askedBy}` : 'automatically, before a meeting'}`;
  const deadline = isOpen ? `answers are taken until ${spokenDay(deadlineOn)}` : 'closed';
  return {
    title: `Round for ${bodyName} by ${spokenDay(deadlineOn)}`,
    backLink: { text: 'Rounds', href: ROUNDS_PATH },
    standing: `${asked}; ${deadline}. ${answered.length} of ${items.length} answered.`,
    words,
    nudgeAction:
      isOpen && silent.some(({ reason }) => reason === null) ? `${ROUNDS_PATH}/${id}/nudges` : null,
    reportHref: isOpen ? null : `/reports/progress?body=${encodeURIComponent(bodyCode)}`,
    silent: silent.length === 0 ? null : silentTable(silent, isOpen),
    answered: answered.length === 0 ? null : answeredTable(answered),
  };
}

function silentTable(items: readonly RoundItem[], isOpen: boolean): TableArguments {
  return sortableTable({
    caption: isOpen ? 'Not answered yet' : 'No update received',
    columns: [{ text: 'Owner' }, { text: 'Item' }, { text: 'Status' }],
    rows: items.map(({ owedBy, reference, path, reason }) => [
      { text: owedBy },
      { text: reference, href: path },
      { text: reason === null ? (isOpen ? 'Asked' : 'No update received') : `Not asked: ${reason}` },
    ]),
  });
}

function answeredTable(items: readonly RoundItem[]): TableArguments {
  return sortableTable({
    caption: 'Answered',
    columns: [{ text: 'Owner' }, { text: 'Item' }, { text: 'What they said' }],
    rows: items.map(({ owedBy, reference, path, claim, said, saidOn }) => [
      { text: owedBy },
      { text: reference, href: path },
      {
        text: [claim === null ? null : CLAIM_LABELS[claim], said].filter(Boolean).join(': '),
        note: saidOn === null ? null : spokenDay(saidOn),
      },
    ]),
  });
}
