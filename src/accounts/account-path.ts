/** Where the page of an account is. */
export function accountPath(id: number): string {
  return `/accounts/${id}`;
}
