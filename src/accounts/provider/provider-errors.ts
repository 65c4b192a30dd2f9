/** The provider does not answer, or not as one. People can still sign in otherwise. */
export class ProviderAway extends Error {
  override readonly name = 'ProviderAway';
}

/** The answer that a browser brings from the provider is none to what this browser asked, or the provider says no. */
export class ProviderRefused extends Error {
  override readonly name = 'ProviderRefused';
}
