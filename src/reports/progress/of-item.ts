/** A row that belongs to one recommendation or action. */
export type OfItem = { readonly itemId: number };

export const itemOf = (row: OfItem): number => row.itemId;
