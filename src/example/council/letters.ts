import type { BodyCode } from './body-code.js';
import type { MeetingPoint } from './days-from-today.js';
import type { PaperKey } from './papers/paper.js';

/** A letter by which a panel gave notice of recommendations. */
export type ExampleLetter = {
  /** The keys of the recommendations that it lists. */
  readonly about: readonly string[];
  readonly body: BodyCode;
  readonly to: BodyCode;
  readonly paper?: PaperKey;
  readonly madeAt: MeetingPoint;
  /** Days after the meeting. */
  readonly written: number;
  readonly served: number;
  readonly addressedTo: string;
  readonly signedBy: string;
};

const TO_THE_LEADER = 'The Leader of the Council\nThornmere Borough Council\nTown Hall, Thornmere';

export const EXAMPLE_LETTERS: readonly ExampleLetter[] = [
  {
    about: [
      'foster-campaign',
      'connected-carers',
      'two-homes',
      'independent-visitors',
      'no-distance',
      'unregistered',
      'adoption-months',
      'single-register',
    ],
    body: 'CYP',
    to: 'EXEC',
    paper: 'closer-to-home',
    madeAt: ['CYP', -7],
    written: 4,
    served: 6,
    addressedTo: TO_THE_LEADER,
    signedBy: 'Councillor Beatrice Holloway\nChair of the Children and Young People’s Scrutiny Panel',
  },
  {
    about: ['forward-plan'],
    body: 'OSB',
    to: 'EXEC',
    madeAt: ['OSB', -1],
    written: 1,
    served: 2,
    addressedTo: TO_THE_LEADER,
    signedBy: 'Councillor Winifred Oake\nChair of the Overview and Scrutiny Board',
  },
];
