/** Adds values to a list. `push(...values)` puts each on the stack, which a hundred thousand of them overflow. */
export function append<Value>(to: Value[], values: Iterable<Value>): void {
  for (const value of values) to.push(value);
}
