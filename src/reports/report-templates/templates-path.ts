export const TEMPLATES_PATH = '/reports/templates';
