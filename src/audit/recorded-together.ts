/** What one account recorded in changes of these instants: an import records its rows in several. */
export type RecordedTogether = { readonly accountId: number; readonly instants: readonly Date[] };
