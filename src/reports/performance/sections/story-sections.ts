import { theBody } from '../../../bodies/body-name.rules.js';
import { spokenDay } from '../../../calendar/spoken-day.js';
import { firstWords } from '../../../items/views/first-words.js';
import { describeRecommendationState } from '../../../recommendations/states/recommendation-states.rules.js';
import { paragraph, run, strongRun } from '../../printed/printed-blocks.js';
import type { PrintedBlock, PrintedRun, PrintedSection } from '../../printed/printed-report.js';
import { labelledWords } from '../../progress/sections/review-rows.js';

import type { PerformanceReport } from '../performance-report.js';
import type { ReviewStory, StoryItem, StoryOutcome } from '../review-story.js';
import { answeredWords, happenedWords, measuredWords } from './story-words.js';

const LONGEST_ASKED = 240;

/** The chapter for the annual report: the story of each review, drafted from facts for a clerk to go on with. */
export function storySections({ stories, year, asAt }: PerformanceReport, base: string): PrintedSection[] {
  if (stories.length === 0) return [];
  const told = stories.filter(isStory);
  const others = stories.filter((story) => !isStory(story));
  return [
    {
      id: 'stories',
      heading: 'What scrutiny changed',
      level: 2,
      blocks: [
        paragraph(
          `Each review in which something was asked, answered, claimed or judged in ${year.label}, as recorded in the register on ${spokenDay(asAt)}. Drafted from the register, for editing.`,
        ),
      ],
    },
    ...told.flatMap((story, index) => storySection(story, `story-${index + 1}`, asAt, base)),
    ...(others.length === 0 ? [] : [othersSection(others, base)]),
  ];
}

/** What was asked at meetings and shows no outcome yet makes no story of its own. */
function isStory({ title, outcomes }: ReviewStory): boolean {
  return title !== null || outcomes.length > 0;
}

function othersSection(others: readonly ReviewStory[], base: string): PrintedSection {
  const items = others.flatMap(({ asked, body, madeOn }) =>
    asked.map((item) => [...askedRuns(item, base), run(` ${body}, ${spokenDay(madeOn)}.`)]),
  );
  return {
    id: 'other-askings',
    heading: 'Also asked for at meetings',
    level: 3,
    blocks: [{ kind: 'list', isNumbered: false, items }],
  };
}

function askedRuns({ reference, path, label, words, state }: StoryItem, base: string): PrintedRun[] {
  return [
    strongRun(reference, `${base}${path}`),
    run(` ${labelledWords({ label, words: firstWords(words, LONGEST_ASKED) })} `),
    run(`[${describeRecommendationState(state).label}]`),
  ];
}

function storySection(
  story: ReviewStory,
  id: string,
  asAt: PerformanceReport['asAt'],
  base: string,
): PrintedSection[] {
  const { asked, body, addressee, madeOn, isMadeOnKnown } = story;
  const many = asked.length === 1 ? '1 recommendation' : `${asked.length} recommendations`;
  const on = isMadeOnKnown ? `On ${spokenDay(madeOn)}` : `By ${spokenDay(madeOn)}`;
  return [
    {
      id,
      heading: story.title ?? `Recommendations of ${spokenDay(madeOn)}, ${body}`,
      level: 3,
      blocks: [
        paragraph([
          strongRun('What was asked. '),
          run(`${on} ${theBody(body)} made ${many} to ${theBody(addressee)}:`),
        ]),
        {
          kind: 'list',
          isNumbered: false,
          items: asked.map((item) => askedRuns(item, base)),
        },
        paragraph([strongRun('What was answered. '), run(answeredWords(story))]),
        paragraph([strongRun('What happened. '), run(happenedWords(story, asAt))]),
      ],
    },
    ...story.outcomes.map((outcome, index) => outcomeSection(outcome, `${id}-outcome-${index + 1}`, base)),
  ];
}

function outcomeSection(outcome: StoryOutcome, id: string, base: string): PrintedSection {
  const { reference, path, words, state, action, quote, evidence, measures } = outcome;
  const blocks: PrintedBlock[] = [
    paragraph([
      strongRun(reference, `${base}${path}`),
      run(` ${words} `),
      strongRun(`${describeRecommendationState(state).label}.`),
    ]),
  ];
  if (quote) {
    const source = [quote.owner, spokenDay(quote.on), action?.reference].filter(Boolean).join(', ');
    blocks.push({ kind: 'quote', words: quote.words, source });
  }
  if (measures.length > 0) {
    blocks.push({
      kind: 'list',
      isNumbered: false,
      items: measures.map((each) => [run(measuredWords(each))]),
    });
  }
  if (evidence.length > 0) {
    const links = evidence.map(({ title, address }) =>
      run(title, address.startsWith('/') ? `${base}${address}` : address),
    );
    blocks.push(
      paragraph([
        run('Evidence: '),
        ...links.flatMap((link, index) => (index === 0 ? [link] : [run('; '), link])),
      ]),
    );
  }
  return { id, heading: `What came of ${reference}`, level: 4, blocks };
}
