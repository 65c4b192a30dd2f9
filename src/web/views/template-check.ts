import Handlebars from 'handlebars';

/**
 * What a template asks for that is not there: Handlebars itself would find out only when the page is shown.
 * `helpers` are those that need arguments. Answers one sentence for each fault, none for a sound template.
 */
export function faultsOf(
  program: hbs.AST.Program,
  partials: ReadonlySet<string>,
  helpers: ReadonlySet<string>,
): string[] {
  const check = new TemplateCheck(partials, helpers);
  check.accept(program);
  return [...check.faults, ...check.unusedInlines()];
}

class TemplateCheck extends Handlebars.Visitor {
  readonly faults: string[] = [];
  private readonly inline = new Set<string>(['@partial-block']);
  private readonly called = new Set<string>(['@partial-block']);

  constructor(
    private readonly partials: ReadonlySet<string>,
    private readonly helpers: ReadonlySet<string>,
  ) {
    super();
  }

  override DecoratorBlock(decorator: hbs.AST.DecoratorBlock): void {
    const [name] = decorator.params;
    if (name?.type === 'StringLiteral') this.inline.add((name as hbs.AST.StringLiteral).value);
    super.DecoratorBlock(decorator);
  }

  /** An inline partial is called where it stands, or takes the place of one that a layout calls. */
  unusedInlines(): string[] {
    const unused = [...this.inline].filter((name) => !this.called.has(name) && !this.partials.has(name));
    return unused.map((name) => `nobody calls the inline partial “${name}”`);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    this.checkPartial(partial.name);
    super.PartialStatement(partial);
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    this.checkPartial(partial.name);
    super.PartialBlockStatement(partial);
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    const { original } = mustache.path as hbs.AST.PathExpression;
    if (
      mustache.params.length === 0 &&
      !(mustache.hash as hbs.AST.Hash | undefined) &&
      this.helpers.has(original)
    ) {
      this.faults.push(
        `{{${original}}} calls the helper with nothing: a field is written {{this.${original}}}`,
      );
    }
    super.MustacheStatement(mustache);
  }

  private checkPartial(name: hbs.AST.PathExpression | hbs.AST.SubExpression): void {
    if (name.type === 'SubExpression') {
      this.faults.push('the name of a partial is worked out, so nobody can tell whether it exists');
      return;
    }
    const { original } = name;
    this.called.add(original);
    if (!this.partials.has(original) && !this.inline.has(original)) {
      this.faults.push(`there is no partial “${original}”`);
    }
  }
}
