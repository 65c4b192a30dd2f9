import { Controller, Get } from '@nestjs/common';
import { Config } from '../config/config.js';
import { AllowEveryone } from '../web/access.js';
import { cookieName } from '../web/cookie-names.rules.js';
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
    const { councilName, sessionLimits, isHttps } = this.config;
    const { staff, others } = sessionLimits;
    return page('register/privacy', {
      title: 'Privacy notice',
      councilName,
      session: cookieName('matters-session', isHttps),
      keptForm: cookieName('matters-kept-form', isHttps),
      knownBrowser: cookieName('matters-known-browser', isHttps),
      staffEnd: sessionWords(staff),
      end: sessionWords(others),
    });
  }
}

function sessionWords({ idleMinutes, longestHours }: Config['sessionLimits']['staff']): string {
  const idle =
    idleMinutes % 60 === 0
      ? plural(idleMinutes / 60, 'hour', 'hours')
      : plural(idleMinutes, 'minute', 'minutes');
  return `${idle} without use, and ${plural(longestHours, 'hour', 'hours')} after you signed in`;
}
