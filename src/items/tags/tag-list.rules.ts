/** So many tags, or wards, can stand on one item. */
export const MOST_TAGS = 20;
const LONGEST_TAG = 60;

/**
 * The tags that were typed with commas between them: without doubles, in the spelling in which they were given before where they
 * differ from that in capitals only.
 */
export function tagsIn(typed: string, known: readonly string[]): string[] {
  const spelling = new Map(known.map((tag) => [tag.toLowerCase(), tag]));
  const tags = new Map<string, string>();
  for (const part of typed.split(/[,;\n]/)) {
    const tag = part.trim().replace(/\s+/g, ' ');
    const key = tag.toLowerCase();
    if (tag && !tags.has(key)) tags.set(key, spelling.get(key) ?? tag);
  }
  return [...tags.values()];
}

/** What is wrong with a list of tags; null where nothing is. @param what in a sentence: “tags” */
export function tagsFault(tags: readonly string[], what: string): string | null {
  if (tags.length > MOST_TAGS) return `Enter at most ${MOST_TAGS} ${what}`;
  const long = tags.find((tag) => tag.length > LONGEST_TAG);
  return long === undefined ? null : `“${long.slice(0, 20)}…” is too long: at most ${LONGEST_TAG} characters`;
}
