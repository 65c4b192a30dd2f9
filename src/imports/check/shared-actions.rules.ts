import type { ExistingNames, ImportPlan } from '../import-plan.js';
import { leadNamed, ownersNamed } from '../rows/owner-list.rules.js';
import { matchingOwner } from '../rows/owner-match.rules.js';
import type { CheckedRow } from './checked-rows.rules.js';
import { ownerCells, type UnknownOwner } from './sheet-questions.rules.js';

/** Somebody whom a cell of several owners names, and what becomes of the name. */
type NamedOwner = { readonly name: string; readonly becomes: 'known' | 'post' | 'team' | 'as-written' };

/** A cell that names several owners: the one who owns the action, and the others. */
export type SharedAction = { readonly lead: NamedOwner; readonly others: readonly NamedOwner[] };

const MOST_CELLS = 20;
const BECOMES = {
  known: 'known',
  post: 'added as a post',
  team: 'added as a team',
  'as-written': 'not added',
} as const;

/** The cells that name several owners, the most frequent first. */
export function sharedActions(
  rows: readonly CheckedRow[],
  owners: ExistingNames['owners'],
  unknown: readonly UnknownOwner[],
  { addsOwners, ownerChoices }: Pick<ImportPlan, 'addsOwners' | 'ownerChoices'>,
): SharedAction[] {
  const added = new Map(
    unknown.flatMap(({ name, kind, near }) =>
      addsOwners && kind && near.length === 0 ? [[name, kind]] : [],
    ),
  );
  const ownerOf = (name: string): NamedOwner => ({
    name,
    becomes: matchingOwner(name, owners, ownerChoices) ? 'known' : (added.get(name) ?? 'as-written'),
  });
  return [...ownerCells(rows)]
    .sort(([, one], [, other]) => other - one)
    .flatMap(([cell]) => {
      const named = [...new Set(ownersNamed(cell, owners))];
      const lead = leadNamed(cell, owners);
      if (named.length < 2 || lead === null) return [];
      return [{ lead: ownerOf(lead), others: named.filter((name) => name !== lead).map(ownerOf) }];
    });
}

/** Each of the cells in a sentence. */
export function sharedWords(cells: readonly SharedAction[]): string[] {
  const shown = cells.slice(0, MOST_CELLS).map(({ lead, others }) => {
    const owner =
      lead.becomes === 'as-written' ? `Nobody owns it yet: ${said(lead)}` : `${said(lead)} owns it`;
    return `${owner}. Also named: ${others.map(said).join(', ')}`;
  });
  return cells.length > MOST_CELLS ? [...shown, `and ${cells.length - MOST_CELLS} more`] : shown;
}

function said({ name, becomes }: NamedOwner): string {
  return `${name} (${BECOMES[becomes]})`;
}
