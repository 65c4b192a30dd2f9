/**
 * A body's name inside a sentence: “The Executive” as “the Executive”, any other as it is. Put no article before it.
 * A name that only begins with these letters, such as “Theatres Committee”, is left alone.
 */
export function inRunningText(name: string): string {
  return name.replace(/^The(?=\s)/, 'the');
}
