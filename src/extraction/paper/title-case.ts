const SMALL = new Set(['And', 'Of', 'The', 'For', 'In', 'To', 'On', 'A']);

/** Words in capitals as they are written elsewhere: "SCRUTINY AND OVERVIEW" as "Scrutiny and Overview". */
export function inTitleCase(text: string): string {
  if (!/[A-Z]{4}/.test(text)) return text;
  return text.replace(/\b[A-Z][A-Z’']+\b/g, (word, at: number) => {
    if (word.length < 4 && !SMALL.has(capitalised(word)))
      return /[a-z]{3}/.test(text) ? word : capitalised(word);
    return at > 0 && SMALL.has(capitalised(word)) ? word.toLowerCase() : capitalised(word);
  });
}

function capitalised(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}
