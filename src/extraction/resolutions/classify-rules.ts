import { RULES_OF_OTHERS } from './asked-of-others-rules.js';
import { RULES_OF_ASKING } from './asking-rules.js';
import { asksByPassive, asksByPronoun, peopleAsked, startsWithTask } from './asks.js';
import type { ClassifyRule } from './classify-rule.js';
import {
  ACCEPTS,
  APPROVAL_GIVEN,
  APPROVES,
  ASKS,
  COUNCILLOR,
  DOES_ITSELF,
  EXECUTIVE_ASKED,
  GATHERS,
  NOTES,
  OFFICER_ASKED_TOO,
  OFFICER_IN_IT,
  PAPER_TO_COME,
  RECOMMENDS,
  RUNS_AN_ERRAND,
  SETTLES_TOO,
} from './classify-words.js';
import { DECLINES } from './declines.js';
import { APPROVES_MINUTES, besideMinutes } from './minutes-words.js';
import { isAdverbial, isOnlyNoting } from './only-noting.js';
import { GOES_ON_RECEIVING, OWN_BUSINESS } from './own-business-words.js';
import { EMPOWERED, GIVEN_POWER } from './power-words.js';
import { MAIN_VERB } from './settling-verbs.js';

const AGREED_TO_A_THING =
  /^(?:that )?(?:the )?(?:[A-Z][\w’'-]* ){0,4}?(?:agreed )?to (?:the|this|these) [a-z]+(?:tion|ment|se|al)\b/;
/** What was the case is only noted. */
const NOTED_THAT =
  /^that [^.;]{3,160}? (?:was|were|is|are|had|has|have|would)\b(?! (?:asked|requested|to)\b)/;

/** The rules in order; the first that tells decides. */
export const CLASSIFY_RULES: readonly ClassifyRule[] = [
  {
    name: 'action keyword',
    serves: 'ACTION: X to do Y',
    classify: (_, { keyword }) => (keyword === 'action' ? 'action' : null),
  },
  {
    name: 'minutes approved',
    serves: 'the minutes be approved as a correct record',
    classify: (words) =>
      APPROVES_MINUTES.test(words.slice(0, 300)) && !ASKS.test(besideMinutes(words)) ? 'noted' : null,
  },
  {
    name: 'minutes agreed',
    serves: 'Agreed: The minutes of 13 July as amended',
    classify: (words) =>
      /^(?:that )?(?:the )?minutes (?:of|from) .{3,80}$/i.test(words) && !ASKS.test(words) ? 'noted' : null,
  },
  {
    name: 'agreed to a thing',
    serves: 'that Cabinet agreed to the use of the fund',
    classify: (words) => (AGREED_TO_A_THING.test(words) ? 'decision' : null),
  },
  {
    name: 'noted that',
    serves: 'NOTED that the draft was not ready to be tabled',
    classify: (words, { keyword }) => (keyword === 'noted' && NOTED_THAT.test(words) ? 'noted' : null),
  },
  {
    name: 'recommended keyword',
    serves: 'RECOMMENDED to Cabinet that; only noting stays noting',
    classify: (words, { keyword, addressed, recommendsAll }) => {
      if (keyword !== 'recommended' || (recommendsAll && !addressed)) return null;
      return !addressed && /\bbe (?:noted|received)\W*$/i.test(words) ? 'noted' : 'recommendation';
    },
  },
  {
    name: 'officer writes with a recommendation',
    serves: 'that the Secretary write to the Commissioner and recommend that she …',
    classify: (words) =>
      startsWithTask(words) && !COUNCILLOR.test(words) && !/^.{0,120}?\brecommend(?:s|ed)?\b/i.test(words)
        ? 'action'
        : null,
  },
  {
    name: 'recommends in its words',
    serves: 'that it be recommended to Cabinet that; Cabinet be advised that',
    classify: (words) => (RECOMMENDS.test(words) ? 'recommendation' : null),
  },
  {
    name: 'executive asked',
    serves: 'the Cabinet Member be requested to; asks the Mayor to',
    classify: (words, { ofExecutive }) =>
      EXECUTIVE_ASKED.test(words) && !ofExecutive && !OFFICER_IN_IT.test(words.slice(0, 60))
        ? 'recommendation'
        : null,
  },
  ...RULES_OF_OTHERS,
  {
    name: 'goes on receiving',
    serves: 'that the Board continue to receive the figures quarterly',
    classify: (words) => (GOES_ON_RECEIVING.test(words) ? 'decision' : null),
  },
  {
    name: 'report to be received later',
    serves: 'Agrees to receive a further report in six months',
    classify: (words) =>
      /\breceiv(?:es?|ing) (?:an? |another |further )(?:\w+ ){0,3}(?:reports?|updates?|briefing|presentation)\b/i.test(
        words,
      )
        ? 'action'
        : null,
  },
  {
    name: 'only notes',
    serves: 'that the report be noted; NOTED',
    classify: (words, { keyword }) => {
      if (ACCEPTS.test(words)) return 'noted';
      if (PAPER_TO_COME.test(words)) return null;
      const noted = NOTES.exec(words);
      if (noted && noted.index < 320 && isOnlyNoting(words, noted.index)) return 'noted';
      return keyword === 'noted' && !SETTLES_TOO.test(words) ? 'noted' : null;
    },
  },
  {
    name: 'officer empowered',
    serves: 'the Facilitator, in consultation with the Chair, be authorised to',
    classify: (words) => (EMPOWERED.test(words) || GIVEN_POWER.test(words) ? 'action' : null),
  },
  {
    name: 'approval given',
    serves: 'that approval be given to proceed to tender',
    classify: (words) => (APPROVAL_GIVEN.test(words) ? 'decision' : null),
  },
  {
    name: 'body does itself',
    serves: 'that the Authority contribute £500; that we leave the box unlocked; that the Council should pay',
    classify: (words) => (DOES_ITSELF.test(words) ? 'decision' : null),
  },
  {
    name: 'members are to do',
    serves:
      'that Board Members read the guide; that the Working Group come back with costs; that she write back',
    classify: (words) => (peopleAsked(words) || asksByPronoun(words) ? 'action' : null),
  },
  {
    name: 'a paper is to come',
    serves: 'that scoping reports be brought to a future meeting',
    classify: (words) =>
      PAPER_TO_COME.test(words) && !/^(?:that )?(?:the )?(?:\w+ )?work(?:ing)? programme\b/i.test(words)
        ? 'action'
        : null,
  },
  {
    name: 'and that an officer is to do',
    serves: 'that a group be set up and that the Scrutiny Officer email members',
    classify: (words) => {
      const behind = / and that (?=(?:the )?[A-Z])/.exec(words);
      const task = behind ? words.slice(behind.index + behind[0].length) : '';
      return task !== '' && startsWithTask(task) && !COUNCILLOR.test(task) ? 'action' : null;
    },
  },
  {
    name: 'and an officer asked',
    serves: 'that the plan be approved, and the Head of Piers asked to report in July',
    classify: (words) => (OFFICER_ASKED_TOO.test(words) ? 'action' : null),
  },
  {
    name: 'an errand',
    serves: 'to write to the Minister and ask that the debate be deferred; Explore the use of tablets',
    classify: (words) => (RUNS_AN_ERRAND.test(words) ? 'action' : null),
  },
  {
    name: 'declines',
    serves: 'not to contribute this year; that no action be taken; that no fee will be asked',
    classify: (words) => (DECLINES.test(words) ? 'decision' : null),
  },
  {
    name: 'own business',
    serves: 'appoint, exclude the press, work programme, defer',
    classify: (words) => (OWN_BUSINESS.test(words) || GATHERS.test(words.slice(0, 300)) ? 'decision' : null),
  },
  {
    name: 'councillor is to do',
    serves: 'that Councillor Oak write to the bus company; not that she replace Councillor Ash',
    classify: (words) => (startsWithTask(words) ? 'action' : null),
  },
  {
    name: 'done by somebody',
    serves: 'the note be reworded by the Accountant',
    classify: (words) => (asksByPassive(words) ? 'action' : null),
  },
  {
    name: 'approves before it asks',
    serves:
      'that the plan be approved; to endorse the strategy; that a line to be added to the plan be approved',
    classify: (clause) => {
      const words = clause.slice(MAIN_VERB.exec(clause.slice(0, 400))?.index ?? 0);
      const approves = APPROVES.exec(words);
      const asks = ASKS.exec(words);
      return approves && (!asks || approves.index < asks.index || isAdverbial(words, asks.index))
        ? 'decision'
        : null;
    },
  },
  ...RULES_OF_ASKING,
];
