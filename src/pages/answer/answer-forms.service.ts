import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { AddressForms } from '../../web/address-forms.service.js';
import type { FormBody } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import { withoutSuffix } from '../../web/govuk/field-suffix.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { submitTyped, type TypedReading, withFaults } from '../../web/submit-form.js';
import { answerView } from './answer.view.js';
import { type ReadSender, readSender } from './answer-sender-fields.form.js';
import type { AnswerVisit } from './answer-visit.js';
import type { Visitor } from './answer-visitor.decorator.js';
import type { SentBack, TypedForms, TypedOnPage } from './typed-on-page.js';

const TEMPLATE = 'answer/answer';

/** A form of the page, and what becomes of it. */
export type AnswerForm<Typed, Right> = {
  /** The item that it is about, as printed; null where it is about several. */
  readonly reference: string | null;
  /** What the names of its fields end with. */
  readonly suffix: string;
  readonly read: (fields: FormBody) => TypedReading<Typed, Right> | Promise<TypedReading<Typed, Right>>;
  /** Which form of the page it is, to be shown again. */
  readonly again: (typed: SentBack<Typed>) => TypedForms;
  readonly act: (right: Right & { readonly typed: Typed }, sender: ReadSender) => Promise<unknown>;
  /** Where the browser goes after it was done. */
  readonly done: (sender: ReadSender) => string;
};

/** The page of a link and its forms: each is sent by itself, with the name of whoever sends it. */
@Injectable()
export class AnswerForms {
  constructor(
    private readonly forms: AddressForms,
    private readonly clock: Clock,
  ) {}

  /** @param done what was just done, in a sentence */
  page(visit: AnswerVisit, done: string | null): Answer {
    return page(TEMPLATE, this.view(visit, done, null));
  }

  async submit<Typed, Right>(
    { visit, formToken, keepName }: Visitor,
    body: FormBody,
    form: AnswerForm<Typed, Right>,
  ): Promise<Answer> {
    const { reference, suffix } = form;
    const fields = withoutSuffix(body, suffix);
    const sender = await readSender(visit, fields, formToken);
    const { typedName, wantsReceipt } = sender;
    return submitTyped(withFaults(await form.read(fields), sender.faults), {
      again: (typed, all) => {
        const faults = formFaults(all);
        const onPage = form.again({ ...typed, sender: typedName, wantsReceipt, faults });
        return formAgain(TEMPLATE, this.view(visit, null, { reference, suffix, faults, ...onPage }));
      },
      act: (right) => form.act(right, sender),
      done: () => {
        keepName(typedName);
        return seeOther(form.done(sender));
      },
    });
  }

  /** What the forms below this address carry. */
  keyOf({ token }: AnswerVisit): string {
    return this.forms.tokenFor(token);
  }

  private view(visit: AnswerVisit, done: string | null, typed: TypedOnPage | null) {
    return answerView(visit, { formKey: this.keyOf(visit), today: this.clock.today(), done, typed });
  }
}
