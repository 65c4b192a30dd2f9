import { SetMetadata } from '@nestjs/common';
import type { Asker, Permission } from './permissions.rules.js';

/** Who is asking, once signed in. */
export type Viewer = Asker & {
  readonly accountId: number;
  readonly personId: number | null;
  readonly name: string;
  readonly email: string;
};

export const WHO_MAY = 'who may use a route';
export type WhoMay = 'everyone' | Permission;

/** Names what somebody must be allowed to use a route. A route that says nothing is closed to all. */
export const Allow = (permission: Permission) => SetMetadata(WHO_MAY, permission);

/** Opens a route to everyone, signed in or not. */
export const AllowEveryone = () => SetMetadata(WHO_MAY, 'everyone');
