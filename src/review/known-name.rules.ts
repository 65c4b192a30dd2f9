/** The one of these whose name is the words of a paper, however they are written: “the Head of Housing” is Head of Housing. */
export function findByName<Named extends { readonly name: string }>(
  asWritten: string | null,
  known: readonly Named[],
): Named | null {
  const wanted = plain(asWritten ?? '');
  return wanted === '' ? null : (known.find(({ name }) => plain(name) === wanted) ?? null);
}

/** Without what differs from paper to paper: article, case, apostrophes, “&”, spaces and punctuation. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}
