/** So much is handed on together, in letters or bytes. */
const PIECE = 1_000_000;

/** A text that is written bit by bit, in pieces of about a megabyte. */
export function* gatheredText(texts: Iterable<string>): Generator<Buffer, void> {
  let gathered = '';
  for (const text of texts) {
    gathered += text;
    if (gathered.length < PIECE) continue;
    yield* cutInPieces(Buffer.from(gathered));
    gathered = '';
  }
  if (gathered !== '') yield* cutInPieces(Buffer.from(gathered));
}

/** A file in pieces of at most a megabyte. */
export function* cutInPieces(file: Buffer): Generator<Buffer, void> {
  for (let start = 0; start < file.length; start += PIECE) yield file.subarray(start, start + PIECE);
}
