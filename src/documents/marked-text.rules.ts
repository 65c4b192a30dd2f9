/** A part of a text that is to be marked; offsets in UTF-16 units. */
export type Span = { readonly id: string; readonly start: number; readonly end: number };

/** A run of text: marked, or plain where `mark` is null. `anchors` are further ids that lead to where it begins. */
export type Run = {
  readonly text: string;
  readonly mark: string | null;
  readonly anchors: readonly string[];
};

/**
 * The text cut into plain and marked runs which, put together, are the text again. Where spans overlap, the one that begins first is
 * marked whole and the other from there on; each span's id stands exactly once, as a mark or as an anchor.
 */
export function markedText(text: string, spans: readonly Span[]): Run[] {
  const runs: { text: string; mark: string | null; anchors: string[] }[] = [];
  let at = 0;
  for (const span of inOrder(text, spans)) {
    const start = Math.max(span.start, at);
    const last = runs.at(-1);
    if (span.end <= start && last) {
      last.anchors.push(span.id);
      continue;
    }
    if (start > at) runs.push({ text: text.slice(at, start), mark: null, anchors: [] });
    runs.push({ text: text.slice(start, span.end), mark: span.id, anchors: [] });
    at = Math.max(at, span.end);
  }
  if (at < text.length) runs.push({ text: text.slice(at), mark: null, anchors: [] });
  return runs;
}

function inOrder(text: string, spans: readonly Span[]): Span[] {
  return spans
    .map(({ id, start, end }) => ({
      id,
      start: clamp(start, text.length),
      end: clamp(end, text.length),
    }))
    .sort((one, other) => one.start - other.start || other.end - one.end);
}

function clamp(offset: number, most: number): number {
  return Math.min(Math.max(offset, 0), most);
}
