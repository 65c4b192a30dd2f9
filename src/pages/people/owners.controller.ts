import { Body, Controller, Get, Param, ParseIntPipe, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { HistoryQueries } from '../../audit/history.queries.js';
import { Clock } from '../../calendar/clock.js';
import { Allow, KEEPERS } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { byOf } from '../../web/by.js';
import { type FormBody, orFaults, readForm } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { OwnerForm } from '../../people/forms/owner.form.js';
import { ownerFacts } from '../../people/forms/owner-facts.js';
import { ownerPath } from '../../people/owner.rules.js';
import { OwnerPageQueries } from './owner-page.queries.js';
import { type OwnerOnDay, OwnersQueries } from '../../people/owners.queries.js';
import { OwnersService } from '../../people/owners.service.js';
import { ownerView } from './owner.view.js';
import { ownerFormView } from '../../people/views/owner-form.view.js';

const FORM = 'people/owner-form';

/** One post, team or outside contact. */
@Controller('people/owners/:id')
@Allow(...KEEPERS)
export class OwnersController {
  constructor(
    private readonly queries: OwnerPageQueries,
    private readonly owners: OwnersService,
    private readonly current: OwnersQueries,
    private readonly history: HistoryQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ShowsThePast()
  async show(@Param('id', ParseIntPipe) id: number): Promise<Answer> {
    const today = this.clock.today();
    const owner = await this.queries.owner(id);
    const holdings = await this.queries.holdings(id);
    const facts = {
      holdings,
      openActions: await this.queries.openActions(id, today),
      formerNames: await this.queries.formerNames(id),
      history: await this.history.of('owner', id),
      fallback: owner.fallbackId === null ? null : await this.queries.owner(owner.fallbackId),
    };
    return page('people/owner', ownerView(owner, facts, today));
  }

  @Get('edit')
  async ask(@Param('id', ParseIntPipe) id: number): Promise<Answer> {
    const { kind, name, directorate, organisation, email, fallbackId } = await this.queries.owner(id);
    const typed = {
      kind,
      name,
      directorate: directorate ?? '',
      organisation: organisation ?? '',
      email: email ?? '',
      fallback: fallbackId === null ? '' : String(fallbackId),
    };
    const seen = String(await this.history.lastSeen('owner', id));
    return page(FORM, ownerFormView(typed, await this.standIns(id), { id, seen }));
  }

  @Post('edit')
  async amend(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const { kind } = await this.queries.owner(id);
    const standIns = await this.standIns(id);
    const read = await readForm(OwnerForm, { ...body, kind });
    const form = read.ok ? read.form : read.typed;
    const existing = { id, seen: String(form.seen) };
    if (!read.ok) return formAgain(FORM, ownerFormView(form, standIns, existing, read.faults));
    const amended = await orFaults(() =>
      this.owners.amend(byOf(request), id, ownerFacts(form), Number(form.seen)),
    );
    if (!amended.ok) return formAgain(FORM, ownerFormView(form, standIns, existing, amended.faults));
    return seeOther(ownerPath(id), `${form.name} was changed`);
  }

  /** Who may stand in: everybody else of today. */
  private async standIns(id: number): Promise<OwnerOnDay[]> {
    const current = await this.current.current(this.clock.today());
    return current.filter((owner) => owner.id !== id);
  }
}
