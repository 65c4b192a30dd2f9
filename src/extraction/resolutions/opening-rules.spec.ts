import { describe, expect, it } from '@jest/globals';
import { NARRATIVE_RULES } from './narrative-rules.js';
import { FORMAL_RULES } from './opening-rules.js';

/** Rule, words, the keyword it reads; null where it opens nothing. */
const FORMAL: [string, string, string | null][] = [
  ['keyword in capitals', 'The Panel RESOLVED that the pier be mended', 'resolved'],
  ['keyword in capitals', 'RECOMMENDED TO COUNCIL', 'recommended'],
  ['keyword in capitals', 'the AGREED syllabus for schools', null],
  ['keyword in capitals', 'The Chairman AGREED to write to the bishop', null],
  ['keyword set off', 'Resolved (5 - 2): That consent be granted', 'resolved'],
  ['keyword set off', 'Penderfynwyd / Resolved: To note the letter', 'resolved'],
  ['keyword set off', 'They resolved to go on', null],
  ['keyword set off', 'Resolved (all in favour): That the pier be mended', 'resolved'],
  ['keyword set off', 'DECISION: Refused', 'resolved'],
  ['keyword in capitals', 'RECOMMENDED in the report that:', null],
  ['recommends to somebody over a list', 'The Panel further recommends that the Pier Trust:', 'recommended'],
  ['recommends to somebody over a list', 'The Panel recommends that Cabinet mends it.', null],
  ['application settled', '24/00871/HOU Pier Cottage – no objection.', 'resolved'],
  ['application settled', 'Land at Pier End. REFUSED for want of light.', 'resolved'],
  ['application settled', '2 Pier Lane: Permission granted to sell.', 'resolved'],
  ['application settled', 'A licence is refused at times.', null],
  ['body over a list in its paragraph', 'The Panel: (a) endorsed the plan; (b) asked for more', 'resolved'],
  ['body over a list in its paragraph', 'The Panel heard: (a) the Director; (b) the Warden', null],
  ['keyword alone', 'DECISION', 'resolved'],
  ['keyword alone', 'Decision making', null],
  [
    'decision run on behind the talk',
    'She said so. Decision The Board – 1. noted the list; and 2. asked',
    'resolved',
  ],
  ['requests made over a list', 'We should like to request the following information:', 'action'],
  ['requests made over a list', 'The following was requested:', null],
  ['decision run on behind the talk', 'The decision of the Board – 1. is late', null],
  ['noted alone', 'Letter of thanks, shown. Noted.', 'noted'],
  ['noted alone', 'He noted. that', null],
  ['body and verb in capitals', 'The Governing Body RECEIVED the accounts', 'noted'],
  ['body and verb in capitals', 'The pier, APPROVED in May, is shut', null],
  ['carried, that', 'Seconded by Cllr Oak. CARRIED: 7 for 1 against. THAT THE PIER BE MENDED', 'resolved'],
  ['carried, that', 'The cost was carried over that year', null],
  ['agreed alone', 'Agreed. The lamp was lit.', 'resolved'],
  ['agreed alone', 'Agreed prices had risen.', null],
  ['deferred', 'Nobody could say. Deferred to December.', 'resolved'],
  ['deferred', 'A deferred payment was made.', null],
  ['agreed with a change', 'Agreed, with the addition of a visit.', 'resolved'],
  ['body and verb over a list', 'The Council resolved:-', 'resolved'],
  ['body and verb over a list', 'The Council resolved the matter', null],
  ['recommendation to somebody', 'Recommendation: That Cabinet buy a lamp.', 'recommended'],
  ['recommendation to somebody', 'Recommendation: That the Committee note the report.', null],
  ['one person decides over a list', 'I have decided:', 'resolved'],
  ['one person decides over a list', 'I have decided nothing', null],
  ['recommendations made over a list', 'The Panel makes the following recommendations:', 'recommended'],
  ['recommendations made over a list', 'The Panel read the following recommendations:', null],
  ['paper and verb', 'Notes accepted.', 'noted'],
  ['paper and verb', 'Notes accepted by hand.', null],
  ['agreed with a change', 'Agreed prices with the ferry.', null],
];

