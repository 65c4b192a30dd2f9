/** Something that may be done about an item, with its form. */
export type Step = { readonly text: string; readonly href: string };

/** What may be done: at most one step stands out, the others are links beside it. As `app/steps` prints them. */
export type Steps = { readonly next: Step | null; readonly others: readonly Step[] };

/** @param next which of `steps` comes next as things stand; null where others are to move first */
export function stepsView(steps: readonly (Step | false)[], next: Step | false | null): Steps {
  const offered = steps.filter((step): step is Step => step !== false);
  return { next: next || null, others: offered.filter((step) => step !== next) };
}
