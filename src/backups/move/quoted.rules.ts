/** A name of the schema as a statement takes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
