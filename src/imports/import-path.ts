/** Where an import stands in its steps: the page on which to go on. */
export function importPath(id: number, step = ''): string {
  return `/imports/${id}${step && `/${step}`}`;
}
