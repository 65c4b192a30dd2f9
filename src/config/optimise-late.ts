/** So much of a function has run before V8 compiles it anew, optimised, in bytes: fifteen times what V8 takes by itself. */
const RUN_BEFORE_OPTIMISED = 1_000_000;
/** The V8 of later versions counts calls, and knows no such option: a process that is started with it ends at once. */
const LAST_THAT_KNOWS_IT = 20;

/**
 * With what Node is started where a process ends before it has earned what it takes to optimise it.
 * @param node its version
 */
export function optimiseLate(node = process.versions.node): string[] {
  const isKnown = Number.parseInt(node, 10) <= LAST_THAT_KNOWS_IT;
  return isKnown ? [`--interrupt-budget=${RUN_BEFORE_OPTIMISED}`] : [];
}
