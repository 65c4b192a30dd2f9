import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Database } from '../database/database.service.js';
import { BULK_KINDS, type BulkKind } from '../items/choosing/bulk-kinds.js';
import { chosenIn, MOST_CHOSEN } from '../items/choosing/chosen-item.rules.js';
import { Allow, type Viewer } from '../web/access.js';
import { NotFound, Refused } from '../web/errors.js';
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
    const { asked, read } = await this.asked(body, viewer);
    const { chosen, back, plan } = asked;
    return submitTyped(read, {
      again: async (_, faults) => {
        // As it stands after the change was refused.
        const { asked: now } = await this.asked(body, viewer);
        return formAgain(templateOf(now), bulkChangeView(now, faults));
      },
      act: ({ wanted }) => {
        const fault = choiceFault(body);
        if (fault) throw new Refused([fault]);
        return this.changes.change(author, viewer, chosen, wanted);
      },
      done: ({ id }, { wanted }) =>
        seeOther(back, bulkDoneWords(wanted, itemsInWords(plan.will.map(({ item }) => item))), {
          text: 'Undo',
          href: `/bulk-changes/${id}/undo`,
        }),
    });
  }

  private async asked(
    sent: FormBody,
    viewer: Viewer,
  ): Promise<{ readonly asked: AskedChange; readonly read: ReadWanted }> {
    const kind = kindIn(sent);
    const chosen = choiceFault(sent) ? [] : chosenIn(sent.item);
    const items = await this.choices.find(viewer, kind, chosen);
    const offer = await this.choices.offer(viewer, items);
    const read = await readWanted(kind, sent, offer);
    const wanted = read.ok ? read.wanted : null;
    const today = this.clock.today();
    const plan = await this.planning.plan(this.database.reader, kind, wanted, items, chosen, today);
    const back = ownAddress(textIn(sent, 'back')) ?? '/actions';
    const isTooMany = choiceFault(sent) === TOO_MANY;
    return { asked: { kind, back, typed: read.typed, chosen, isTooMany, plan, offer }, read };
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
