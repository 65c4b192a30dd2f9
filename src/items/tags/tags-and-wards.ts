/** What an item is about, and where. */
export type TagsAndWards = { readonly tags: readonly string[]; readonly wards: readonly string[] };
