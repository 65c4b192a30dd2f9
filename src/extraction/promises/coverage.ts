/** What a promise or a resolution says, ready to be compared. */
export interface Saying {
  readonly text: string;
  readonly owner: string | null;
  /** Words just before, where a promise says "this" or "it". */
  readonly context?: string;
}

const EMPTY_WORDS = new Set(
  'that this these those with would will could should shall have been were from they them their there which what when where into about also said stated advised confirmed explained response responded agreed offered course member members panel committee board meeting query queried relation regarding questioned asked raised reference referred made such being more further'.split(
    ' ',
  ),
);
/** Shared words, as a part of the shorter saying, from which a resolution counts as repeating a promise. */
const ENOUGH = 0.5;
/** Of somebody named by post here and by name there, more must be shared. */
const SURELY = 0.7;

/** The index of the resolution that repeats a promise, or null. A resolution that asks somebody else does not. */
export function coveredBy(
  promise: Saying,
  resolutions: readonly (Saying & { index: number })[],
): number | null {
  const own = stems(promise.text);
  const refersBack = /\b(?:this|it|that|these|information|the matter)\b/i.test(promise.text);
  const whole = refersBack ? stems(`${promise.context ?? ''} ${promise.text}`) : own;
  let best: { index: number; share: number } | null = null;
  for (const resolution of resolutions) {
    const differ = isSomebodyElse(promise.owner, resolution.owner);
    if (differ && !mayBeOne(promise.owner, resolution.owner)) continue;
    // That both name the same post says nothing of what is to be done.
    const named = stems(`${promise.owner ?? ''} ${resolution.owner ?? ''}`);
    const other = stems(resolution.text);
    if (![...other].some((word) => whole.has(word) && !named.has(word))) continue;
    const share = Math.max(shareOf(own, other), shareOf(whole, other, other.size));
    if (share >= (differ ? SURELY : ENOUGH) && share > (best?.share ?? 0))
      best = { index: resolution.index, share };
  }
  return best?.index ?? null;
}

/** "The Cabinet Member" and "Cllr Rhun Bowyer" may be one; two posts, or two names, are two. */
function mayBeOne(a: string | null, b: string | null): boolean {
  return isNamed(a ?? '') !== isNamed(b ?? '');
}

const POST =
  /\b(?:director|officer|manager|head|member|holder|leader|chair\w*|clerk|lead|master|engineer|executive|mayor|commissioner|team|the)\b/i;

/** Named as a person: "Cllr Rhun Bowyer", "Gareth Lewys". */
function isNamed(words: string): boolean {
  return (
    /^(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b/.test(words) ||
    (/^[A-Z][\w’-]+ [A-Z][\w’-]+$/.test(words) && !POST.test(words))
  );
}

function isSomebodyElse(a: string | null, b: string | null): boolean {
  if (!a || !b) return false;
  const [x, y] = [posts(a), posts(b)];
  const [fewer, more] = x.length <= y.length ? [x, y] : [y, x];
  return !fewer.every((word) => more.includes(word));
}

function posts(words: string): string[] {
  return (
    words
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[a-z]+/g)
      ?.filter((word) => word !== 'the') ?? []
  );
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>, of = Math.min(a.size, b.size)): number {
  if (of < 3) return 0;
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / of;
}

/** Content words cut to their beginnings, so that "provide" and "provided" are one. */
function stems(text: string): Set<string> {
  const words =
    text
      .slice(0, 2000)
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[a-z]{4,}/g) ?? [];
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)).map((word) => word.slice(0, 6)));
}
