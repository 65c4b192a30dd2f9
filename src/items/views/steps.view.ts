/** Something that may be done about an item, with its form. */
export type Step = { readonly text: string; readonly href: string };

/** What may be done: at most one step stands out, some are links beside it, the rest is folded. As `app/steps` prints them. */
export type Steps = {
  readonly next: Step | null;
  readonly others: readonly Step[];
  readonly more: readonly Step[];
};

/** So many links stand beside the step that stands out. A fold of one would only hide it. */
const BESIDE = 4;

/** @param steps those that are taken most come first
 * @param next which of `steps` comes next as things stand; null where others are to move first */
export function stepsView(steps: readonly (Step | false)[], next: Step | false | null): Steps {
  const offered = steps.filter((step): step is Step => step !== false);
  const others = offered.filter((step) => step !== next);
  const beside = others.length > BESIDE + 1 ? BESIDE : others.length;
  return { next: next || null, others: others.slice(0, beside), more: others.slice(beside) };
}
