import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const factsOf = (text: string) => propose(text).document;

describe('what a paper says of itself', () => {
  it('takes a final report’s subject for its title and its panel for its body', () => {
    const facts = factsOf(
      'OVERVIEW AND SCRUTINY BOARD\n\nFINAL REPORT\n\nEmpty Piers on the North Shore\n\nFinal Report of the Harbour Scrutiny Panel\n\n1. Introduction\n\nThe Panel met.\n',
    );
    expect(facts).toMatchObject({
      kind: 'final-report',
      body: 'Harbour Scrutiny Panel',
      title: 'Empty Piers on the North Shore',
    });
  });

  it('takes the subject of a letter for its title, and not who wrote it', () => {
    const { title } = factsOf(
      'Councillor A Ash\n\nChair, Pier Scrutiny Panel\n\n19 November 2026\n\nDear Councillor Oak,\n\nPier Scrutiny Panel: Lamps on the Pier\n\nThank you for coming to see us.\n',
    );
    expect(title).toBe('Pier Scrutiny Panel: Lamps on the Pier');
  });

  it('takes nothing for a title that a web page puts above a paper', () => {
    const links =
      'Skip to main content\n\nHome\n\nHome > Committees\n\nSearch this site\n\nSign in\n\nMenu\n\nYou are here: Papers\n\nCookies on this site\n\nMain navigation\n\n';
    expect(factsOf(`${links}Home to School Transport\n\nSearch and Rescue was discussed.\n`).title).toBe(
      'Home to School Transport',
    );
  });

  it('takes the first words of a letter for no subject', () => {
    const { title } = factsOf(
      'Lamps on the Pier\n\n19 November 2026\n\nDear Councillor Oak,\n\nThank you for coming to see us.\n',
    );
    expect(title).toBe('Lamps on the Pier');
  });

  it('knows each item of a list of decisions by its title, and the list by its own', () => {
    const { document, items } = propose(
      'EXECUTIVE DECISION LIST\n\nDecisions taken by the Executive on 17 November 2026\n\nAgenda item 5\nTitle: School Transport\n\nDECISION:\n1. That the policy be approved.\n\nAgenda item 6\nTitle: Flood Risk\n\nDECISION:\n1. That the Head of Highways prepare a plan by 31 January 2027.\n',
    );
    expect(document.title).toBe('EXECUTIVE DECISION LIST');
    expect(items.map(({ type, agendaItem }) => [type, agendaItem])).toEqual([
      ['decision', 'School Transport'],
      ['action', 'Flood Risk'],
    ]);
  });

  it('files a response under the panel that it answers', () => {
    const facts = factsOf(
      'Response of the Executive to the recommendations of the Pier Scrutiny Panel\n\n3 May 2024\n',
    );
    expect(facts).toMatchObject({ kind: 'response', body: 'Pier Scrutiny Panel' });
  });

  it.each([
    [
      '(Item 4) Minutes of the Pier Committee held on 3 May 2024\n\n1. Work of the Lamp Panel\n\nNoted.\n',
      'Pier Committee',
    ],
    [
      'To: Cabinet\n\nMinutes of the Pier Committee held on 3 May 2024\n\n1. Lamps\n\nNoted.\n',
      'Pier Committee',
    ],
    [
      'Work of the Lamp Panel\n\nMeeting of Pier Committee, 3 May 2024\n\nThe Committee noted the report.\n',
      'Pier Committee',
    ],
    ['Minutes of the Cabinet held on Tuesday 3 May 2024\n\n1. Lamps\n\nNoted.\n', 'Cabinet'],
  ])('names the body that met: %s', (text, body) => {
    expect(factsOf(text)).toMatchObject({ body, meetingDate: '2024-05-03' });
  });

  it.each([
    [
      'Minutes of the Cabinet Meeting held on Monday 4 March 2019 in the Guildhall\n\n1. Lamps\n\nNoted.\n',
      'Cabinet',
    ],
    [
      'MINUTE of MEETING of the SHORT-TERM LETS WORKING GROUP held in Kilmory\n\n1. Terms\n\nNoted.\n',
      'Short-Term Lets Working Group',
    ],
    [
      'Minutes from the Twelfth Meeting of the Estuary Liaison Board 4th May 2013\n\n1. Silt\n\nNoted.\n',
      'Estuary Liaison Board',
    ],
    [
      'The Annual Parish Meeting held in the Hall on 9th May 2013. Mrs Ash took the chair.\n\nApologies: none.\n\n1. Lamps\n\nNoted.\n',
      'Annual Parish Meeting',
    ],
    [
      'Meeting: 07/09/2022 - Cabinet (Item 3)\n\n3 Work of the Lamp Panel\n\nDecision:\n\nRESOLVED that it be noted.\n',
      'Cabinet',
    ],
    [
      'No.\nItem\n\n13.\nMINUTES\n\nRESOLVED that the minutes of the meeting of the Taxi Committee held on 3 May 2016 be signed as a correct record.\n',
      'Taxi Committee',
    ],
    [
      'Issue - decisions\n\nReport of the Lamp Panel\n\n21/02/2018 - Report of the Lamp Panel\n\nCabinet received the report and\n\nRESOLVED that it be noted.\n',
      'Cabinet',
    ],
  ])(
    'knows whose minutes they are by a head in one line, the page of an item or what is signed: %s',
    (text, body) => {
      expect(factsOf(text)).toMatchObject({ kind: 'minutes', body });
    },
  );

  it('lists who was there, with their posts', () => {
    const { present } = factsOf(
      'Minutes of the Pier Panel held on 3 May 2024\n\nPRESENT: Councillors A Ash (Chair), B Birch and C Cedar\n\nIn attendance: Dora Elm (Director of Place), P. Q. Fir, Clerk\n\n1. APOLOGIES\n\nNone.\n',
    );
    expect(present).toEqual([
      { name: 'A Ash', role: 'Chair' },
      { name: 'B Birch', role: null },
      { name: 'C Cedar', role: null },
      { name: 'Dora Elm', role: 'Director of Place' },
      { name: 'P. Q. Fir', role: 'Clerk' },
    ]);
  });

  it('lists people whom minutes set in two columns', () => {
    const { present } = factsOf(
      'Pier Panel\n\nMinutes of the meeting held on 3 May 2024\n\nCouncillors present                 Officers present\n\nA Ash (Chair)                       D Elm      Harbour Manager\nB Birch                             F Fir      Clerk\nC Cedar-Oak\n\nApologies                           Others\nG Gorse                             Insp. H Hazel, County Police\n\n1   MINUTES\n\nAgreed.\n',
    );
    expect(present).toEqual([
      { name: 'A Ash', role: 'Chair' },
      { name: 'B Birch', role: null },
      { name: 'C Cedar-Oak', role: null },
      { name: 'D Elm', role: 'Harbour Manager' },
      { name: 'F Fir', role: 'Clerk' },
      { name: 'Insp. H Hazel', role: 'County Police' },
    ]);
  });

  it.each([
    ['Date of next meeting: 14 December 2022', '2022-12-14'],
    ['The next meeting will be held on Tuesday 3 January at 6 pm.', '2023-01-03'],
    ['The next meeting had been cancelled.', null],
  ])('%s', (line, day) => {
    expect(factsOf(`Minutes of the Pier Panel\n\n9 November 2022\n\n${line}\n`).nextMeeting).toBe(day);
  });

  it.each([
    [
      'a body that is only spoken of',
      'Agenda item\n\nMinutes:\n\nReferring to work with the Coastal Safety Board, it was explained that a plan existed.\n\nRESOLVED that the report be noted.\n',
      null,
    ],
    [
      'the body that settles',
      'Agenda item\n\nPiers\n\nMinutes:\n\nTalk of the Coastal Safety Board was had.\n\nDecision:\n\nThe Harbour Committee noted the report.\n',
      'Harbour Committee',
    ],
    [
      'a form',
      'Decision maker: Cabinet Member for Harbours\n\nSubject: Piers, seen by the Harbour Panel\n',
      'Cabinet Member for Harbours',
    ],
    [
      'a form that says when beside who',
      'Decision maker:    Councillor Ash, Cabinet Member for Harbours\nDate of decision:  3 May 2024\n\nSubject: Piers\n',
      'Cabinet Member for Harbours',
    ],
    [
      'a letter to a chair',
      'Councillor A Ash\nChair of the Harbour Scrutiny Panel\n\n3 May 2024\n\nDear Councillor Ash,\n\nThank you for your letter.\n',
      'Harbour Scrutiny Panel',
    ],
    [
      'a report to somebody',
      'Report to: Cabinet\nDate: 3 May 2024\nTitle: Reference from the Harbour Panel\n\n1. Purpose\n\nTo refer.\n',
      'Cabinet',
    ],
    [
      'a remit in brackets',
      'SCRUTINY BOARD (HARBOURS AND PIERS)\n\nMinutes, 3 May 2024\n\n1. Apologies\n\nNone.\n',
      'Scrutiny Board (Harbours and Piers)',
    ],
    [
      'a line that begins with the meeting',
      'At a meeting of the PIER OVERVIEW COMMITTEE held in the Hall on 3 May 2024\n\nMembers of the Committee:\nCouncillors Ash and Birch\n',
      'Pier Overview Committee',
    ],
    [
      'an item called like a body',
      'Pier Panel - Monday, 3rd May, 2021\n\nMINUTES OF A MEETING HELD IN THE HALL\n\n12   FOOD PARTNERSHIP\n\nTalk.\n',
      'Pier Panel',
    ],
  ])('finds the body: %s', (_name, text, body) => {
    expect(factsOf(text).body).toBe(body);
  });

  it.each([
    [
      'Draft minutes to be approved at the meeting on 21 March 2024\n\nPIER PANEL\n\n22 February 2024\n',
      '2024-02-22',
    ],
    ['PWYLLGOR / PIER PANEL\n12 Hydref / October 2022\n\nMinutes of 13 July 2022 agreed.\n', '2022-10-12'],
    ['Agenda and minutes\n\nPier Panel\n\nMINUTES OF THE PREVIOUS MEETING: 6 JULY 2022\n\nAgreed.\n', null],
  ])('finds the meeting’s own day: %j', (text, day) => {
    expect(factsOf(text).meetingDate).toBe(day);
  });

  it('reads body and day from a head that comes again on every page, and mends what it cuts', () => {
    const head = 'Pier Panel - Monday, 3rd May, 2021\n-----------------\n';
    const page = (n: number) => `-----------------\n                    page ${n}\n${head}`;
    const text = `${head}\nMINUTES OF A MEETING HELD AT 2 PM\n\n1   PIERS\n\nResolved - That the Clerk write to the owners of\n\n${page(2)}\nthe pier by June.\n\n${page(3)}\n2   CLOSE\n\nThe meeting closed.\n\n${page(4)}`;
    const { document, items } = propose(text);
    expect(document).toMatchObject({ kind: 'minutes', body: 'Pier Panel', meetingDate: '2021-05-03' });
    expect(items.map((item) => item.text)).toEqual([
      'That the Clerk write to the owners of the pier by June.',
    ]);
  });

  it.each([
    ['DECISIONS OF THE CABINET\nMeeting of 3 May 2024\n\nItem 1 PIERS\n\nAgreed to mend them.\n'],
    [
      'PIER SUB-GROUP\n\n3 May 2024\n\nCllrs Ash (chair), Birch.\n\n1    Minutes, 4 March\n     Agreed.\n\n2    Fees\n     Report circulated.\n     Agreed.\n\n3    Paint\n     Noted.\n',
    ],
  ])('knows minutes that do not call themselves so', (text) => {
    expect(factsOf(text).kind).toBe('minutes');
  });
});
