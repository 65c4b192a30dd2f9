import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const read = (text: string) => {
  const { document, items, answers } = propose(text);
  return {
    kind: document.kind,
    items: items.map(({ type, reference, text: words }) => [type, reference, words]),
    answers: answers.map(({ recommendation, decision }) => [recommendation, decision]),
  };
};

describe('recommendations told in running text', () => {
  it('are read out of a letter that answers them one after another', () => {
    const { kind, items, answers } = read(
      `Councillor Ann Birch\nChair, Pier Scrutiny Panel\n\n4 June 2024\n\nDear Councillor Birch,\n\nThank you for your letter.\n\nYour first recommendation was that the lamps be painted each spring. I accept this. The lamps will be painted by the end of May.\n\nYou also recommended that we should buy a second boat. I cannot accept this, as there is no money.\n\nFinally, you recommended that the ferry call on Sundays. I accept this in part. The ferry will call from July.\n\nYours sincerely\n\nCOUNCILLOR BEN ASH\nCABINET MEMBER FOR PIERS\n`,
    );
    expect(kind).toBe('response');
    expect(items).toEqual([
      ['recommendation', '1', 'the lamps be painted each spring.'],
      ['commitment', '1', 'The lamps will be painted by the end of May.'],
      ['recommendation', null, 'we should buy a second boat.'],
      ['recommendation', null, 'the ferry call on Sundays.'],
      ['commitment', null, 'The ferry will call from July.'],
    ]);
    expect(answers).toEqual([
      ['1', 'accepted'],
      [null, 'rejected'],
      [null, 'accepted-in-part'],
    ]);
  });

  it('are read out of an update that quotes them', () => {
    const { kind, items } = read(
      `Report to: Pier Scrutiny Panel\n\nProgress on the recommendations of the lamp review\n\n3. Recommendation 1 was "That a lamplighter be appointed." One has been in post since May.\n\n4. The Panel's second recommendation, "That the lamps be painted", was rejected.\n`,
    );
    expect(kind).toBe('tracker');
    expect(items).toEqual([
      ['recommendation', '1', 'That a lamplighter be appointed.'],
      ['recommendation', '2', 'That the lamps be painted'],
    ]);
  });

  it('are read between capital labels', () => {
    const { items, answers } = read(
      `RESPONSE OF THE HARBOUR TRUST TO THE REPORT OF THE PIER PANEL\n\nTHE PANEL RECOMMENDED: That the lamps be painted.\n\nOUR RESPONSE: We agree. The lamps will be painted by 1 May 2025.\n\nTHE PANEL RECOMMENDED: That a boat be bought.\n\nOUR RESPONSE: We do not agree.\n`,
    );
    expect(items.map(([type]) => type)).toEqual(['recommendation', 'commitment', 'recommendation']);
    expect(answers.map(([, decision]) => decision)).toEqual(['accepted', 'rejected']);
  });

  it('are read whoever is said to have asked, and with an answer in the same sentence', () => {
    const { items, answers } = read(
      `RESPONSE TO THE SCRUTINY REVIEW OF LAMPS\n\nThe Panel asked that a single map be drawn. This is agreed.\n\nIt was recommended that boats be lent. Agreed, subject to funding.\n\nOn the third recommendation, that lamps be replaced, the Board cannot agree, because they last.\n\nThe fourth recommendation called for tides to be printed. This is agreed.\n`,
    );
    expect(items).toEqual([
      ['recommendation', null, 'a single map be drawn.'],
      ['recommendation', null, 'boats be lent.'],
      ['recommendation', '3', 'lamps be replaced'],
      ['recommendation', '4', 'tides to be printed.'],
    ]);
    expect(answers.map(([, decision]) => decision)).toEqual([
      'accepted',
      'accepted-in-part',
      'rejected',
      'accepted',
    ]);
  });

  it('are answered by their number, in brackets, or in the answer itself', () => {
    const { items, answers } = read(
      `Dear Chair,\n\nResponse to the scrutiny report on lamps\n\n1. In relation to recommendation 1 (that the Trust lights the pier), the Trust accepts this.\n\n2. With regard to recommendation 2, the Trust accepts this in part.\n\n3. We are unable to accept the recommendation that the slip be closed.\n\nYours sincerely\n\nAnn Ash\nChief Executive\n`,
    );
    expect(items).toEqual([
      ['recommendation', '1', 'the Trust lights the pier'],
      ['recommendation', null, 'the slip be closed.'],
    ]);
    expect(answers).toEqual([
      ['1', 'accepted'],
      ['2', 'accepted-in-part'],
      [null, 'rejected'],
    ]);
  });

  it('is no list where one is told in passing', () => {
    expect(
      read('Report on lamps\n\nIn 2019 the Panel recommended that the lamps be lit. They were.\n').items,
    ).toEqual([]);
  });
});

it('are read where a paper tells what was requested, each with its response below', () => {
  const { kind, items, answers } = read(
    `Recommendations made at the last meeting\n\n• LAMPS:\n\nMinute 1.4(c) – The Committee requested that the Ferry Company paint its lamps.\n\nResponse:\n\nThe Company has been asked.\n\nMinute 2.1 – The Committee requested that Cabinet buy a second boat.\n\nResponse:\n\nIn May Cabinet agreed that a boat be bought.\n`,
  );
  expect(kind).toBe('response');
  expect(items.map(([type, reference]) => [type, reference])).toEqual([
    ['recommendation', '1.4(c)'],
    ['recommendation', '2.1'],
  ]);
  expect(answers.map(([reference]) => reference)).toEqual(['1.4(c)', '2.1']);
});

it('are read where a letter tells half a sentence with an ordinal, and refuses in soft words', () => {
  const { kind, items, answers } = read(
    `Councillor Ann Birch\nChair, Pier Scrutiny Panel\n\n4 June 2024\n\nDear Councillor Birch,\n\nThank you for your letter.\n\nFirst, that the lamps be painted each spring. I agree to this.\n\nSecondly, that a second boat be bought. We would go part of the way: a boat is hired in July.\n\nYour third recommendation, that the ferry call on Sundays, is one that we do not feel able to support.\n\nYour fourth asked for a map of the quays. I am happy to accept this.\n\nYours sincerely\n\nBen Ash\nCabinet Member for Piers\n`,
  );
  expect(kind).toBe('response');
  expect(items.filter(([type]) => type === 'recommendation')).toEqual([
    ['recommendation', '1', 'the lamps be painted each spring.'],
    ['recommendation', '2', 'a second boat be bought.'],
    ['recommendation', '3', 'the ferry call on Sundays'],
    ['recommendation', '4', 'a map of the quays.'],
  ]);
  expect(answers).toEqual([
    ['1', 'accepted'],
    ['2', 'accepted-in-part'],
    ['3', 'rejected'],
    ['4', 'accepted'],
  ]);
});

it('are read where a letter repeats each in quotation marks and answers below', () => {
  const { kind, answers } = read(
    `Quay Water Limited\n\n3 October 2022\n\nDear Councillor Birch\n\nWe answer the report of the Flood Scrutiny Inquiry.\n\nYou wrote: “That the culvert be cleared twice a year.”\n\nWe are pleased to accept this.\n\nYou wrote: “That gates be bought for nine houses.”\n\nWe do not feel able to do this.\n\nYours sincerely\n\nDilys Fenn\nChief Executive\n`,
  );
  expect(kind).toBe('response');
  expect(answers).toEqual([
    [null, 'accepted'],
    [null, 'rejected'],
  ]);
});
