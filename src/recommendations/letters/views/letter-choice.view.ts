import { inRunningText } from '../../../bodies/body-name.rules.js';
import type { PageView } from '../../../web/page.js';
import type { LetterGroup, LetterRow } from '../letter-groups.rules.js';
import { noticeDuty } from '../notice-duties.rules.js';

export type LetterChoiceView = PageView & {
  readonly groups: readonly { readonly text: string; readonly href: string; readonly law: string }[];
};

/** A paper asks several bodies, or one under several laws: a letter goes to each. @param query with its question mark */
export function letterChoiceView(
  groups: readonly LetterGroup<LetterRow>[],
  query: string,
  backHref: string,
): LetterChoiceView {
  return {
    title: 'Which letter?',
    backLink: { text: 'Back', href: backHref },
    groups: groups.map(({ key, rows }) => {
      const [first] = rows;
      const count = rows.length === 1 ? '1 recommendation' : `${rows.length} recommendations`;
      return {
        text: `To ${inRunningText(first.addresseeName)}: ${count}`,
        href: `/recommendations/letters/new${query}&letter=${encodeURIComponent(key)}`,
        law: `Under ${noticeDuty(first).law}${first.isFurther ? '. Asked in addition to the main body that is to answer' : ''}`,
      };
    }),
  };
}
