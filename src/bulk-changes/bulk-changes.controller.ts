import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Database } from '../database/database.service.js';
import { BULK_KINDS, type BulkKind } from '../items/choosing/bulk-kinds.js';
import { type ChosenItem, chosenIn, MOST_CHOSEN, shownIn } from '../items/choosing/chosen-item.rules.js';
import { Allow, type Viewer } from '../web/access.js';
import { NotFound } from '../web/errors.js';
import { type FormBody, textIn } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { ownAddress } from '../web/own-address.rules.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { BulkChangesService } from './bulk-changes.service.js';
import { BulkChoicesService } from './bulk-choices.service.js';
import { BulkPlanningService } from './bulk-planning.service.js';
import { type ReadWanted, readWanted } from './forms/wanted-change.form.js';
import { type AskedChange, bulkChangeView } from './views/bulk-change.view.js';
import { bulkDoneWords, itemsInWords } from './views/bulk-words.js';

/** Where nothing can be changed there is no form. */
const NOTHING = 'bulk-changes/nothing';
const NOTHING_TICKED = { field: null, message: 'Tick at least one item' };
const TOO_MANY = {
  field: null,
  message: `At most ${MOST_CHOSEN} items can be changed at once: untick some, and change them afterwards`,
};

/** One change of many items that somebody ticked in a list. */
@Controller('bulk-changes')
@Allow('keep-register')
export class BulkChangesController {
  constructor(
    private readonly choices: BulkChoicesService,
    private readonly planning: BulkPlanningService,
    private readonly changes: BulkChangesService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What will happen to which, and what is still to be said. */
  @Get('new')
  async ask(@Query() query: FormBody, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const { asked } = await this.asked(query, viewer);
    const fault = choiceFault(query);
    if (fault) return page(NOTHING, bulkChangeView(asked, [fault]), 422);
    return page(templateOf(asked), bulkChangeView(asked));
  }

  @Post('new')
  async change(
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const fault = choiceFault(body);
    if (fault) return this.again(body, viewer, [fault]);
    const { asked, read } = await this.asked(body, viewer);
    const { chosen, back, plan } = asked;
    return submitTyped(read, {
      again: (_, faults) => this.again(body, viewer, faults),
      act: ({ wanted }) => this.changes.change(author, viewer, chosen, wanted),
      done: ({ id }, { wanted }) =>
        seeOther(back, bulkDoneWords(wanted, itemsInWords(plan.will.map(({ item }) => item))), {
          text: 'Undo',
          href: `/bulk-changes/${id}/undo`,
        }),
    });
  }

  /** As it stands after the change was refused, with all that the page showed before it. */
  private async again(body: FormBody, viewer: Viewer, faults: readonly FieldError[]): Promise<Answer> {
    const { asked } = await this.asked(body, viewer, shownIn(body.shown));
    return formAgain(templateOf(asked), bulkChangeView(asked, faults));
  }

  private async asked(
    sent: FormBody,
    viewer: Viewer,
    shown: readonly ChosenItem[] = [],
  ): Promise<{ readonly asked: AskedChange; readonly read: ReadWanted }> {
    const kind = kindIn(sent);
    const fault = choiceFault(sent);
    const isTooMany = fault === TOO_MANY;
    const chosen = fault ? [] : chosenIn(sent.item);
    const found = await this.choices.find(viewer, kind, chosen);
    const beside = await this.choices.stillShown(viewer, isTooMany ? [] : shown, chosen);
    const items = [...found, ...beside.items];
    const named = [...chosen, ...beside.named];
    const offer = await this.choices.offer(viewer, items);
    const read = await readWanted(kind, sent, offer);
    const wanted = read.ok ? read.wanted : null;
    const today = this.clock.today();
    const plan = await this.planning.plan(this.database.reader, kind, wanted, items, named, today);
    const back = ownAddress(textIn(sent, 'back')) ?? '/actions';
    return { asked: { kind, back, typed: read.typed, chosen, named, isTooMany, plan, offer }, read };
  }
}

/** What is wrong with how many were ticked; null where nothing is. */
function choiceFault(sent: FormBody): FieldError | null {
  const count = chosenIn(sent.item).length;
  if (count === 0) return NOTHING_TICKED;
  return count > MOST_CHOSEN ? TOO_MANY : null;
}

/** @throws NotFound */
function kindIn(sent: FormBody): BulkKind {
  const kind = BULK_KINDS.find((name) => name === textIn(sent, 'change'));
  if (!kind) throw new NotFound('This change');
  return kind;
}

function templateOf({ plan }: AskedChange): string {
  return plan.will.length > 0 ? 'bulk-changes/change' : NOTHING;
}
