/** Tags and wards, each leading to the list of what has it, as `app/tag-links` prints them. */
export type TagLinks = {
  readonly tags: readonly TagLink[];
  readonly wards: readonly TagLink[];
  readonly hasAny: boolean;
  /** The form; null where the viewer may not. */
  readonly changeHref: string | null;
};

type TagLink = { readonly text: string; readonly href: string };

/**
 * @param item what has them, and where its page is
 * @param listHref the address of the list that is narrowed to one
 */
export function tagLinks(
  item: { readonly tags: readonly string[]; readonly wards: readonly string[]; readonly path: string },
  listHref: (narrowed: { readonly tag: string } | { readonly ward: string }) => string,
  mayKeep: boolean,
): TagLinks {
  return {
    tags: item.tags.map((tag) => ({ text: tag, href: listHref({ tag }) })),
    wards: item.wards.map((ward) => ({ text: ward, href: listHref({ ward }) })),
    hasAny: item.tags.length + item.wards.length > 0,
    changeHref: mayKeep ? `${item.path}/tags` : null,
  };
}
