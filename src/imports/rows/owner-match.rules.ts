import { findByName } from '../../documents/name-match.rules.js';
import type { ExistingNames, OwnerChoice } from '../import-plan.js';
import { leadNamed } from './owner-list.rules.js';
import { plainWords } from './plain-words.rules.js';

type KnownOwner = ExistingNames['owners'][number];

/** From here on two names are offered as one: “Head of Highways” and “Head of Highway”, not “Head of Housing” and “Head of Planning”. */
const NEAR = 0.7;
const MOST_OFFERED = 3;
const BETWEEN = /\s*(?:[/;\n]|,(?= )|\band\b|&)\s*/;

/** What was chosen for names that are nearly those of known owners, by their plain words. */
export type OwnerChoices = Readonly<Record<string, OwnerChoice>>;

/**
 * The known owner of a cell, of several that it names the lead: a post, team or contact by its name or as somebody chose for it, or
 * the post that a person of this name holds.
 */
export function matchingOwner(
  cell: string | null,
  owners: readonly KnownOwner[],
  choices: OwnerChoices = {},
): KnownOwner | null {
  const asWritten = leadNamed(cell, owners);
  if (!asWritten) return null;
  const choice = choices[plainWords(asWritten)];
  if (typeof choice === 'object') return owners.find(({ id }) => id === choice.ownerId) ?? null;
  const whole = asOwner(asWritten, owners);
  if (whole) return whole;
  for (const part of asWritten.split(BETWEEN)) {
    const found = asOwner(part, owners);
    if (found) return found;
  }
  return null;
}

function asOwner(words: string, owners: readonly KnownOwner[]): KnownOwner | null {
  const byName = findByName(words, owners);
  if (byName) return byName;
  const person = words.replace(/^(?:cllr|councillor|mr|mrs|ms|miss|dr)\.? /i, '');
  return findByName(person, holdersOf(owners))?.owner ?? null;
}

type Holder = { readonly name: string; readonly owner: KnownOwner };

const listed = new WeakMap<readonly KnownOwner[], readonly Holder[]>();

/** One list for the same owners, so that its names are folded once. */
function holdersOf(owners: readonly KnownOwner[]): readonly Holder[] {
  const holders =
    listed.get(owners) ??
    owners.flatMap((owner) => (owner.holder === null ? [] : [{ name: owner.holder, owner }]));
  listed.set(owners, holders);
  return holders;
}

/** Known owners whose names are nearly these words: one is offered before another is added. */
export function nearOwners(asWritten: string, owners: readonly KnownOwner[]): KnownOwner[] {
  const wanted = trigramsOf(asWritten);
  return owners
    .map((owner) => ({ owner, alike: shareOf(wanted, trigramsOf(owner.name)) }))
    .filter(({ alike }) => alike >= NEAR)
    .sort((one, other) => other.alike - one.alike)
    .slice(0, MOST_OFFERED)
    .map(({ owner }) => owner);
}

function trigramsOf(name: string): Set<string> {
  const padded = `  ${plainWords(name)} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((part) => other.has(part)).length;
  return (2 * shared) / (one.size + other.size);
}
