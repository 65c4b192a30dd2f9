import type { BodyRow } from '../../bodies/bodies.queries.js';
import { BODY_KIND_NAMES } from '../../bodies/body.rules.js';
import type { MemberRow } from '../../bodies/body-members.queries.js';
import { bodyPath } from '../../bodies/body-path.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { PageView } from '../../web/page.js';

export type BodiesView = PageView & {
  /** Null where there are none. */
  readonly table: TableArguments | null;
  /** Null for those who do not keep the register. */
  readonly newHref: string | null;
};

/** Every body, with who chairs it. */
export function bodiesView(
  bodies: readonly BodyRow[],
  chairs: readonly MemberRow[],
  today: CalendarDay,
  mayKeep: boolean,
): BodiesView {
  const chairOf = (id: number) => chairs.find(({ bodyId }) => bodyId === id)?.name;
  return {
    title: 'Boards, panels and other bodies',
    newHref: mayKeep ? '/bodies/new' : null,
    table:
      bodies.length === 0
        ? null
        : sortableTable({
            caption: 'Bodies',
            columns: [
              { text: 'Name' },
              { text: 'Code', short: true },
              { text: 'What it is' },
              { text: 'Chair' },
            ],
            rows: bodies.map((body) => [
              { text: body.name, href: bodyPath(body.code), note: endedWords(body, today) },
              { text: body.code },
              { text: BODY_KIND_NAMES[body.kind] },
              { text: chairOf(body.id) ?? 'Not known' },
            ]),
          }),
  };
}

/** What became of a body that is no more; null while it exists. */
export function endedWords({ existsUntil, successorName }: BodyRow, today: CalendarDay): string | null {
  if (existsUntil === null || existsUntil >= today) return null;
  const successor = successorName ? `; ${successorName} took its place` : '';
  return `ended on ${spokenDay(existsUntil)}${successor}`;
}
