const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Names as they stand in a sentence: “R2022/001, R2022/002 and R2022/003”. */
export function inOneSentence(names: readonly string[]): string {
  return LIST.format(names);
}
