import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import type { TemplateEngine } from '../web/views/template-engine.js';
import type { MailWords } from './mail-message.js';

/** The injection token of the mails' template engine. */
export const MAIL_TEMPLATES = Symbol('mail templates');

/** Puts a mail into words: its subject, its plain text and its HTML, which say the same. */
@Injectable()
export class MailRenderer {
  constructor(
    @Inject(MAIL_TEMPLATES) private readonly templates: TemplateEngine,
    private readonly config: Config,
  ) {}

  /**
   * Renders the three templates of `templates/mails/<mail>`, which see `model` and `council` {name, address of the service}.
   * @throws TemplateFault where one is missing or asks for what `model` has not
   */
  render(mail: string, model: object): MailWords {
    const council = { name: this.config.councilName, address: this.config.publicUrl };
    const seen = { ...model, council };
    return {
      subject: this.templates.render(`${mail}/subject`, seen).trim(),
      text: this.templates.render(`${mail}/text`, seen).trim(),
      html: this.templates.render(`${mail}/html`, seen).trim(),
    };
  }
}
