import { spokenDay } from '../../calendar/spoken-day.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { PageView } from '../../web/page.js';
import type { UpdateRow } from '../action-events.queries.js';
import type { ActionRow } from '../action-row.queries.js';
import { type ShownUpdate, shownUpdate } from '../updates/update.view.js';
import { actionPath, ownerWords } from '../views/action-words.js';
import { awaitingVerdictFile } from './awaiting-verdict-file.view.js';

type AwaitingAction = {
  readonly reference: string;
  readonly href: string;
  readonly text: string;
  readonly owner: string;
  readonly due: string;
  readonly claim: ShownUpdate | null;
  /** Null where this viewer records no verdict on it. */
  readonly verdictHref: string | null;
};

export type AwaitingVerdictView = PageView & {
  readonly bodies: readonly { readonly name: string; readonly actions: readonly AwaitingAction[] }[];
  /** The same, to be taken away. */
  readonly file: TableArguments;
  /** Whether only one body's actions are shown. */
  readonly onlyBody: string | null;
};

/** @param mayJudge whether the viewer may record a verdict on what this body watches */
export function awaitingVerdictView(
  actions: readonly ActionRow[],
  updates: readonly UpdateRow[],
  mayJudge: (bodyId: number) => boolean,
  onlyBody: string | null,
): AwaitingVerdictView {
  const claims = new Map<number, UpdateRow>();
  for (const update of updates) if (!claims.has(update.actionId)) claims.set(update.actionId, update);
  const byBody = new Map<string, AwaitingAction[]>();
  for (const action of actions) {
    const claim = claims.get(action.id);
    const shown = shownAction(action, claim ?? null, mayJudge(action.bodyId));
    byBody.set(action.bodyName, [...(byBody.get(action.bodyName) ?? []), shown]);
  }
  return {
    title: 'Claimed complete, not yet agreed',
    backLink: { text: 'Actions', href: '/actions' },
    bodies: [...byBody].map(([name, of]) => ({ name, actions: of })),
    file: awaitingVerdictFile(actions.map((action) => ({ action, claim: claims.get(action.id) ?? null }))),
    onlyBody,
  };
}

function shownAction(action: ActionRow, claim: UpdateRow | null, mayJudge: boolean): AwaitingAction {
  return {
    reference: action.reference,
    href: actionPath(action),
    text: action.text,
    owner: ownerWords(action),
    due: action.dueOn ? `due ${spokenDay(action.dueOn)}` : 'no due date',
    claim: claim && shownUpdate(claim),
    verdictHref: mayJudge ? actionPath(action, '/verdicts/new') : null,
  };
}
