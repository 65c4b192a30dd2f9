import type { ModuleRef } from '@nestjs/core';
import { Clock } from '../../calendar/clock.js';
import { NotFound } from '../../web/errors.js';
import { textIn } from '../../web/form.js';
import type { Asker } from '../../web/permissions.rules.js';
import { audienceIn } from '../audience-address.js';
import type { Audience } from '../published/audience.rules.js';
import type { ReportMaker, ReportQuery } from '../report-maker.js';
import { readAskedPaper } from './asked-paper.js';
import {
  type MadeResponseForm,
  ResponseFormsService,
  type ResponseFormWish,
} from './response-forms.service.js';

/** Makes forms for answers for whoever does not know their kind. A form is of the day on which it is made. */
export function responseFormMaker(parts: ModuleRef): ReportMaker {
  const forms = parts.get(ResponseFormsService, { strict: false });
  const clock = parts.get(Clock, { strict: false });
  const make = async (query: ReportQuery, asker: Asker | null, audience: Audience) =>
    forms.make({ ...askedForm(query), audience }, asker);
  return {
    make: async (query, { asker, audience }) => make(query, asker, audience),
    identify: async (query, audience) => {
      const made = await make(query, null, audience);
      const { paper, addressee, from } = made.model;
      const name = `${paper?.title ?? from}, to ${addressee.name}`;
      return { bodyCode: made.bodyCode, subject: subjectOf(made), name, asAt: clock.today() };
    },
    about: async (made) => {
      const form = made as MadeResponseForm;
      return { bodyCode: form.bodyCode, subject: subjectOf(form), asAt: clock.today(), since: null };
    },
    // What one paper asks is never long.
    size: async () => 0,
  };
}

/** Reads `?document=3&addressee=EXEC`, or `?document=R2022/014`. @throws NotFound where it names no paper */
export function askedForm(query: Readonly<Record<string, unknown>>): ResponseFormWish {
  const of = readAskedPaper(textIn(query, 'document'));
  if (of === null) throw new NotFound('The paper in the address');
  return { of, addressee: textIn(query, 'addressee') || null, audience: audienceIn(query) };
}

function subjectOf({ askedIn, model }: MadeResponseForm): string {
  return `${askedIn} to ${model.addressee.code}`;
}
