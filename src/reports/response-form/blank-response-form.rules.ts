import type { BodyRow } from '../../bodies/bodies.queries.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { ruleOf } from '../../deadlines/clock-event.rules.js';
import type { Nation } from '../../deadlines/council-law.rules.js';
import { pathOfReference } from '../../items/references/reference.rules.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { DECISION_NAMES } from '../../responses/decision-names.js';
import { exemptMarking } from '../exempt/exempt-marking.rules.js';
import type { BlankResponseForm } from './blank-response-form.js';

/** A list in a field must stay one that can be read: beyond this the owner is written. */
const MOST_OWNERS = 200;

/**
 * The form for these recommendations as one body is asked them. What a panel has ended is left out; what the body has answered is
 * named, and not asked again.
 * @param from the body that asks
 */
export function blankResponseForm(
  rows: readonly RecommendationRow[],
  from: BodyRow,
  owners: readonly OwnerOnDay[],
  nation: Nation,
): BlankResponseForm {
  const living = rows.filter(({ endedOn }) => endedOn === null);
  const items = living.filter(({ decision }) => decision === null);
  const [first] = rows;
  if (!first) throw new Error('A response form asks for at least one answer');
  const { documentId, documentTitle, madeOn } = first;
  const exempt = living.filter(({ publicity }) => publicity === 'exempt');
  const [dueOn = null] = items.flatMap(({ responseDueOn }) => responseDueOn ?? []).sort();
  return {
    addressee: { code: first.addresseeCode, name: first.addresseeName },
    paper:
      documentId === null || documentTitle === null || rows.some((row) => row.documentId !== documentId)
        ? null
        : { title: documentTitle, path: `/documents/${documentId}`, datedOn: madeOn },
    from: [...new Set(rows.map(({ bodyName }) => bodyName))].join(', '),
    dueOn,
    duty: ruleOf(first).duty,
    contact: [from.contactName, from.contactEmail].filter(Boolean).join(', ') || null,
    marking:
      exempt.length === 0
        ? null
        : exemptMarking(
            exempt.map(({ exemptGround }) => exemptGround),
            nation,
          ),
    owners: owners.flatMap(({ kind, name }) => (kind === 'contact' ? [] : [name])).slice(0, MOST_OWNERS),
    items: items.map((row) => ({
      reference: row.reference,
      path: pathOfReference({ kind: 'R', ...row }),
      label: row.label,
      text: row.text,
      isExempt: row.publicity === 'exempt',
      exemptGround: row.exemptGround,
    })),
    answered: living.flatMap(({ reference, decision, decidedOn }) =>
      decision === null
        ? []
        : [
            {
              reference,
              words: [DECISION_NAMES[decision], decidedOn && spokenDay(decidedOn)].filter(Boolean).join(', '),
            },
          ],
    ),
  };
}
