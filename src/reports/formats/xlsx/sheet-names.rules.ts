/** Excel takes no more letters, and none of these signs; “History” is its own. */
const LONGEST = 31;
const FORBIDDEN = /[[\]/\\:*?\p{Cc}]+/gu;
const OWN = 'history';

/** Names of sheets that Excel takes, no two alike, as near to what was asked for as they can be. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>([OWN]);
  return wanted.map((each) => {
    const plain = shortened(
      each
        .replace(FORBIDDEN, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^['\s]+|['\s]+$/g, ''),
      LONGEST,
    );
    const base = plain || 'Sheet';
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const suffix = ` ${number}`;
      name = shortened(base, LONGEST - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Cut after a word, with a mark that it was; a first word that is too long is cut between two letters. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length - 1);
  const cut = space > 0 ? text.slice(0, space) : lettersWithin(text, length - 1);
  return `${cut.replace(/['\s]+$/, '')}…`;
}

function lettersWithin(text: string, length: number): string {
  let short = '';
  for (const letter of text) {
    if (short.length + letter.length > length) break;
    short += letter;
  }
  return short;
}
