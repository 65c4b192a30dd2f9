import type { ActionRow } from '../../actions/action-row.queries.js';
import type { UpdateRow } from '../../actions/action-story.queries.js';
import type { StandingOccurrence } from '../../actions/duties/duty-table.rules.js';
import type { OpenedLink } from '../../answer-links/answer-link-opening.service.js';
import { parseReference } from '../../items/references/reference.rules.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { NotFound } from '../../web/errors.js';

/** Who the page takes its reader for. */
export type AnswerReader = {
  readonly address: string;
  /** The person; of a mailbox or a team, what it is called. */
  readonly name: string;
  /** False for a mailbox or a team, behind which anybody may sit: they give a name. */
  readonly isPerson: boolean;
  /** The name that somebody behind a mailbox gave with an earlier answer. */
  readonly givenName: string;
  /** In whose place the reader answers; null for whoever answers for an owner. */
  readonly inPlaceOf: string | null;
};

/** An action on the page, with what was said of it. */
export type AnsweredAction = {
  readonly action: ActionRow;
  readonly updates: readonly UpdateRow[];
  /** Every occurrence of a duty; none of what is done once. */
  readonly table: readonly StandingOccurrence[];
};

/** Somebody at the page of their link. */
export type AnswerVisit = {
  readonly token: string;
  readonly opened: OpenedLink;
  readonly reader: AnswerReader;
  readonly actions: readonly AnsweredAction[];
  readonly responses: readonly RecommendationRow[];
};

/** The action on the page that an address names. @throws NotFound where the link is not good for it */
export function requireAction({ actions }: AnswerVisit, reference: string): AnsweredAction {
  const wanted = parseReference(reference);
  const found = actions.find(
    ({ action }) => wanted?.kind === 'A' && action.year === wanted.year && action.number === wanted.number,
  );
  if (!found) throw new NotFound('This matter');
  return found;
}
