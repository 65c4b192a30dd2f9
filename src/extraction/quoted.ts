/** "Minute 4: “RESOLVED that …”": what was minuted before, set out with what has come of it. */
const OF_EARLIER =
  /^\W*(?:minute|item|para(?:graph)?|action|recommendation|resolution)s? ?(?:no\.? ?)?\d[\w./()]{0,12}(?: [^:“”"]{0,60})? ?[:–-] ?[“"‘']/i;

/** Whether a paragraph only quotes earlier minutes: what they resolved and promised is no business of this paper. */
export function quotesEarlier(text: string): boolean {
  return OF_EARLIER.test(text.slice(0, 140));
}
