/** So many characters are read at a glance; the whole is one link away. */
const READABLE = 280;
/** So many characters of a topic stand in a subject beside everything else that it says. */
const LONGEST_TOPIC = 60;

/** An item's words as a mail prints them: on one line, and cut at a word with an ellipsis where they are long. */
export function shortenedText(text: string, most = READABLE): string {
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

/** What the people of a council call it: “Thornmere” of “Thornmere Borough Council”. */
export function shortCouncilName(name: string): string {
  const kinds = 'metropolitan|royal|london|borough|city|county|district|unitary|town|council|of|the|and';
  const short = name.replace(new RegExp(`(\\s+(${kinds}))+$`, 'i'), '').trim();
  const after = short.replace(new RegExp(`^((${kinds})\\s+)+`, 'i'), '').trim();
  return after === '' ? name : after;
}

/** What stands in place of something that is kept from the reader. */
export const KEPT_MATTER = 'a matter that is not public';

/** What a subject needs of an item. */
export type SubjectItem = {
  readonly reference: string;
  readonly topic: string | null;
  readonly words: string | null;
  readonly daysLeft: number;
  readonly kind: 'action' | 'response';
};

/**
 * The subject of a mail: the council, what the worst of it is about and how late that is, and how much else there is.
 * “Thornmere scrutiny: hospital parking, 12 days late, and 2 more”. What is not published is named by its reference alone.
 */
export function subjectFor(
  items: readonly SubjectItem[],
  copied: readonly SubjectItem[],
  councilName: string,
): string {
  const all = items.length > 0 ? items : copied;
  const worst = all.toSorted((a, b) => a.daysLeft - b.daysLeft)[0];
  if (!worst) return `${shortCouncilName(councilName)} scrutiny`;
  const more = items.length + copied.length - 1;
  const rest = more > 0 ? `, and ${more} more` : '';
  const copy = items.length === 0 ? 'for your information, ' : '';
  return `${shortCouncilName(councilName)} scrutiny: ${copy}${topicOf(worst)}, ${lateness(worst.daysLeft)}${rest}`;
}

/** What an item is about, in few words. */
export function topicOf({ topic, words, reference, kind }: SubjectItem): string {
  const about = topic ?? words;
  if (about === null) return kind === 'response' ? `response to ${reference}` : reference;
  const short = shortenedText(about, LONGEST_TOPIC).replace(/[.;:,]$/, '');
  return kind === 'response' ? `response on ${short}` : short;
}

/** How a date stands on the day of writing: “12 days late”, “due tomorrow”. */
export function lateness(daysLeft: number): string {
  if (daysLeft === 0) return 'due today';
  if (daysLeft === 1) return 'due tomorrow';
  if (daysLeft > 0) return `due in ${daysLeft} days`;
  return daysLeft === -1 ? '1 day late' : `${-daysLeft} days late`;
}
