import { describeActionState } from '../../actions/states/action-states.rules.js';
import { CLAIM_LABELS } from '../../actions/updates/claim.rules.js';
import { actionPath } from '../../actions/views/action-words.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { OWNER_KIND_NAMES, personPath } from '../../people/owner.rules.js';
import type { PageView } from '../../web/page.js';
import type { HandOverFacts } from '../hand-over-finder.service.js';
import type { AwaitedResponse, OpenMatter } from '../open-matters.queries.js';
import type { UndoOffer } from '../undo/undo-offer.view.js';

/** A line of an item: “Due”, “10 July 2026, put off twice”. */
export type SheetLine = { readonly key: string; readonly value: string };

export type SheetItem = {
  readonly reference: string;
  readonly path: string;
  readonly text: string;
  /** That it is not for everyone’s eyes; null where it is published. */
  readonly notice: string | null;
  readonly lines: readonly SheetLine[];
  readonly links: readonly { readonly text: string; readonly href: string }[];
};

export type HandOverSheetView = PageView & {
  readonly subtitle: string;
  readonly wordHref: string;
  /** Where the hand-over is undone; null where it may not be, or has not happened. */
  readonly undoHref: string | null;
  readonly owners: readonly {
    readonly heading: string;
    readonly kindName: string;
    readonly items: readonly SheetItem[];
  }[];
};

/** The hand-over sheet: everything open with its short history. */
export function handOverSheetView(
  facts: HandOverFacts,
  today: CalendarDay,
  undo: UndoOffer | null = null,
): HandOverSheetView {
  const { person, held } = facts;
  const leaving = person.leftOn ? `; last day ${spokenDay(person.leftOn)}` : '';
  return {
    title: `Hand-over sheet: ${person.name}`,
    backLink: { text: person.name, href: personPath(person.id) },
    subtitle: `What is open on ${spokenDay(today)}${leaving}`,
    wordHref: `${personPath(person.id)}/hand-over/sheet.docx`,
    undoHref: undo?.href ?? null,
    owners: held.map(({ ownerId, name, kind }) => ({
      heading: name,
      kindName: OWNER_KIND_NAMES[kind],
      items: [
        ...facts.open.filter(({ action }) => action.ownerId === ownerId).map(actionItem),
        ...facts.awaited.filter((each) => each.ownerId === ownerId).map(awaitedItem),
      ],
    })),
  };
}

function actionItem({ action, lastUpdate }: OpenMatter): SheetItem {
  const { reference, text, publicity, state, dueOn, extensions, originalDueOn, madeOn, bodyName } = action;
  const first = originalDueOn ? `, first ${spokenDay(originalDueOn)}` : '';
  const putOff =
    extensions > 0 ? ` (put off ${extensions === 1 ? 'once' : `${extensions} times`}${first})` : '';
  const update = lastUpdate
    ? `${CLAIM_LABELS[lastUpdate.claim]}, ${spokenDay(lastUpdate.writtenOn)}: ${lastUpdate.words}`
    : 'None yet';
  return {
    reference,
    path: actionPath(action),
    text,
    notice: noticeOf(publicity),
    lines: [
      { key: 'Due', value: dueOn ? `${spokenDay(dueOn)}${putOff}` : 'No date' },
      { key: 'Status', value: describeActionState(state).label },
      { key: 'Made', value: `${spokenDay(madeOn)}; watched by ${bodyName}` },
      { key: 'Last update', value: update },
      ...(lastUpdate?.forecastOn ? [{ key: 'Forecast', value: spokenDay(lastUpdate.forecastOn) }] : []),
    ],
    links: (lastUpdate?.evidence ?? []).map(({ title, address }) => ({
      text: title,
      // A file is fetched from the page of the action, which knows who may.
      href: address ?? actionPath(action),
    })),
  };
}

function awaitedItem({ reference, path, text, publicity, body, dueOn }: AwaitedResponse): SheetItem {
  return {
    reference,
    path,
    text,
    notice: noticeOf(publicity),
    lines: [
      { key: 'Awaited', value: `A formal response of ${body}` },
      { key: 'Due', value: dueOn ? spokenDay(dueOn) : 'Response not yet requested' },
    ],
    links: [],
  };
}

function noticeOf(publicity: string): string | null {
  if (publicity === 'exempt') return 'Exempt: not for circulation';
  return publicity === 'published' ? null : 'Not published';
}
