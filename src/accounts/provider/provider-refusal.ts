/** Why somebody whom the provider knows is not let in. */
export type ProviderRefusal =
  | 'no group'
  | 'too many groups'
  | 'no account'
  | 'no believed address'
  | 'account closed'
  | 'account linked otherwise';

/** Who comes in, or why they do not. */
export type ProviderOutcome = { readonly accountId: number } | { readonly refusal: ProviderRefusal };
