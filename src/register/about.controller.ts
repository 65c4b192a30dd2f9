import { Controller, Get } from '@nestjs/common';
import { Config } from '../config/config.js';
import { AllowEveryone } from '../web/access.js';
import { plural } from '../web/helpers/plural.helper.js';
import { type Answer, page } from '../web/page.js';

/** What the law asks every public service to say of itself. */
@Controller()
@AllowEveryone()
export class AboutController {
  constructor(private readonly config: Config) {}

  /** Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018, reg. 8. */
  @Get('accessibility')
  accessibility(): Answer {
    return page('register/accessibility', {
      title: 'Accessibility statement',
      councilName: this.config.councilName,
    });
  }

  /** UK GDPR, articles 13 and 14. */
  @Get('privacy')
  privacy(): Answer {
    const { councilName, sessionMinutes } = this.config;
    return page('register/privacy', {
      title: 'Privacy notice',
      councilName,
      sessionLength:
        sessionMinutes % 60 === 0
          ? plural(sessionMinutes / 60, 'hour', 'hours')
          : plural(sessionMinutes, 'minute', 'minutes'),
    });
  }
}
