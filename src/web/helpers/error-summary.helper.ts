export { errorSummary } from '../govuk/error-summary.js';
