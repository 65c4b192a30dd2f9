/** Where the page of a body is. */
export function bodyPath(code: string): string {
  return `/bodies/${code}`;
}
