import type { MailCatcher } from '../../support/mail-catcher.js';
import type { JourneySteps } from '../../support/steps.js';
import type { TestApp } from '../../support/test-app.js';
import { judgeTwo, prepareTheMeeting } from './judging.js';
import { giveNotice, logByHand, recordTwoResponses } from './logging.js';
import { answerFromTheMail, claimComplete, grantMoreTime } from './owing.js';
import { beginAMeasure, planDuties, planForAMeeting } from './planning.js';
import { readAsThePublic } from './reading.js';
import { handOver, lookBack, passToASuccessor, readTheLog } from './years-end.js';

/** Those who work with the register, each at a machine of their own. */
export type StepsByRole = Readonly<
  Record<'keeper' | 'officer' | 'chair' | 'administrator' | 'public', () => Promise<JourneySteps>>
>;

type Scene = {
  readonly title: string;
  play(app: TestApp, stepsByRole: StepsByRole, mail: MailCatcher): Promise<void>;
};

/** A year and a half of a recommendation, in the order in which it happens. */
export const SCENES: readonly Scene[] = [
  {
    title: 'a clerk logs by hand, links what was asked before and keeps back what is exempt',
    play: async (app, { keeper }) => logByHand(app, await keeper()),
  },
  {
    title: 'gives notice by letter and corrects its date',
    play: async (app, { keeper }) => giveNotice(app, await keeper()),
  },
  {
    title: 'records a response, then a second that does not erase the first',
    play: async (app, { keeper }) => recordTwoResponses(app, await keeper()),
  },
  {
    title: 'plans for a meeting that is moved, for duties, and a figure to watch',
    play: async (app, { keeper }) => {
      await planForAMeeting(app, await keeper());
      await planDuties(await keeper());
      await beginAMeasure(await keeper());
    },
  },
  {
    title: 'an owner answers from the email with a file, and is given more time',
    play: async (app, { officer, keeper }, mail) => {
      await answerFromTheMail(app, await officer(), mail);
      await grantMoreTime(app, await keeper());
      await claimComplete(app, await officer(), await keeper());
    },
  },
  {
    title: 'the chair prepares a meeting, agrees, sends back and opens again',
    play: async (app, { chair }) => {
      await prepareTheMeeting(app, await chair());
      await judgeTwo(app, await chair());
    },
  },
  {
    title: 'the clerk looks back, hands over and passes on; an administrator reads the log',
    play: async (app, { keeper, administrator }) => {
      await lookBack(await keeper());
      await handOver(await keeper());
      await passToASuccessor(app, await keeper());
      await readTheLog(await administrator());
    },
  },
  {
    title: 'the public reads what is published, and nothing of what is exempt',
    play: async (_, { public: reader }) => readAsThePublic(await reader()),
  },
];
