import { anyOf } from '../../extraction/any-of.js';
import type { ColumnField } from '../import.rules.js';

/** How a field is headed: `exact` says it alone, `loose` also says it in passing. Both see plain words. */
export type Vocabulary = { readonly exact: RegExp; readonly loose: RegExp | null };

const WHO = '(?:lead|responsible|accountable|named|action|service)';
const BODY = '(?:panel|committee|board|body|forum|commission)';
const WHICH_ACTION = '(?:agreed|proposed|planned|service|key|required)';
const OF_ACTION = anyOf`
  plan|points?|required|agreed|needed|proposed|to be taken|taken forward|description|details?
`;
const EXECUTIVE = '(?:executive|cabinet|council|formal|trust|partner|service|mayor)';

/** A heading that is one of the list, and no more. */
const whole = (list: string): RegExp => new RegExp(`^${list}$`);

/** The headings of councils' trackers, as they name their columns. */
export const VOCABULARY: Readonly<Record<ColumnField, Vocabulary>> = {
  ourReference: { exact: /^(?:register|matters arising|our) (?:ref|reference)$/, loose: null },
  reference: {
    exact: whole(anyOf`
      #|id|ref|reference|no|number|item|item no|item number
      (?:unique )?(?:ref|reference) ?(?:no|number)?
      (?:rec|recommendation|action|item|tracker)s? (?:no|number|ref|reference|id)
    `),
    loose: /\b(?:ref|reference)\b/,
  },
  minute: {
    exact: /^min(?:ute)?s?(?: (?:no|number|ref|reference|item))?$/,
    loose: /\bmin(?:ute)? (?:no|number|ref)\b/,
  },
  kind: { exact: /^(?:type|kind|item type|type of item|category)$/, loose: null },
  body: {
    exact: new RegExp(
      `^(?:(?:scrutiny|originating|origin|source|meeting|lead|reporting) )?${BODY}(?: name)?$|^made by$`,
    ),
    loose: new RegExp(`^(?:scrutiny|originating|which) (?:\\w+ )?${BODY}$`),
  },
  addressee: {
    exact:
      /^(?:addressee|addressed to|directed (?:to|at)|made to|referred to|to whom|recipient|decision maker)$/,
    loose: /\b(?:addressed|directed|referred) to\b/,
  },
  text: {
    exact: whole(anyOf`
      (?:scrutiny )?recommendations?|actions? (?:and |or )?recommendations?
      recommendations? (?:and |or )?actions?
      recommendations? (?:text|wording|made|agreed|detail|details)|text|wording|description|details?
      resolution|decision made|issue|subject|matter|request|item description|what was agreed
      agreed at meeting
    `),
    loose: /^recommendation|\b(?:resolution|resolved)\b/,
  },
  action: {
    exact: whole(anyOf`
      (?:${WHICH_ACTION} )?actions?(?: ${OF_ACTION})?
      what (?:will|is to) be done|task|tasks
    `),
    loose: /^actions?\b|\baction plan\b/,
  },
  madeOn: {
    exact: whole(anyOf`
      date|meeting|meeting date|date of meeting|made on|date made
      date (?:agreed|raised|added|approved|recommended|set|opened)
      date of (?:recommendation|report|panel|committee|board|minute|resolution)
      (?:agreed|raised|recommended) (?:on|at)|agreed at meeting|date raised at
    `),
    loose: /^date of\b|\bmeeting\b.*\bdate\b|\bdate\b.*\bmeeting\b/,
  },
  noticeOn: {
    exact: whole(anyOf`
      notice|notice given|notice date|date of notice
      date (?:sent|submitted|reported|referred)(?: to .*)?|sent to .*
    `),
    loose: /\bnotice\b/,
  },
  receivedOn: {
    exact: /^(?:received|received on|date received|receipt|date of receipt|received by .*)$/,
    loose: /\breceived\b/,
  },
  response: {
    exact: whole(anyOf`
      (?:${EXECUTIVE} )?(?:response|decision)(?: status)?|accepted|agreed|accepted or rejected
      accept reject|accepted rejected|accepted y n|agreed y n|accepted yes no
    `),
    loose: /\baccepted\b|\brejected\b/,
  },
  respondedOn: {
    exact: whole(anyOf`
      (?:${EXECUTIVE} )?(?:response|decision) date|date of (?:${EXECUTIVE} )?(?:response|decision)
      (?:responded|decided) on|date (?:responded|accepted|decided)
    `),
    loose: /\b(?:response|decision)\b.*\bdate\b|\bdate\b.*\b(?:response|decision)\b/,
  },
  reasons: {
    exact: /^(?:reasons?|rationale|reasons? for .*|response (?:text|details?|comments?|narrative|reasons?))$/,
    loose: /\breasons?\b|\brationale\b/,
  },
  owner: {
    exact: whole(anyOf`
      owner|owners|lead|leads|who|responsibility|responsible|by whom|assigned to|action by
      ${WHO} (?:officer|officers|owner|person|director|service|member|lead|party)
      ${WHO} officers? .*|officer|officers|officer responsible|person responsible|action owner
      owned by
    `),
    loose: /\b(?:owner|lead|responsible|responsibility|officer)\b/,
  },
  dueOn: {
    exact: whole(anyOf`
      due|due on|due by|due date|date due|deadline|when|by when|timescales?|timeframe|time scale
      target|target date|target completion date|completion date|complete by|implementation date
      date for completion|completion due|expected completion(?: date)?|review date
    `),
    loose: /\b(?:due|deadline|target|by when|timescales?|implementation date|completion date)\b/,
  },
  status: {
    exact: whole(anyOf`
      status|rag|rag rating|rag status|current status|progress status|implementation status
      action status|state|position
    `),
    loose: /\b(?:status|rag)\b/,
  },
  update: {
    exact: whole(anyOf`
      update|updates|progress|progress update|latest update|latest position|current position
      comments?|notes?|commentary|narrative|outcome|evidence
      progress (?:to date|made|report|comments?|notes?)|status update|officer update|service update
    `),
    loose: /\b(?:update|progress|comments?|notes|commentary)\b/,
  },
  updatedOn: {
    exact: whole(anyOf`
      updated|updated on|date updated|date of update|date of last update|last updated|last update
      as at|update date|date completed|completed on
    `),
    loose: /\bupdated\b|\bupdate\b.*\bdate\b/,
  },
  verdict: { exact: /^(?:scrutiny s? ?|panels? |boards? )?verdict$/, loose: /\bverdict\b(?! (?:on|date))/ },
  verdictOn: {
    exact:
      /^verdict (?:on|date)$|^date of verdict$|^(?:closed|agreed complete|signed off) (?:at|by)(?: meeting)?$/,
    loose: null,
  },
};
