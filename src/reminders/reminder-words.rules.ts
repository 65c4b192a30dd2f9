/** So many characters are read at a glance; the whole is one link away. */
const READABLE = 280;

/** An item's words as a mail prints them: on one line, and cut at a word with an ellipsis where they are long. */
export function shortened(text: string, most = READABLE): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > most / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s,;:.]+$/, '')}…`;
}

/** A reason as a sentence begins: “Due on 10 July 2022, today”. */
export function asSentence(reason: string): string {
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}

/** The subject of a mail about these items: what it is about where it is one, how many and how late where there are several. */
export function subjectFor(
  items: readonly { readonly reference: string; readonly daysLeft: number; readonly reason: string }[],
): string {
  const [only, ...others] = items;
  if (only && others.length === 0) return `${only.reference} ${only.reason}`;
  const late = items.filter(({ daysLeft }) => daysLeft < 0).length;
  const coming = items.length - late;
  const parts = [late > 0 ? `${late} late` : '', coming > 0 ? `${coming} due soon` : ''].filter(Boolean);
  return `${items.length} matters await you: ${parts.join(', ')}`;
}
