/** Lists whose filters stand in their address. */
const LISTS = /^\/(?:recommendations|actions|documents|meetings|measures|search|people|responses)$/;

/** Whether the list at this path can be saved as a view. */
export function isSavable(path: string): boolean {
  return LISTS.test(path);
}
