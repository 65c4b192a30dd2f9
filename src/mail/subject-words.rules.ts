/** So many characters are read at a glance; the whole is one link away. */
const READABLE = 280;
/** So many characters of a topic stand in a subject beside everything else that it says. */
const LONGEST_TOPIC = 60;

/** An item's words as a mail prints them: on one line, and cut at a word with an ellipsis where they are long. */
export function shortenedText(text: string, most = READABLE): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  // Never within a letter of two halves, such as an emoji.
  const cut = line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > most / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s,;:.]+$/, '')}…`;
}

/** What the people of a council call it: “Thornmere” of “Thornmere Borough Council”. */
export function shortCouncilName(name: string): string {
  const kinds = 'metropolitan|royal|london|borough|city|county|district|unitary|town|council|of|the|and';
  const short = name.replace(new RegExp(`(\\s+(${kinds}))+$`, 'i'), '').trim();
  const after = short.replace(new RegExp(`^((${kinds})\\s+)+`, 'i'), '').trim();
  return after === '' ? name : after;
}

/** A subject that begins with whose matter it is: “Thornmere scrutiny: your new link”. */
export function scrutinySubject(councilName: string, words: string): string {
  return `${shortCouncilName(councilName)} scrutiny: ${words}`;
}

/** What a subject needs of an item to name it; the topic and the words are null where it is not published. */
export type TopicItem = {
  readonly reference: string;
  readonly topic: string | null;
  readonly words: string | null;
  readonly kind: 'action' | 'response';
};

/** What an item is about, in few words. What is not published is named by its reference alone. */
export function topicOf({ topic, words, reference, kind }: TopicItem): string {
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

/** “, and 2 more”; nothing where there is no more. */
export function andMore(more: number): string {
  return more > 0 ? `, and ${more} more` : '';
}
