import { WAYS } from '../support/chromium-journeys.js';
import { describeWholeLife } from './whole-life.js';

describeWholeLife(WAYS.withoutJavaScript);
