/**
 * @file A table of updates as an optimizer of tfjs: the rules of the race on tensors of any shape and any backend.
 *
 * What contains numbers only, such as 1 − β₂ᵗ, is computed in float64 before tfjs sees it in float32.
 */
import { only, scalar } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';
import { evaluate } from '#notation/evaluate.ts';
import { type Expr, children, num, symbolsOf, withChildren } from '#notation/expr.ts';
import type { Rule } from '#optimizers/rule.ts';
import { type Numbers, type Tensors, compute } from '#witness/operations.ts';
import * as tf from '#witness/tf.ts';

/** The states of one variable, by the names of the rule. */
type Memory = Readonly<Record<string, tf.Variable>>;

export class RuleOptimizer extends tf.Optimizer {
  static readonly className = 'RuleOptimizer';

  readonly #rule: Rule;
  readonly #hyper: Numbers;
  readonly #memory = new Map<string, Memory>();

  constructor(rule: Rule, hyper: Numbers = {}) {
    super();
    this.#rule = rule;
    this.#hyper = { ...rule.defaults, ...hyper };
  }

  /** The gradients where the rule wants them: Nesterov's looks ahead, and the variables stand there meanwhile. */
  override computeGradients(f: () => tf.Scalar, variables: tf.Variable[] = trainable()): Gradients {
    const { at } = this.#rule;
    if (at.kind === 'symbol') return super.computeGradients(f, variables);
    const before = variables.map((v) => tf.clone(v));
    tf.tidy(() => {
      for (const v of variables) v.assign(this.#value(at, this.#known(v)));
    });
    try {
      return super.computeGradients(f, variables);
    } finally {
      variables.forEach((v, i) => v.assign(before[i]!));
      tf.dispose(before);
    }
  }

  override applyGradients(gradients: tf.NamedTensorMap | Named[]): void {
    const list = Array.isArray(gradients)
      ? gradients
      : Object.entries(gradients).map(([name, tensor]) => ({ name, tensor }));
    tf.tidy(() => {
      for (const { name, tensor: g } of list) {
        const variable = tf.engine().registeredVariables[name];
        if (!variable) throw new Error(`There is no variable “${name}”.`);
        const values: Record<string, tf.Tensor> = { ...this.#known(variable), g };
        for (const { id, is } of this.#rule.lines) values[id] = this.#value(is, values);
        const theta = this.#value(this.#rule.theta, values);
        for (const [state, kept] of Object.entries(this.#memoryOf(variable))) kept.assign(values[state]!);
        variable.assign(theta);
      }
    });
    this.incrementIterations();
  }

  /** The number of steps, then the states of every variable. */
  override async getWeights(): Promise<Named[]> {
    const states = [...this.#memory].flatMap(([name, memory]) =>
      Object.entries(memory).map(([state, tensor]) => ({ name: `${name}/${state}`, tensor })),
    );
    return [await this.saveIterations(), ...states];
  }

  /** Goes on where another with the same rule and the same variables stopped. */
  override async setWeights(weights: Named[]): Promise<void> {
    const states = await this.extractIterations(weights);
    for (const { name, tensor } of states) {
      const cut = name.lastIndexOf('/');
      const variable = tf.engine().registeredVariables[name.slice(0, cut)];
      const kept = variable && this.#memoryOf(variable)[name.slice(cut + 1)];
      if (!kept) throw new Error(`There is no state “${name}”.`);
      kept.assign(tensor);
    }
  }

  override dispose(): void {
    for (const memory of this.#memory.values()) tf.dispose(Object.values(memory));
    this.#memory.clear();
    super.dispose();
  }

  override getConfig(): { rule: string; hyper: Record<string, number> } {
    return { rule: this.#rule.id, hyper: { ...this.#hyper } };
  }

  #memoryOf(variable: tf.Variable): Memory {
    const known = this.#memory.get(variable.name);
    if (known) return known;
    const zeros = (): tf.Variable => tf.tidy(() => tf.variable(tf.zerosLike(variable), false));
    const memory = Object.fromEntries(this.#rule.text.states.map((state) => [state, zeros()]));
    this.#memory.set(variable.name, memory);
    return memory;
  }

  /** What a line of the rule may name, but for the gradient and the lines before it. */
  #known(variable: tf.Variable): Tensors {
    const states = Object.entries(this.#memoryOf(variable));
    return { theta_prev: variable, ...Object.fromEntries(states.map(([s, kept]) => [`${s}_prev`, kept])) };
  }

  #value(e: Expr, values: Tensors): tf.Tensor {
    const numbers = { ...this.#hyper, t: this.iterations + 1 };
    return compute(settled(e, numbers), values, {});
  }
}

/** What tfjs calls a NamedTensor, and does not export. */
type Named = { name: string; tensor: tf.Tensor };
type Gradients = { value: tf.Scalar; grads: tf.NamedTensorMap };

const trainable = (): tf.Variable[] =>
  Object.values(tf.engine().registeredVariables).filter((variable) => variable.trainable);

/** Everything that depends on these numbers alone replaced by its value. */
function settled(e: Expr, numbers: Numbers): Expr {
  if (!symbolsOf(e).every((id) => Object.hasOwn(numbers, id)))
    return withChildren(
      e,
      children(e).map((part) => settled(part, numbers)),
    );
  const values: Values = Object.fromEntries(Object.entries(numbers).map(([id, x]) => [id, scalar(x)]));
  return num(only(evaluate(e, values)));
}
