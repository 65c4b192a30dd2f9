import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const bodyOf = (text: string) => propose(text, null, null).document.body;
const SETTLED = '\n\n1. Lamps\n\nRESOLVED that a list be kept.\n';

describe('whose paper it is', () => {
  it.each([
    [
      'DECISIONS made by the Lead Member for Ferries and Locks, Councillor U Oak, on 4 May 2020',
      'Lead Member for Ferries and Locks',
    ],
    ['DECISIONS TAKEN BY THE MAYOR ON 4 MAY 2020', 'Mayor'],
    ['Decision made by the Police and Crime Commissioner', 'Police and Crime Commissioner'],
    ['Decision Maker: Cabinet member ferries and quays', 'Cabinet member ferries and quays'],
    ['Report to: |\nCabinet Member for Ferries |', 'Cabinet Member for Ferries'],
    ['To: Members of the Ferries and Locks Scrutiny Panel', 'Ferries and Locks Scrutiny Panel'],
    ['To: The Chair and Members of the Integration Joint Board', 'Integration Joint Board'],
    [
      'Minutes from the Tenth Meeting of the Harbour Care BoardDate of meeting: 4 May 2011',
      'Harbour Care Board',
    ],
    ['Minutes of the Kelpwick Harbour Trust held on 4 May 2021', 'Kelpwick Harbour Trust'],
    ['Draft Minutes of the Dunmore Community Council', 'Dunmore Community Council'],
    [
      'Minutes of a meeting of Dyffryn Fire and Rescue Authority held on 4 May 2021',
      'Dyffryn Fire and Rescue Authority',
    ],
    [
      'Minutes of the Moorland National Park Authority held on 4 May 2021',
      'Moorland National Park Authority',
    ],
    [
      'MINUTES OF LOUGH MORE POLICING AND COMMUNITY SAFETY PARTNERSHIP HELD ON 4 MAY 2021',
      'Lough More Policing and Community Safety Partnership',
    ],
  ])('%s', (head, body) => expect(bodyOf(`${head}${SETTLED}`)).toBe(body));

  it('is that of whoever the report goes to, and not who signs its foreword', () => {
    const report =
      'Final report of the Kilns Task Group to the Crafts Overview and Scrutiny Committee\n\nForeword\n\nWe met.\n\nCouncillor Ilse Oak, Chair of the Task Group\n\nRecommendations\n\n1. That the Council keeps the kilns open.\n';
    expect(bodyOf(report)).toBe('Crafts Overview and Scrutiny Committee');
  });

  it('is that which a response answers, and not who answers', () => {
    const response =
      'Responses of the Executive Mayor\n\nCabinet – 5 May 2021\n\nFerries Scrutiny Sub-Committee – recommendations made on 3 March 2021\n\nRecommendation 1: That tolls be cut.\n\nResponse: Accepted.\n';
    expect(bodyOf(response)).toBe('Ferries Scrutiny Sub-Committee');
  });

  it('is that for which whoever signs a letter wrote it', () => {
    const letter =
      'Councillor Dan Ash\nMossdale Council\n\n5 May 2021\n\nDear Councillor Ash\n\nKilns\n\nWe recommend that the kilns be lit.\n\nCouncillor Ines Oak\nChair of the Crafts Scrutiny Committee\n';
    expect(bodyOf(letter)).toBe('Crafts Scrutiny Committee');
  });
});
