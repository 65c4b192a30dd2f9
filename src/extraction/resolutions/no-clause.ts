import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';

const ACCOUNT_VERBS = anyOf`
  declared|highlighted|explained|reported|introduced|advised|apologised|stated|asked
`;
/** What somebody did at the meeting, printed under "Decision:" by systems that print everything there. */
const WHAT_SOMEBODY_DID = new RegExp(inOrder`
  ^(?!asked\b)(?:The Chair(?:man|woman)?,? )?(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.? )?
  (?:[A-Z][\w’'-]*,? ){0,4}${ACCOUNT_VERBS}\b
`);
/** A name by itself. */
const ONLY_A_NAME = /^(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.? )?(?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+$/;

/** Whether a line of a decision settles nothing: it tells who was heard or who declared an interest. */
export function settlesNothing(text: string): boolean {
  return WHAT_SOMEBODY_DID.test(text.slice(0, 120)) || ONLY_A_NAME.test(text.slice(0, 60));
}
