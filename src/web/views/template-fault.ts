/** A template that does not compile, or a model that does not fit it; the message names the template. */
export class TemplateFault extends Error {
  constructor(
    readonly template: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`template ${template}: ${reason}`, options);
    this.name = 'TemplateFault';
  }
}
