import { SetMetadata } from '@nestjs/common';

/** What an account may be. Each has one role. */
export const ROLES = ['administrator', 'democratic-services', 'officer', 'member', 'public-reader'] as const;
export type Role = (typeof ROLES)[number];

/** A role in the words of the pages. */
export const ROLE_NAMES: Record<Role, string> = {
  administrator: 'Administrator',
  'democratic-services': 'Democratic services officer',
  officer: 'Service officer',
  member: 'Chair or member',
  'public-reader': 'Public reader',
};

/** Who is asking, once signed in. */
export type Viewer = {
  readonly accountId: number;
  readonly personId: number | null;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
};

export const WHO_MAY = 'who may use a route';
export type WhoMay = 'everyone' | readonly Role[];

/** Names the roles that may use a route. A route that says nothing is closed to all. */
export const Allow = (...roles: [Role, ...Role[]]) => SetMetadata(WHO_MAY, roles);

/** Opens a route to everyone, signed in or not. */
export const AllowEveryone = () => SetMetadata(WHO_MAY, 'everyone');

/** The staff who keep the register. */
export const REGISTER_STAFF = ['administrator', 'democratic-services'] as const satisfies readonly Role[];

/** Everyone who works with the register from inside. */
export const INSIDERS = [
  'administrator',
  'democratic-services',
  'officer',
  'member',
] as const satisfies readonly Role[];
