/**
 * The words of a text, whatever their form, without accents and apostrophes: `search_vector` and `search_query` reduce both sides
 * alike, and the indexes of words are of the former.
 * @param text a column
 * @param words the place of the words that are looked for
 */
export function hasSearchedWords(text: string, words: string): string {
  return `search_vector(${text}) @@ search_query(${words})`;
}
