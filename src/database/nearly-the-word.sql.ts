/**
 * How like a word in a text must be to one that was mistyped, from 0 to 1, as a setting of pg_trgm: low enough for two letters
 * swapped in a word of eight. A server without the extension keeps the setting and makes no use of it.
 */
export const NEARLY_THE_WORD = 'pg_trgm.word_similarity_threshold=0.38';
