import Handlebars from 'handlebars';

/** What Handlebars' compiler has that its types do not say. */
type TemplateCompiler = {
  compiler: new () => TemplateCompiler;
  readonly environment: {
    readonly children: readonly { readonly index: number; readonly useDecorators?: boolean }[];
  };
  aliasable(name: string): string;
  contextName(depth: number): string;
  invokeKnownHelper(paramSize: number, name: string): void;
  popStack(): unknown;
  push(code: readonly unknown[]): unknown;
  useRegister(name: string): void;
};

const BaseCompiler = (Handlebars as unknown as { JavaScriptCompiler: new () => TemplateCompiler })
  .JavaScriptCompiler;

/** The code of a branch; null where there is none. */
type Branch = string | null;

/** A block as the compiler calls it. */
const BLOCK = /^container\.program\((\d+), data, \d+(, blockParams)?(, depths)?\)$/;

/**
 * Compiles `{{#if}}` and `{{#unless}}` to a condition, where Handlebars makes a function of each branch and calls a helper with them:
 * pages have hundreds, and that took a fifth of what it takes to print one. A condition holds as that helper has it: nothing, `0`, an
 * empty text and an empty list do not.
 */
export class ConditionCompiler extends BaseCompiler {
  override compiler = ConditionCompiler;

  override invokeKnownHelper(paramSize: number, name: string): void {
    if (name !== 'if' && name !== 'unless') {
      super.invokeKnownHelper(paramSize, name);
      return;
    }
    const [hash, inverse, program] = [this.popStack(), this.popStack(), this.popStack()] as [
      hash: string,
      inverse: Branch,
      program: Branch,
    ];
    if (paramSize !== 1 || hash !== '{}') throw new Error(`${name} takes one condition and nothing else`);
    const condition = this.popStack();
    const [kept, other] = name === 'if' ? [program, inverse] : [inverse, program];
    this.useRegister('condition');
    const holds = ['(condition = ', condition, ') && !(Array.isArray(condition) && condition.length === 0)'];
    this.push(['(', ...holds, ' ? ', this.printed(kept), ' : ', this.printed(other), ')']);
  }

  /** The code that prints a branch within the same context. */
  private printed(block: Branch): string {
    if (block === null) return '""';
    const here = this.contextName(0);
    const context = this.aliasable(`${here} != null ? ${here} : (container.nullContext || {})`);
    const [, index, blockParams, depths] = BLOCK.exec(block) ?? [];
    const program = this.environment.children.find((child) => child.index === Number(index));
    // One with inline partials of its own is called by way of what enters them.
    if (!program || program.useDecorators) return `${block}(${context})`;
    const params = blockParams ? 'blockParams && [undefined].concat(blockParams)' : 'undefined';
    const further = depths ? `, ${params}, depths` : blockParams ? `, ${params}` : '';
    return `container.fn(${index})(container, ${context}, container.helpers, container.partials, data${further})`;
  }
}
