/** What may own an action. */
export const OWNER_KINDS = ['post', 'team', 'contact'] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

export const OWNER_KIND_NAMES: Record<OwnerKind, string> = {
  post: 'Post',
  team: 'Team',
  contact: 'Outside contact',
};

/** Where the page of an owner is. */
export function ownerPath(id: number): string {
  return `/people/owners/${id}`;
}

/** Where the page of a person is. */
export function personPath(id: number): string {
  return `/people/person/${id}`;
}
