import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { meetingPath } from '../../bodies/meeting-path.js';
import { Config } from '../../config/config.js';
import { MEETING_VERDICTS } from '../../items/verdicts/meeting-verdict.rules.js';
import {
  LEAVE,
  readMeetingVerdicts,
  type TypedVerdicts,
} from '../../meetings/verdicts/meeting-verdicts.form.js';
import { MeetingVerdictsService } from '../../meetings/verdicts/meeting-verdicts.service.js';
import { Allow, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { NotAllowed } from '../../web/errors.js';
import { type FormBody, textIn } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { plural } from '../../web/helpers/plural.helper.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import {
  idsOfClaims,
  type MeetingJudging,
  MeetingVerdictPages,
  subjectsOf,
} from './meeting-verdict-pages.service.js';
import { draftedVerdicts, meetingVerdictsView } from './meeting-verdicts.view.js';
import { UndoableVerdictsService } from './undoable-verdicts.service.js';
import { undoOfVerdicts } from './verdicts-undo.view.js';

const TEMPLATE = 'meetings/verdicts';

/** What a meeting says of all that is claimed complete, in one go. */
@Controller('meetings/:body/:day/verdicts')
export class MeetingVerdictsController {
  constructor(
    private readonly pages: MeetingVerdictPages,
    private readonly verdicts: MeetingVerdictsService,
    private readonly undoable: UndoableVerdictsService,
    private readonly config: Config,
  ) {}

  @Get()
  @ShowsThePast()
  @Allow('read-inside')
  async show(
    @Param('body') body: string,
    @Param('day') day: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const judging = await this.pages.find(body, day, viewer);
    const asks = judging.mayJudge && subjectsOf(judging.claims).length > 0;
    const view = await this.view(judging, draftedVerdicts(judging), viewer);
    return page(asks ? TEMPLATE : 'meetings/verdicts-read', view);
  }

  @Post()
  @Allow('judge')
  async judge(
    @Param('body') body: string,
    @Param('day') day: string,
    @Body() fields: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const judging = await this.pages.find(body, day, viewer);
    const { meeting, today, claims, mayJudge } = judging;
    if (!mayJudge) throw new NotAllowed(`${viewer.email} records no verdicts of this meeting`);
    const subjects = subjectsOf(claims);
    const isDraft = textIn(fields, 'save') === 'draft' || meeting.heldOn > today;
    const read = readMeetingVerdicts(fields, subjects, isDraft);
    const all = textIn(fields, 'all');
    if (all) return page(TEMPLATE, await this.view(judging, chosenForAll(all, read.typed), viewer));
    const path = `${meetingPath(meeting)}/verdicts`;
    return submitTyped(read, {
      again: async (typed, faults) => formAgain(TEMPLATE, await this.view(judging, typed, viewer, faults)),
      act: ({ chosen, seen }) => {
        const said = { meeting, offered: idsOfClaims(claims), chosen, seen };
        return isDraft ? this.verdicts.saveDraft(author, said) : this.verdicts.record(author, said);
      },
      done: (count) =>
        seeOther(
          path,
          isDraft
            ? 'The draft is saved. It does not count until it is recorded'
            : `${plural(count, 'verdict was', 'verdicts were')} recorded. The paragraph for the minutes is below`,
        ),
    });
  }

  private async view(
    judging: MeetingJudging,
    typed: TypedVerdicts,
    viewer: Viewer,
    faults: readonly FieldError[] = [],
  ) {
    const { meeting } = judging;
    const found = await this.undoable.of(meeting, viewer);
    const undo = undoOfVerdicts(meeting, found, { minutes: this.config.undoMinutes });
    return meetingVerdictsView(judging, typed, undo, faults);
  }
}

/** The same verdict on every claim, to change the exceptions; what was written stays. */
function chosenForAll(wanted: string, typed: TypedVerdicts): TypedVerdicts {
  const verdict = MEETING_VERDICTS.find((each) => each === wanted) ?? LEAVE;
  return new Map([...typed].map(([reference, { words }]) => [reference, { verdict, words }]));
}
