import { runInThisContext } from 'node:vm';
import Handlebars, { type HelperDelegate, type TemplateDelegate } from 'handlebars';
import { type CompiledTemplates, keptSpecifications, specificationKey } from './compiled-templates.js';
import { ConditionCompiler } from './condition-compiler.js';
import { faultsOf } from './template-check.js';
import { TemplateFault } from './template-fault.js';
import { readTemplates, TEMPLATES_FOLDER, type TemplateFile } from './template-files.js';
import { loadHelpers } from './template-helpers.js';
import { TEMPLATE_FOLDERS, type TemplateKind } from './template-kind.js';

/** The plain-text parts of a mail, in which `&amp;` would be read out as it stands. */
const PLAIN_TEXT = /(^|[/.])(subject|text)$/;

/**
 * Arguments of a GOV.UK component are mostly optional, so its partial may ask for what is not there; what a
 * caller may pass is the matter of the typed arguments in `src/web/govuk`. Everywhere else a missing field throws.
 * A part of a component has a file of its own: for each part within, every partial would be copied each time it is printed.
 */
const LENIENT = /^govuk(?:-parts)?\//;

/** The templates of one kind in a Handlebars environment of their own. */
export class TemplateEngine {
  /** Compiling hundreds of templates takes a while, and those of the program do not change while it runs. */
  private static readonly kept = new Map<TemplateKind, Promise<TemplateEngine>>();

  private readonly environment = Handlebars.create();
  private readonly templates = new Map<string, TemplateDelegate>();
  private readonly compilations: (() => void)[] = [];
  private readonly partialNames: ReadonlySet<string>;

  private constructor(
    private readonly helpers: ReadonlyMap<string, HelperDelegate>,
    private readonly partials: readonly TemplateFile[],
    private readonly files: readonly TemplateFile[],
    private readonly kept: CompiledTemplates['specifications'] = {},
  ) {
    (this.environment as { JavaScriptCompiler?: unknown }).JavaScriptCompiler = ConditionCompiler;
    for (const [name, helper] of helpers) this.environment.registerHelper(name, helper);
    this.partialNames = new Set(partials.map(({ name }) => name));
    for (const partial of partials) {
      this.environment.registerPartial(partial.name, this.compiledOnce(partial));
    }
    for (const template of files) this.templates.set(template.name, this.compiledOnce(template));
  }

  /**
   * Reads and compiles every template, partial and helper of this kind below `root`.
   * @throws TemplateFault naming the first that does not compile or that asks for a partial or helper there is none of
   */
  static async load(kind: TemplateKind, root: string = TEMPLATES_FOLDER): Promise<TemplateEngine> {
    const engine = await (root === TEMPLATES_FOLDER
      ? TemplateEngine.whenNeeded(kind)
      : TemplateEngine.find(kind, root));
    for (const compile of engine.compilations) compile();
    engine.compilations.length = 0;
    return engine;
  }

  /** The program's own, each compiled when it is first asked for: a command or a report needs a few of them, or none. */
  static async whenNeeded(kind: TemplateKind): Promise<TemplateEngine> {
    const engine = TemplateEngine.kept.get(kind) ?? TemplateEngine.find(kind, TEMPLATES_FOLDER);
    TemplateEngine.kept.set(kind, engine);
    return engine;
  }

  private static async find(kind: TemplateKind, root: string): Promise<TemplateEngine> {
    const folders = TEMPLATE_FOLDERS[kind];
    const partials = folders.partials.flatMap((folder) =>
      readTemplates(root, folder, folder.startsWith('partials/') ? 'partials' : ''),
    );
    const templates = readTemplates(root, folders.templates, folders.templates);
    const helpers = await loadHelpers();
    const kept = root === TEMPLATES_FOLDER ? keptSpecifications(kind, surroundings(partials, helpers)) : {};
    return new TemplateEngine(helpers, partials, templates, kept);
  }

  /** The program's own of this kind as they are kept when it is built. @throws TemplateFault as {@link load} does */
  static async compiled(kind: TemplateKind): Promise<CompiledTemplates> {
    const engine = await TemplateEngine.whenNeeded(kind);
    return {
      surroundings: surroundings(engine.partials, engine.helpers),
      specifications: Object.fromEntries(
        [...engine.partials, ...engine.files].map((file) => [
          specificationKey(file),
          engine.precompiled(file),
        ]),
      ),
    };
  }

  /** The names that {@link render} knows. */
  get names(): string[] {
    return [...this.templates.keys()];
  }

  /** @throws TemplateFault where there is no such template, or where `model` lacks a field that it prints */
  render(name: string, model: object): string {
    const template = this.templates.get(name);
    if (!template) throw new TemplateFault(name, 'there is none of this name');
    try {
      return template(model);
    } catch (cause) {
      throw cause instanceof TemplateFault ? cause : new TemplateFault(name, reasonOf(cause), { cause });
    }
  }

  /** One partial on its own, as a contract test looks at it. @throws TemplateFault as {@link render} does */
  renderPartial(name: string, model: unknown): string {
    const partial: unknown = this.environment.partials[name];
    if (typeof partial !== 'function') throw new TemplateFault(name, 'there is no partial of this name');
    return (partial as TemplateDelegate)(model);
  }

  private compiledOnce(file: TemplateFile): TemplateDelegate {
    let compiled: TemplateDelegate | null = null;
    const compile = () => {
      compiled ??= this.compile(file);
      return compiled;
    };
    this.compilations.push(compile);
    return (model, options) => compile()(model, options);
  }

  private compile({ name, source }: TemplateFile): TemplateDelegate {
    const file = { name, source };
    const words = this.kept[specificationKey(file)] ?? this.precompiled(file);
    const specification: unknown = runInThisContext(`(${words})`, { filename: `${name}.hbs` });
    return this.environment.template(specification as TemplateSpecification);
  }

  /** The words of the function that it becomes. */
  private precompiled({ name, source }: TemplateFile): string {
    try {
      const program = this.environment.parse(source);
      const [fault] = faultsOf(program, this.partialNames, this.helpersWithArguments());
      if (fault) throw new Error(fault);
      const compiled: unknown = this.environment.precompile(program, {
        strict: !LENIENT.test(name),
        explicitPartialContext: true,
        preventIndent: true,
        noEscape: PLAIN_TEXT.test(name),
        knownHelpers: Object.fromEntries([...this.helpers.keys()].map((helper) => [helper, true])),
        knownHelpersOnly: true,
      });
      return String(compiled);
    } catch (cause) {
      throw new TemplateFault(name, reasonOf(cause), { cause });
    }
  }

  private helpersWithArguments(): ReadonlySet<string> {
    return new Set([...this.helpers].flatMap(([name, helper]) => (helper.length > 0 ? [name] : [])));
  }
}

/** What a template may call: where that has changed, it may have come to be at fault. */
function surroundings(
  partials: readonly TemplateFile[],
  helpers: ReadonlyMap<string, HelperDelegate>,
): string {
  return JSON.stringify([
    partials.map(({ name }) => name),
    [...helpers].map(([name, { length }]) => [name, length]),
  ]);
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
