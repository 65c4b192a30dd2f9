import { inRunningText } from '../../bodies/body-name.rules.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import {
  type Choosing,
  type ChoosingView,
  choosingView,
  rowBox,
} from '../../items/choosing/choosing.view.js';
import { pathOfReference } from '../../items/references/reference.rules.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import type { RowBox, TableArguments } from '../../web/govuk/table.js';
import { plural } from '../../web/helpers/plural.helper.js';
import type { OwnBodiesSwitch } from '../../web/lists/own-bodies.js';
import type { PageView } from '../../web/page.js';
import { type ShownUpdate, shownUpdate } from '../updates/update.view.js';
import { actionPath, ownerWords } from '../views/action-words.js';
import type { AwaitingVerdict, ClaimedAction } from './awaiting-verdict.service.js';
import { awaitingVerdictFile } from './awaiting-verdict-file.view.js';

export const AWAITING_VERDICT_PATH = '/actions/awaiting-verdict';

/** A recommendation or an action that waits, with its tick box; null for who may not change it. */
type AwaitingItem = {
  readonly reference: string;
  readonly href: string;
  readonly text: string;
  readonly about: string;
  readonly box: RowBox | null;
  readonly claim: ShownUpdate | null;
  /** Null where this viewer records no verdict on it. */
  readonly verdictHref: string | null;
};

export type AwaitingVerdictView = PageView & {
  readonly count: string | null;
  readonly bodies: readonly {
    readonly name: string;
    readonly first: readonly AwaitingItem[];
    /** What there is no room for at first, and the words that open it. */
    readonly rest: readonly AwaitingItem[];
    readonly more: string;
  }[];
  readonly choosing: ChoosingView | null;
  /** The same, to be taken away. */
  readonly file: TableArguments;
  /** Whether only one body's claims are shown. */
  readonly onlyBody: string | null;
  readonly ownBodies: OwnBodiesSwitch | null;
};

/** How the page is shown to a viewer. */
type Shown = {
  /** Whether the viewer may record a verdict on what this body watches. */
  readonly mayJudge: (bodyId: number) => boolean;
  readonly onlyBody: string | null;
  readonly ownBodies: OwnBodiesSwitch | null;
  /** The address of the list, to come back to. */
  readonly back: string;
  /** What can be done with what is ticked, by kind. */
  readonly choosing: Readonly<Record<'A' | 'R', Choosing | null>>;
};

/** Every claim, body by body; in each the recommendations first. */
export function awaitingVerdictView(claims: AwaitingVerdict, shown: Shown): AwaitingVerdictView {
  const { recommendations, actions } = claims;
  const byBody = new Map<string, AwaitingItem[]>();
  const add = (bodyName: string, item: AwaitingItem) =>
    byBody.set(bodyName, [...(byBody.get(bodyName) ?? []), item]);
  for (const row of recommendations) add(row.bodyName, shownRecommendation(row, shown));
  for (const claimed of actions) add(claimed.action.bodyName, shownAction(claimed, shown));
  const rows = [...recommendations, ...actions.map(({ action }) => action)];
  return {
    title: 'Claimed complete, not yet agreed',
    backLink: { text: 'Actions', href: '/actions' },
    count: countWords(claims),
    bodies: firstOfEach([...byBody].toSorted(([one], [other]) => one.localeCompare(other))),
    choosing: choosingView(rows, shown.back, shown.choosing.A ?? shown.choosing.R),
    file: awaitingVerdictFile(claims),
    onlyBody: shown.onlyBody,
    ownBodies: shown.ownBodies,
  };
}

/** So many stand open, those of one body after those of another. */
const MOST_OPEN = 4;

function firstOfEach(byBody: readonly (readonly [string, readonly AwaitingItem[]])[]) {
  let room = MOST_OPEN;
  return byBody.map(([name, items]) => {
    const [first, rest] = [items.slice(0, room), items.slice(room)];
    room -= first.length;
    return { name, first, rest, more: first.length > 0 ? `${rest.length} more` : `Show all ${rest.length}` };
  });
}

/** “2 recommendations and 7 actions wait”; null where nothing does. */
function countWords({ recommendations, actions }: AwaitingVerdict): string | null {
  const counted = [
    ...(recommendations.length > 0
      ? [plural(recommendations.length, 'recommendation', 'recommendations')]
      : []),
    ...(actions.length > 0 ? [plural(actions.length, 'action', 'actions')] : []),
  ];
  const isOne = recommendations.length + actions.length === 1;
  return counted.length === 0 ? null : `${counted.join(' and ')} ${isOne ? 'waits' : 'wait'} for a verdict`;
}

function shownRecommendation(row: RecommendationRow, { mayJudge, choosing }: Shown): AwaitingItem {
  const href = pathOfReference({ kind: 'R', year: row.year, number: row.number });
  return {
    reference: row.reference,
    href,
    text: row.text,
    about: `Asked of ${inRunningText(row.addresseeName)}: every action of it is claimed complete or agreed`,
    box: rowBox('R', row, choosing.R),
    claim: null,
    verdictHref: mayJudge(row.bodyId) ? `${href}/verdicts/new` : null,
  };
}

function shownAction({ action, claim }: ClaimedAction, { mayJudge, choosing }: Shown): AwaitingItem {
  return {
    reference: action.reference,
    href: actionPath(action),
    text: action.text,
    about: `${ownerWords(action)}, ${action.dueOn ? `due ${spokenDay(action.dueOn)}` : 'no due date'}`,
    box: rowBox('A', action, choosing.A),
    claim: claim && shownUpdate(claim),
    verdictHref: mayJudge(action.bodyId) ? actionPath(action, '/verdicts/new') : null,
  };
}
