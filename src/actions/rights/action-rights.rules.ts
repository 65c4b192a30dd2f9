import type { Viewer } from '../../web/access.js';
import { may, mayFor } from '../../web/permissions.rules.js';
import type { ActionRow } from '../action-row.queries.js';
import { describeActionState } from '../states/action-states.rules.js';

/** A body that somebody chairs, or is vice-chair of. */
export type ChairedBody = { readonly bodyId: number; readonly kind: string };

/** Who answers for an owner on the day: its holder, or the address of a team or a contact. */
export type AnswerableAction = { readonly holderPersonId: number | null; readonly email: string | null };

/** What somebody may do about one action. */
export type ActionRights = {
  readonly mayKeep: boolean;
  /** Take personal data out of it. */
  readonly mayRemove: boolean;
  /** Write an update: for themselves, or entered for the owner, where there is one. */
  readonly mayUpdate: 'as-owner' | 'for-owner' | null;
  readonly mayJudge: boolean;
};

/** Whether `viewer` is who answers for an owner: a post through its holder, the others through their own address. */
export function answersFor(viewer: Viewer, owner: AnswerableAction): boolean {
  if (owner.holderPersonId !== null) return owner.holderPersonId === viewer.personId;
  return owner.email !== null && owner.email === viewer.email;
}

/**
 * Whether `viewer` may record verdicts on what a body watches: who keeps the register, its chairs, and the board's.
 * @param chaired the bodies that the viewer chairs today
 */
export function mayJudge(viewer: Viewer, bodyId: number, chaired: readonly ChairedBody[]): boolean {
  const chairs = chaired.some((body) => body.bodyId === bodyId || body.kind === 'board');
  return mayFor(viewer, 'keep-register', bodyId) || (may(viewer, 'judge') && chairs);
}

/**
 * What `viewer` may do about `action`.
 * @param owner who answers for the action's owner today; null where it has none
 * @param chaired the bodies that the viewer chairs today
 */
export function actionRights(
  viewer: Viewer,
  action: Pick<ActionRow, 'bodyId' | 'state'>,
  owner: AnswerableAction | null,
  chaired: readonly ChairedBody[],
): ActionRights {
  const mayKeep = mayFor(viewer, 'keep-register', action.bodyId);
  const owns = owner !== null && answersFor(viewer, owner) && may(viewer, 'answer');
  const { isOpen } = describeActionState(action.state);
  const byOwner = owns ? 'as-owner' : null;
  return {
    mayKeep,
    mayRemove: may(viewer, 'keep-council-work'),
    // A claim is its owner's: where nobody owns the action, nobody can be said to have made one.
    mayUpdate: isOpen ? (byOwner ?? (mayKeep && owner !== null ? 'for-owner' : null)) : null,
    mayJudge: mayJudge(viewer, action.bodyId, chaired),
  };
}
