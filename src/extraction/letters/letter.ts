import type { CalendarDay } from '../../calendar/calendar-day.js';
import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { inOrder } from '../in-order.js';
import { firstDayIn } from '../paper/letter-date.js';
import { NAMED_BODY } from '../paper/names-of-bodies.js';

/** A letter from a scrutiny body: whom it is written to, and where its words begin and end. */
export interface ScrutinyLetter {
  readonly addressee: string | null;
  readonly writtenOn: CalendarDay | null;
  readonly from: number;
  readonly to: number;
}

/** A letter greets within so many blocks. */
const HEAD = 40;
const GREETING = /^(?:(?:[A-Z][a-z]+day,? )?\d{1,2}(?:st|nd|rd|th)? ?[A-Z][a-z]+ \d{4}\W{1,3})?Dear\b/;
const VALEDICTION =
  /^(?:Yours (?:sincerely|faithfully|truly)|(?:With )?(?:[Kk]ind|[Bb]est|[Ww]arm)? ?[Rr]egards|Signed)\b/;
const SCRUTINY =
  /\b(?:scrutiny|select committee|panel|inquiry|overview|convener|task group|working group)\b/i;
const POSTS = anyOf`
  (?:Deputy )?(?:Cabinet|Executive|Lead|Portfolio) (?:Member|Holder)|(?:Deputy )?Leader of|Leader$
  Chief (?:[A-Z]\w+ ){0,2}(?:Executive|Constable|Officer|Operating)|Director|Commissioner|Secretary of State|Mayor|Head of
  (?:Chief |First |Prime |Assistant )?Minister
  (?:Chair|Chairman) of the (?:Trust|Board)|Accountable Officer|Chair, (?:[A-Z]\w+ )*(?:Trust|Board|ICB)
`;
const POST = new RegExp(
  String.raw`\b(${POSTS}\b(?:,? ?(?:(?:for|of|and|the|to|&|-|–) )*[A-Z&][\w’'&-]*){0,10})`,
);
/** "To: Councillor Rosser, Cabinet Member for Environment", and not who wrote it. */
const WRITER = /^(?:from|by|please ask for|summary|subject|cc)\b/i;

/** "From: Cllr Birch, Chair of the Pier Scrutiny Panel", "Please find below a letter from …". */
const SENDER = /^From\s?:|\bletter from\b/;

const CHAIR_OF = new RegExp(
  String.raw`\b(?:Chair\w*|Convener|Secretary)(?:,| of)? (?:the )?${NAMED_BODY.source}`,
);

/** The body for which whoever signs a letter wrote it: "Councillor Oak, Chair of the Pier Scrutiny Panel". */
export function bodyThatWrites(blocks: readonly Block[]): string | null {
  if (greetingIn(blocks) < 0) return null;
  const below = blocks.slice(-SIGNATURE).map(({ passage }) => CHAIR_OF.exec(passage.text.slice(-200))?.[1]);
  return below.find(Boolean) ?? null;
}

/** Who signs stands in so many of the last blocks. */
const SIGNATURE = 6;

/** A note that only brings a letter is no longer. */
const NOTE = 3;

/** The block in which a letter greets whom it is written to; -1 for every other paper. */
export function greetingIn(blocks: readonly Block[]): number {
  const head = blocks.slice(0, HEAD);
  const first = head.findIndex(({ passage }) => GREETING.test(passage.text));
  const end = head.findIndex(({ passage }, i) => i > first && VALEDICTION.test(passage.text));
  // "Please find below a letter": a few lines that bring the letter greet as well.
  if (first < 0 || end < 0 || end - first > NOTE) return first;
  const next = head.findIndex(({ passage }, i) => i > end && GREETING.test(passage.text));
  return next < 0 ? first : next;
}

/** The letter that a paper is, where a scrutiny body wrote it; null for every other paper. */
export function scrutinyLetterIn(blocks: readonly Block[]): ScrutinyLetter | null {
  const greeting = greetingIn(blocks);
  if (greeting < 0) return null;
  const end = blocks.findIndex(({ passage }, i) => i > greeting && VALEDICTION.test(passage.text));
  const to = end < 0 ? blocks.length : end;
  const writer = blocks.slice(to, to + 6).map(({ passage }) => passage.text.slice(0, 200));
  const subject = blocks.slice(greeting, greeting + 3).map(({ passage }) => passage.text.slice(0, 200));
  const sender = blocks
    .slice(0, greeting)
    .map(({ passage }) => passage.text.slice(0, 200))
    .filter((words) => SENDER.test(words));
  writer.push(...sender);
  if (![...writer, ...subject].some((words) => SCRUTINY.test(words))) return null;
  if (
    writer.length > 0 &&
    !writer.some((words) => SCRUTINY.test(words)) &&
    writer.some((words) => POST.test(words))
  )
    return null;
  const head = blocks.slice(0, greeting + 1);
  const writtenOn = firstDayIn(head.map(({ passage }) => passage.text.slice(0, 200)));
  return { addressee: addresseeOf(head), writtenOn, from: greeting + 1, to };
}

const OF_A_COUNCIL = anyOf`
  , (?:[A-Z][\w’'-]* ){0,4}(?:Council(?! of)|House|Street|Road|Offices)|(?<!\b(?:of|for|the|and)) (?:County |City )?Council of
  ,? (?:Town|County|City|Civic|Guild|Shire) (?:Hall|Centre|Offices)
`;
/** ", Anytown County Council", "Council of Anytown Town Hall": where a post is held, and to where it is written. */
const WHERE = new RegExp(`${OF_A_COUNCIL}\\b.*$`);

/** Below "Chief Executive": each body has one of its own. */
const KINDS_OF_BODY = anyOf`
  Authority|Trust|Board|Association|Constabulary|Homes
`;
const OUTSIDE_BODY = new RegExp(
  inOrder`
  ^(?: (?:fax|tel|telephone|phone|direct line)[\d :]+)? ?
  ((?:[A-Z&][\w’'&.-]* (?:(?:and|of|for) )?){1,7}${KINDS_OF_BODY}\b)
`,
);

function addresseeOf(head: readonly Block[]): string | null {
  const lines = head.map(({ passage }) => passage.text.slice(0, 300)).filter((words) => !WRITER.test(words));
  for (let i = lines.length - 1; i >= 0; i--) {
    const words = (lines[i] ?? '').replace(GREETING, '').replace(/,$/, '');
    const found = POST.exec(words);
    const post = found?.[1];
    if (!post || SCRUTINY.test(post)) continue;
    const body = OUTSIDE_BODY.exec(`${words.slice(found.index + post.length)} ${lines[i + 1] ?? ''}`)?.[1];
    return body ? `${post}, ${body}` : post.replace(WHERE, '').trim();
  }
  const greeted =
    /^Dear ((?:Councillor|Cllr|Mr|Mrs|Ms|Dr|Sir|Professor)\.? [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)/.exec(
      head.at(-1)?.passage.text ?? '',
    );
  return greeted?.[1] ?? null;
}
