import { MARKUP } from '../govuk/markup.js';

type Component = keyof typeof MARKUP;

/** Called by the partial of a component with its own name: ids, defaults and states worked out from its arguments. */
export function govuk(component: Component, args: never): object {
  return MARKUP[component](args);
}
