import type { OwnerFacts } from '../owners.service.js';
import type { OwnerForm } from './owner.form.js';

/** What the form says of an owner, as it is kept: nothing typed is null, an address is in lower case. */
export function ownerFacts({
  name,
  directorate,
  organisation,
  email,
  fallback,
  reportsTo,
}: OwnerForm): OwnerFacts {
  return {
    name,
    directorate: directorate || null,
    organisation: organisation || null,
    email: email.toLowerCase() || null,
    fallbackId: fallback ? Number(fallback) : null,
    reportsToId: reportsTo ? Number(reportsTo) : null,
  };
}
