import { pathOfReference } from '../../items/references/reference.rules.js';
import { type Tag, tag } from '../../web/govuk/tag.js';
import type { ActionRow } from '../action-row.queries.js';
import { describeActionState } from '../states/action-states.rules.js';

type Numbered = Pick<ActionRow, 'year' | 'number'>;

/** Where an action's page is, or one of the pages below it: `/actions/A2023-051/updates/new`. */
export function actionPath({ year, number }: Numbered, below = ''): string {
  return `${pathOfReference({ kind: 'A', year, number })}${below}`;
}

export function stateTag(state: ActionRow['state']): Tag {
  const { label, tag: colour } = describeActionState(state);
  return tag(label, colour);
}

/** Who owes it: the post or team, else the words of the document. */
export function ownerWords({
  ownerName,
  ownerAsWritten,
}: Pick<ActionRow, 'ownerName' | 'ownerAsWritten'>): string {
  return ownerName ?? (ownerAsWritten ? `“${ownerAsWritten}”, not yet matched` : 'No owner yet');
}

/** That nobody holds the owning post today; null where somebody does, or where it is no post. */
export function vacancyWords(action: Pick<ActionRow, 'ownerKind' | 'ownerHolder'>): string | null {
  return action.ownerKind === 'post' && !action.ownerHolder ? 'Vacant' : null;
}

/** Who holds the owning post today; null where it is no post. */
export function holderWords({ ownerKind, ownerHolder }: ActionRow): string | null {
  if (ownerKind !== 'post') return null;
  return ownerHolder ?? 'Vacant: nobody holds this post';
}
