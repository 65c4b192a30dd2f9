import { anyOf } from '../any-of.js';
import { NO_PROMISE } from './patterns.js';

const SAID = anyOf`
  advised|said|replied|confirmed|answered|responded|explained|stated|agreed|undertook|offered
`;
/** After the words of one account, another begins. */
const JOINTS = new RegExp(
  anyOf`
  ,? and (?=(?:in (?:reply|response),? )?the (?:[A-Z][\w’'-]*,? (?:of |for |and )?){1,8}(?:\([^)]{2,40}\) )?${SAID})
  ; (?:and )?|,? and that (?!that )|, but |, which (?=(?:the )?[A-Z])|, however,?[ ]
  (?<=confirmed|explained|said|stated|advised|indicated|noted|reported) that (?=the |a |an )
`,
  'g',
);

/** "suggested that work was under way and she would ask": what is only supposed stands before its own clause. */
export function jointIn(head: string): number {
  const joint = lastJoint(head);
  const own = /(?:,|;)? (?:and|but) (?=(?:he|she|they)$)/.exec(head.slice(-40));
  if (!own) return joint;
  const at = Math.max(0, head.length - 40) + own.index;
  return NO_PROMISE.test(head.slice(joint, at)) ? at + own[0].length : joint;
}

/** Just after the last "; ", ", and that " or " and that " of the words before the verb. */
function lastJoint(head: string): number {
  const last = [...head.matchAll(JOINTS)].at(-1);
  return last ? last.index + last[0].length : 0;
}
