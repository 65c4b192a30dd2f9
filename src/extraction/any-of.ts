/**
 * The lines of a list as alternatives of a pattern, so that long patterns are lists that can be read. A line may hold several, divided by
 * `|`, and the signs of patterns; space around a line is left out, so write
 * `[ ]` where it counts.
 */
export function anyOf(list: TemplateStringsArray, ...parts: readonly string[]): string {
  const lines = String.raw(list, ...parts)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return `(?:${lines.join('|')})`;
}
