import { type FormFields, fieldsOf } from './form-on-page.js';
import { attribute, type Element, elements, visibleWords } from './markup.js';
import type { JourneySteps } from './steps.js';
import type { VisitedPage } from './visited-page.js';
import { Visitor } from './visitor.js';

type Attached = { field: string; filename: string; content: Buffer };

/** What a user does, without a browser: reads the HTML and sends what a browser would send. */
export class HttpSteps implements JourneySteps {
  private readonly visitor: Visitor;
  private page: VisitedPage | null = null;
  private filled: Record<string, string> = {};
  private attached: Attached | null = null;

  constructor(url: string) {
    this.visitor = new Visitor(url);
  }

  async goTo(path: string): Promise<void> {
    await this.arrive(await this.visitor.get(path));
  }

  async follow(words: string): Promise<void> {
    await this.goTo(this.addressOf(words));
  }

  async download(words: string): Promise<Buffer> {
    const { status, path, body } = await this.visitor.get(this.addressOf(words));
    if (status !== 200) throw new Error(`${path} answers ${status}`);
    return body;
  }

  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    Object.assign(this.filled, fields);
  }

  async attach(field: string, filename: string, content: Buffer): Promise<void> {
    this.attached = { field, filename, content };
  }

  async fields(): Promise<string[]> {
    const names = ['input', 'select', 'textarea'].flatMap((tag) =>
      this.open.all(tag).map((each) => attribute(each, 'name')),
    );
    return [...new Set(names.filter((name) => name !== undefined))];
  }

  async press(words: string): Promise<void> {
    const { form, button } = this.findButton(words);
    const fields = fieldsOf(form);
    const pressed: FormFields = {};
    const name = attribute(button, 'name');
    if (name) pressed[name] = attribute(button, 'value') ?? '';
    for (const [field, value] of Object.entries(this.filled)) fields[field] = sentFor(form, field, value);
    const action = attribute(button, 'formaction') ?? attribute(form, 'action') ?? this.open.path;
    const method = (attribute(form, 'method') ?? 'get').toLowerCase();
    const answer = await this.visitor.send(
      action,
      method,
      { ...fields, ...pressed },
      this.attached ?? undefined,
    );
    await this.arrive(answer);
  }

  async words(): Promise<string> {
    return this.open.words;
  }

  async heading(): Promise<string> {
    return this.open.heading;
  }

  async path(): Promise<string> {
    return this.open.path.split('?')[0] ?? '';
  }

  status(): number {
    return this.open.status;
  }

  private get open(): VisitedPage {
    if (!this.page) throw new Error('no page is open');
    return this.page;
  }

  private addressOf(words: string): string {
    const link = this.open.all('a').find((each) => visibleWords(each).includes(words));
    if (!link) throw new Error(`no link “${words}” on ${this.open.path}: ${this.open.words}`);
    return new URL(attribute(link, 'href') ?? '', `${this.visitor.url}${this.open.path}`).href;
  }

  private async arrive(answer: VisitedPage): Promise<void> {
    this.page = answer;
    for (let hops = 0; this.page.location && hops < 5; hops++)
      this.page = await this.visitor.follow(this.page);
    this.filled = {};
    this.attached = null;
  }

  private findButton(words: string): { form: Element; button: Element } {
    for (const form of this.open.all('form')) {
      for (const button of elements(form)) {
        if (button.tagName === 'button' && visibleWords(button).includes(words)) return { form, button };
      }
    }
    throw new Error(`no button “${words}” on ${this.open.path}: ${this.open.words}`);
  }
}

/** What a browser sends for a field that somebody has set: for a list the value of the option with these words. */
function sentFor(form: Element, field: string, value: string): string {
  const named = [...elements(form)].filter((element) => attribute(element, 'name') === field);
  if (named.length === 0) throw new Error(`no field “${field}” in the form`);
  const [select] = named.filter((element) => element.tagName === 'select');
  const choices = named.filter((element) => /^(radio|checkbox)$/.test(attribute(element, 'type') ?? ''));
  if (choices.length > 0 && !choices.some((choice) => (attribute(choice, 'value') ?? 'on') === value)) {
    throw new Error(`“${field}” offers no “${value}”`);
  }
  if (!select) return value;
  const options = [...elements(select)].filter((element) => element.tagName === 'option');
  const option =
    options.find((each) => visibleWords(each) === value) ??
    options.find((each) => attribute(each, 'value') === value) ??
    options.find((each) => visibleWords(each).includes(value));
  if (!option) throw new Error(`no option “${value}” in “${field}”: ${options.map(visibleWords).join(', ')}`);
  return attribute(option, 'value') ?? visibleWords(option);
}
