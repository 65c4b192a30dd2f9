import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  parseReference,
  pathOfReference,
  type Reference,
  referenceInPath,
} from '../../items/references/reference.rules.js';
import { ownerPath, personPath } from '../../people/owner.rules.js';
import { PersonsQueries } from '../../people/persons.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import { type FormBody, textIn } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitButton } from '../../web/submit-form.js';
import { type AskedWhom, type AskNowOffer, askNowOffer, askNowView } from './ask-now.view.js';
import { type AskPlan, AskPlanningService } from './ask-planning.service.js';
import { AsksService } from './asks.service.js';

const TEMPLATE = 'reminders/ask-now';

/** Asking somebody now about everything that they owe. */
@Controller('reminders')
@Allow('keep-register')
export class AsksController {
  constructor(
    private readonly planning: AskPlanningService,
    private readonly asks: AsksService,
    private readonly persons: PersonsQueries,
  ) {}

  @Get('owners/:id/asks/new')
  async offerOwner(
    @Param('id', new IdPipe('Owner')) id: number,
    @Query('from') from: unknown,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    return offer({ kind: 'owners', id }, await this.planning.ofOwner(id, viewer), itemNamed(from));
  }

  @Post('owners/:id/asks/new')
  async askOwner(
    @Param('id', new IdPipe('Owner')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return this.ask({ kind: 'owners', id }, await this.planning.ofOwner(id, viewer), body, author);
  }

  @Get('people/:id/asks/new')
  async offerPerson(
    @Param('id', new IdPipe('Person')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    return offer({ kind: 'people', id }, await this.planOfPerson(id, viewer), null);
  }

  @Post('people/:id/asks/new')
  async askPerson(
    @Param('id', new IdPipe('Person')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return this.ask({ kind: 'people', id }, await this.planOfPerson(id, viewer), body, author);
  }

  private async planOfPerson(id: number, viewer: Viewer): Promise<AskPlan> {
    return this.planning.ofPerson(await this.persons.byId(id), viewer);
  }

  private async ask(whom: AskedWhom, plan: AskPlan, body: FormBody, author: ChangeAuthor): Promise<Answer> {
    const from = itemNamed(textIn(body, 'from'));
    const back = from ? pathOfReference(from) : placeOf(whom);
    return submitButton({
      again: (faults) => formAgain(TEMPLATE, askNowView(offerFrom(from, whom, plan), back, faults)),
      act: () => this.asks.ask(author, plan),
      done: (name) => seeOther(back, `${name} was asked about everything that is open`),
    });
  }
}

function offer(whom: AskedWhom, plan: AskPlan, from: Reference | null): Answer {
  const back = from ? pathOfReference(from) : placeOf(whom);
  return page(TEMPLATE, askNowView(offerFrom(from, whom, plan), back));
}

function offerFrom(from: Reference | null, whom: AskedWhom, plan: AskPlan): AskNowOffer {
  return askNowOffer(whom, plan, from && referenceInPath(from));
}

/** The item from whose page somebody came. */
function itemNamed(from: unknown): Reference | null {
  return typeof from === 'string' ? parseReference(from) : null;
}

function placeOf({ kind, id }: AskedWhom): string {
  return kind === 'owners' ? ownerPath(id) : personPath(id);
}
