import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddressForms } from './address-forms.service.js';
import { ExampleNotice } from './example-notice.queries.js';
import { KeptForm } from './kept-forms/kept-form.entity.js';
import { KeptFormsRepository } from './kept-forms/kept-forms.repository.js';
import { KeptForms } from './kept-forms/kept-forms.service.js';
import { RefusedForms } from './kept-forms/refused-forms.service.js';
import { StoredUpload } from './kept-uploads/kept-upload.entity.js';
import { KeptUploadsRepository } from './kept-uploads/kept-uploads.repository.js';
import { KeptUploads } from './kept-uploads/kept-uploads.service.js';
import { PAGE_TEMPLATES, PageRenderer } from './page-renderer.service.js';
import { PastPages } from './past-pages.service.js';
import { SessionsRepository } from './sessions.repository.js';
import { Stopping } from './stopping/stopping.service.js';
import { StoredSession } from './stored-session.entity.js';
import { StoredSetting } from './stored-setting.entity.js';
import { StrangerForms } from './stranger-forms.service.js';
import { ThrottleRepository } from './throttle/throttle.repository.js';
import { ThrottleCount } from './throttle/throttle-count.entity.js';
import { TemplateEngine } from './views/template-engine.js';
import { VirusScanner } from './virus-scan/virus-scanner.service.js';

/** How pages are made: templates, the shell around them, sessions. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([StoredSession, StoredSetting, KeptForm, StoredUpload, ThrottleCount])],
  providers: [
    { provide: PAGE_TEMPLATES, useFactory: () => TemplateEngine.whenNeeded('pages') },
    PageRenderer,
    ExampleNotice,
    PastPages,
    AddressForms,
    StrangerForms,
    SessionsRepository,
    KeptForms,
    KeptFormsRepository,
    RefusedForms,
    KeptUploads,
    KeptUploadsRepository,
    ThrottleRepository,
    VirusScanner,
    Stopping,
  ],
  exports: [
    PageRenderer,
    ExampleNotice,
    PastPages,
    AddressForms,
    StrangerForms,
    SessionsRepository,
    KeptForms,
    KeptFormsRepository,
    RefusedForms,
    KeptUploads,
    KeptUploadsRepository,
    ThrottleRepository,
    VirusScanner,
    Stopping,
  ],
})
export class WebModule {}