const TOLD: [string, string, string | null][] = [
  ['impersonal', 'After a vote, it was agreed that the pier be mended.', 'agreed'],
  ['impersonal', 'It was agreed the meeting would be moved.', 'agreed'],
  [
    'moved and agreed',
    'It was proposed by Cllr. A. Oak, seconded by Cllr. B. Ash and agreed to pay.',
    'agreed',
  ],
  ['agreed without a subject', 'After much talk agreed to paint it.', 'agreed'],
  ['agreed without a subject', 'After lunch it rained.', null],
  [
    'proposed and approved',
    'Proposed by Cllr Oak seconded by Cllr Ash and unanimously approved.',
    'approved',
  ],
  ['proposed and approved', 'Cllr Oak proposed a walk.', null],
  ['what was before the body', 'The quarterly reports were noted.', 'noted'],
  ['what was before the body', 'The pier was noted for its lamps.', null],
  ['body and verb', 'The Panel considered the report and agreed that a visit be made.', 'agreed'],
  ['body instructs', 'The Board instructed the Clerk to write to each of them.', 'instructed'],
  ['body instructs', 'The Board instructed itself in the law.', null],
  ['body in the present', 'The Committee asks for: figures for three years', 'asks'],
  ['authority delegated', 'Authority was delegated to the Director of Piers.', 'delegated'],
  ['will be asked', 'The county council will be asked for the results.', 'asked'],
  ['will be asked', 'The council was asked for results.', null],
  ['somebody asks that', 'The Vice-Chair asked that officers bring a list of past groups.', 'asked'],
  ['somebody asks that', 'Members asked that consideration be given to shade.', null],
  [
    'somebody elected',
    'Ms Ada Ash was duly proposed and seconded, and was duly elected to the Council.',
    'elected',
  ],
  ['somebody elected', 'Ms Ash was elected by a landslide.', null],
  ['body in the present', 'The warden asks for figures', null],
  [
    'put to the vote',
    'It was moved, seconded and on being put to the vote carried that leave be given.',
    'carried',
  ],
  ['put to the vote', 'It was put to the vote and lost.', null],
  ['stands to it', 'All the Councillors were in favour of the hall becoming a charity.', 'in favour'],
  ['stands to it', 'Members were content to leave this until the spring.', 'content'],
  ['stands to it', 'Some Members were content to leave it.', null],
  ['stands to it', 'The Warden was in favour of it.', null],
  ['general agreement', 'There was general agreement that a plan be drawn up.', 'agreement'],
  ['general agreement', 'There was some agreement that the pier is old.', null],
  ['nothing against it', 'Members had no further comment on the others.', 'no'],
  ['nothing against it', 'The Warden had no comment.', null],
  ['nothing against it', 'The Council will object to the barn.', 'object'],
  [
    'somebody asks that',
    'The chair thanked Ada Ash and asked that the slides be sent to each council.',
    'asked',
  ],
  ['settled in few words', 'Attendance, Charging and Health were all agreed.', 'agreed'],
  ['settled in few words', 'The rent was set at £400.', 'set'],
  ['verdict behind a title', '11/0402 The Loke – Council felt it was too big, object.', 'object'],
  [
    'proposed and elected',
    'Cllr Oak was proposed by Cllr Ash, supported by Cllr Elm and elected.',
    'elected',
  ],
  ['proposed and elected', 'Cllr Oak proposed a walk and a talk.', null],
  ['noted at the end', 'Letters from the library : the newsletter - all noted.', 'noted'],
  ['noted at the end', 'The pier is well noted.', null],
  ['noted at the end', 'Letter from the school about the crossing, noted.', 'noted'],
  ['settled in few words', 'That of Messrs Oak was accepted.', 'accepted'],
  ['settled in few words', 'A budget of £300 was agreed and recorded.', 'agreed'],
  ['settled in few words', 'Cllr Oak sent his apologies which were accepted.', null],
  ['verdict behind a title', 'The Forge, 25/0131: no objection.', 'no objection'],
  ['verdict behind a title', '4 Mill Lane – permission granted subject to conditions.', 'permission granted'],
  ['verdict behind a title', 'The Forge: no objection was heard.', null],
  ['received and no more', 'The Panel received a report on clay.', 'received'],
  ['received and no more', 'The Panel received guests.', null],
  ['verb alone', 'After much talk agreed to leave it till the autumn.', 'agreed'],
  ['verb alone', 'Supported the bid for lamps.', 'Supported'],
  ['verb alone', 'Supported by the Warden, the bid went on.', null],
];

describe('each formal opening', () => {
  it.each(FORMAL)('%s: %s', (name, words, keyword) => {
    const hits = FORMAL_RULES.find((rule) => rule.name === name)?.find(words);
    expect(hits?.[0]?.keyword ?? null).toBe(keyword);
  });

  it('has a case', () => {
    expect(FORMAL_RULES.filter(({ name }) => !FORMAL.some(([of]) => of === name))).toEqual([]);
  });
});

describe('each opening told in a sentence', () => {
  it.each(TOLD)('%s: %s', (name, words, verb) => {
    expect(NARRATIVE_RULES.find((rule) => rule.name === name)?.pattern.exec(words)?.[1] ?? null).toBe(verb);
  });

  it('has a case', () => {
    expect(NARRATIVE_RULES.filter(({ name }) => !TOLD.some(([of]) => of === name))).toEqual([]);
  });
});
