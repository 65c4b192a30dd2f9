import type { BodyRow } from '../../bodies/bodies.queries.js';
import { BODY_KIND_NAMES, SCRUTINY_KINDS } from '../../bodies/body.rules.js';
import { bodyPath } from '../../bodies/body-path.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { OWNER_KIND_NAMES, ownerPath, personPath } from '../../people/owner.rules.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import type { Person } from '../../people/person.entity.js';

type Link = { readonly text: string; readonly href: string };

/** A body, a post or a person whose name has the words, with the lists of what it watches or owes. */
export type FoundName = Link & { readonly note: string; readonly lists: readonly Link[] };

/** Whoever is called so; people and owners only for those who may look at them. */
export type Named = {
  readonly bodies: readonly BodyRow[];
  readonly owners: readonly OwnerOnDay[];
  readonly persons: readonly Person[];
};

export const NOBODY: Named = { bodies: [], owners: [], persons: [] };

/** A word that stands in the names of more bodies, posts or people than this is no name of one. */
const MOST_OF_A_KIND = { bodies: 5, owners: 10, persons: 10 } as const;

/** Bodies first, then posts, teams and contacts, then people. */
export function foundNames(named: Named): FoundName[] {
  const few = <Kind extends keyof Named>(kind: Kind): Named[Kind] | [] =>
    named[kind].length > MOST_OF_A_KIND[kind] ? [] : named[kind];
  return [
    ...few('bodies').map(foundBody),
    ...few('owners').map(foundOwner),
    ...few('persons').map(foundPerson),
  ];
}

function foundBody({ code, name, shortName, kind, existsUntil }: BodyRow): FoundName {
  const ended = existsUntil ? `until ${spokenDay(existsUntil)}` : null;
  const made = { text: 'Its recommendations', href: `/recommendations?body=${code}` };
  const asked = { text: 'Recommendations to it', href: `/recommendations?addressee=${code}` };
  const isPanel = SCRUTINY_KINDS.includes(kind);
  return {
    text: name,
    href: bodyPath(code),
    note: [BODY_KIND_NAMES[kind], code, shortName, ended].filter(Boolean).join(', '),
    lists: isPanel ? [made, { text: 'Its actions', href: `/actions?body=${code}` }] : [asked],
  };
}

function foundOwner({ id, kind, name, directorate, organisation, holder }: OwnerOnDay): FoundName {
  const held = kind === 'post' ? (holder ? `held by ${holder}` : 'vacant') : null;
  return {
    text: name,
    href: ownerPath(id),
    note: [OWNER_KIND_NAMES[kind], directorate ?? organisation, held].filter(Boolean).join(', '),
    lists: [{ text: 'Its actions', href: `/actions?owner=${id}` }],
  };
}

function foundPerson({ id, name, email, leftOn }: Person): FoundName {
  const left = leftOn ? `left on ${spokenDay(leftOn)}` : null;
  return {
    text: name,
    href: personPath(id),
    note: ['Person', email, left].filter(Boolean).join(', '),
    lists: [],
  };
}
