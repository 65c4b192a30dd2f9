import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module.js';
import { CouncilModule } from '../council/council.module.js';
import { MeasuresModule } from '../measures/measures.module.js';
import { TrendModule } from '../reports/trend/trend.module.js';
import { AboutController } from './about.controller.js';
import { OpenDataController } from './open-data.controller.js';
import { PageVersionQueries } from './page-version.queries.js';
import { PublicEvidenceQueries } from './public-evidence.queries.js';
import { PublicLettersController } from './public-letters.controller.js';
import { PublicLettersQueries } from './public-letters.queries.js';
import { PublicMeasuresController } from './public-measures.controller.js';
import { PublicReportsController } from './public-reports.controller.js';
import { PublicReportsQueries } from './public-reports.queries.js';
import { PublicSuccessorsQueries } from './public-successors.queries.js';
import { RegisterController } from './register.controller.js';
import { RegisterQueries } from './register.queries.js';
import { RegisterListsService } from './register-lists.service.js';
import { RegisterTotalsQueries } from './register-totals.queries.js';
import { WithheldController } from './withheld.controller.js';
import { WithheldQueries } from './withheld.queries.js';

/** The public's pages. */
@Module({
  imports: [BodiesModule, CouncilModule, MeasuresModule, TrendModule],
  controllers: [
    OpenDataController,
    PublicMeasuresController,
    PublicLettersController,
    PublicReportsController,
    WithheldController,
    RegisterController,
    AboutController,
  ],
  providers: [
    RegisterQueries,
    RegisterListsService,
    RegisterTotalsQueries,
    PageVersionQueries,
    PublicEvidenceQueries,
    PublicLettersQueries,
    PublicReportsQueries,
    PublicSuccessorsQueries,
    WithheldQueries,
  ],
})
export class RegisterModule {}
