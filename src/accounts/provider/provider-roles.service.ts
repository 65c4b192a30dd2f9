import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { UsageError } from '../../config/usage-error.js';
import { ROLES, type Role } from '../../web/permissions.rules.js';
import { type Groups, roleByGroups } from './provider-claims.rules.js';

type MappedRole = { readonly group: string; readonly role: Role };

/** Which role the provider's groups give, as the settings say. */
@Injectable()
export class ProviderRoles {
  private readonly mapping: readonly MappedRole[];

  /** @throws UsageError where the settings name what is no role */
  constructor({ provider }: Config) {
    this.mapping = (provider?.roles ?? []).map(({ group, role }) => {
      const named = ROLES.find((each) => each === role);
      if (!named)
        throw new UsageError(`OIDC_ROLES names “${role}”, which is no role: give one of ${ROLES.join(', ')}`);
      return { group, role: named };
    });
  }

  /** Whether groups decide on roles; where not, accounts keep the role that they were given here. */
  get decide(): boolean {
    return this.mapping.length > 0;
  }

  /** The role of somebody in these groups; null where they have none. */
  of(groups: Groups): Role | null {
    const role = roleByGroups(groups, this.mapping);
    return this.mapping.find((each) => each.role === role)?.role ?? null;
  }
}
