/**
 * Whether letting `fallbackId` stand in for `ownerId` would lead round in a circle, so that a reminder never arrived.
 * @param fallbacks who stands in for whom now
 */
export function standsInForItself(
  ownerId: number,
  fallbackId: number | null,
  fallbacks: ReadonlyMap<number, number>,
): boolean {
  const passed = new Set<number>();
  for (let next = fallbackId; next !== null; next = fallbacks.get(next) ?? null) {
    if (next === ownerId) return true;
    if (passed.has(next)) return false;
    passed.add(next);
  }
  return false;
}
