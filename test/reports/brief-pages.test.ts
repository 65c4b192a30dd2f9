import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { chairsBrief } from '../../src/reports/brief/chairs-brief.rules.js';
import { printedBrief } from '../../src/reports/brief/printed-brief.js';
import { reportAsWord } from '../../src/reports/formats/word/report-word.js';
import type { PrintedReport } from '../../src/reports/printed/printed-report.js';
import type { ReportedAction, ReportedRecommendation } from '../../src/reports/progress/progress-facts.js';
import { SAMPLE_PANEL, sampleFacts } from '../../src/reports/progress/sample-facts.js';
import { printedByLibreOffice } from '../support/libreoffice.js';
import { describeWithLibreOffice } from '../support/parts.js';
import {
  askedRecommendation,
  owedAction,
  sampleExtension,
  sampleResponse,
  sampleUpdate,
} from '../support/report-samples.js';
import { pdfLines } from './pdf-content.js';
import { setReport } from './set-report.js';

const day = parseDay;
const LONG = 'The service has worked on this with every partner and will report again in due course. '.repeat(
  120,
);
const UNBROKEN = 'Donaudampfschifffahrt'.repeat(15);
const OWNER = 'Executive Director of Children’s Services, Adult Social Care, Public Health and Communities';
const EVIDENCE = Array.from({ length: 9 }, (_, index) => ({
  title: `Evidence ${index}: ${LONG.slice(0, 200)}`,
  address: `https://thornmere.example/${UNBROKEN}/${index}`,
}));

function briefOf(actions: ReportedAction[], recommendations: ReportedRecommendation[]): PrintedReport {
  const meeting = {
    heldOn: day('2022-09-14'),
    lastMeetingOn: day('2022-07-06'),
    lookedAtIds: [SAMPLE_PANEL.id],
  };
  const facts = { ...sampleFacts({ actions, recommendations }), ...meeting };
  const brief = chairsBrief(facts, day('2022-09-07'), day('2022-07-06'));
  return printedBrief(brief, { startTime: null, place: null }, 'Thornmere', 'https://matters.example');
}

/** Whatever can be told of it, at a length that nobody expects. */
function wordyAction(number: number): ReportedAction {
  const words = number % 2 === 0 ? LONG : `${UNBROKEN} ${LONG}`;
  const claims = ['on-track', 'complete', 'delayed', 'at-risk'] as const;
  const update = sampleUpdate('2022-08-01', {
    ...{ words, claim: claims[number % 4] ?? 'delayed', evidence: EVIDENCE, forecastOn: day('2023-01-01') },
  });
  const isPromised = number % 3 === 0;
  const extensions = [
    sampleExtension('2022-05-01', '2022-04-30', '2022-06-30'),
    {
      ...sampleExtension('2022-08-02', '2022-06-30', isPromised ? '2022-08-31' : '2022-07-01'),
      reason: LONG,
    },
  ];
  return owedAction(number, {
    ...{
      text: words,
      quote: words,
      owner: OWNER,
      dueOn: day(isPromised ? '2022-08-31' : '2022-07-01'),
    },
    ...{ updates: [update], extensions },
  });
}

/** @param many actions, and as many recommendations */
function wordyBrief(many: number): PrintedReport {
  const actions = Array.from({ length: many }, (_, index) => wordyAction(index + 1));
  const recommendations = Array.from({ length: many }, (_, index) =>
    askedRecommendation(index + 1, {
      ...{ text: LONG, sourceTitle: LONG.slice(0, 250), label: `${index + 1}` },
      responses: index % 2 === 0 ? [] : [sampleResponse('2022-08-05', { reasons: LONG })],
    }),
  );
  return briefOf(actions, recommendations);
}

describeWithLibreOffice('the brief in Word', () => {
  it('has two pages at most with 50 long actions and as many recommendations', async () => {
    const document = await printedByLibreOffice(await reportAsWord(wordyBrief(50), null), 'brief.docx');
    expect((await pdfLines(document)).length).toBeLessThanOrEqual(2);
  });
});

describe('the brief on paper', () => {
  it.each([0, 3, 50, 400])(
    'has two pages at most with %d long actions and as many recommendations',
    async (many) => {
      const pages = await pdfLines(await setReport(wordyBrief(many)));
      expect(pages.length).toBeLessThanOrEqual(2);
      const lines = pages.flat().join(' ');
      for (const heading of ['What changed', 'Promised by', 'Slipped', 'Claimed complete', 'worth asking'])
        expect(lines.toLowerCase()).toContain(heading.toLowerCase());
    },
  );
});
