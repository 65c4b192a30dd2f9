/**
 * The lines of a pattern one after another, so that a long one can be read. Space around a line is left out: write `[ ]` where it
 * counts.
 */
export function inOrder(lines: TemplateStringsArray, ...parts: readonly string[]): string {
  return String.raw(lines, ...parts)
    .split('\n')
    .map((line) => line.trim())
    .join('');
}
