/** One way in which clerks set a resolution off from the talk. */
export interface FormalRule {
  readonly name: string;
  /** The manner of writing it serves. */
  readonly serves: string;
  readonly find: (text: string) => Hit[];
}

/** Where an opening stands: from its sentence's beginning to just after its keyword. */
export interface Hit {
  readonly at: number;
  readonly after: number;
  readonly keyword: Keyword;
}

/** The verb with which a body settled the matter. */
export type Keyword = 'resolved' | 'recommended' | 'noted' | 'asked' | 'action';

/** What a keyword, as a clerk writes it, does. */
export function keywordOf(words: string): Keyword {
  if (/recommend/i.test(words)) return 'recommended';
  if (/^(?:requested|asked)/i.test(words)) return 'asked';
  return /^noted$/i.test(words) ? 'noted' : 'resolved';
}
