import { openAction, openRecommendation } from './item-progress.rules.js';
import type { PartsContext } from './parts-context.js';
import type { OpenItem, QuestionItem } from './progress-parts.js';

/** Everything that is not closed: recommendations, then actions, in the order of their references. */
export function openItems(context: PartsContext): OpenItem[] {
  return [
    ...context.recommendations.flatMap((each) => openRecommendation(each, context) ?? []),
    ...context.actions.flatMap((each) => openAction(each, context) ?? []),
  ];
}

/** What was promised at a meeting and no resolution repeats, and is not closed; answers to members’ questions stand apart. */
export function commitmentItems(context: PartsContext): OpenItem[] {
  return context.actions
    .filter(({ facts }) => facts.origin === 'commitment' && facts.question === null)
    .flatMap((each) => openAction(each, context) ?? []);
}

/** Members’ questions that are not answered, with the action that is to answer each. */
export function askedItems(context: PartsContext): QuestionItem[] {
  return context.actions.flatMap((each) => {
    const { question } = each.facts;
    const item = question === null ? null : openAction(each, context);
    return item && question !== null ? [{ ...item, question }] : [];
  });
}
