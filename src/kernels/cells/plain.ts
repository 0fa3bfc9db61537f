/**
 * @file Writes the passes of a cell in JavaScript, twice: as kernels over one memory, in float32 or float64; and as steps,
 * which take each vector as an array of its own, for whoever wants the cells and their gates at hand.
 */
import { NUMBERS } from '#notation/entrywise.ts';
import { type Language, codeOf, local } from './code.ts';
import { type Pass, type Place, type Plan, gateIndex, isGate } from './plan.ts';

const LANGUAGE: Language = {
  number: (value) => (value < 0 ? `(${value})` : String(value)),
  negative: (of) => `(-${of})`,
  operation(op, left, right) {
    if (['+', '-', '*', '/'].includes(op)) return `(${left} ${op} ${right})`;
    return `+(${left} ${op === '==' || op === '!=' ? `${op}=` : op} ${right})`;
  },
  call(fn, args) {
    if (!Object.hasOwn(NUMBERS, fn)) throw new Error(`There is no ${fn} of a number.`);
    return `${fn}(${args.join(', ')})`;
  },
};

/** The functions that a pass calls, as it takes them from `functions`. */
const functionsIn = (passes: readonly Pass[]): string => {
  const text = passes.flatMap(({ lines }) => lines.map(([, is]) => is)).join(' ');
  const called = Object.keys(NUMBERS).filter((fn) => new RegExp(`\\b${fn}\\(`).test(text));
  return called.length ? `const { ${called.join(', ')} } = functions;` : '';
};

const body = (pass: Pass, at: (vector: string) => string): string =>
  [
    ...pass.loads.map(([id, vector]) => `const ${local(id)} = ${at(vector)};`),
    ...codeOf(pass, LANGUAGE),
    ...pass.stores.map(([id, vector]) => `${at(vector)} = ${local(id)};`),
  ].join('\n');

/** (rows, units, hRow, z, … places): a place is in bytes of float32, as in WebAssembly. */
function kernel(pass: Pass, { gates }: Plan): string {
  const at = (vector: string): string => {
    if (isGate(vector)) return `v[gate + ${gateIndex(vector)} * units]`;
    return vector === 'h' ? 'v[(at_h >> 2) + row * hRow + k]' : `v[(at_${vector} >> 2) + row * units + k]`;
  };
  return `(${['rows', 'units', 'hRow', 'z', ...pass.vectors.map((v) => `at_${v}`)].join(', ')}) => {
for (let row = 0; row < rows; row++)
for (let k = 0; k < units; k++) {
const gate = (z >> 2) + row * ${gates.length} * units + k;
${body(pass, at)}
}
}`;
}

/** (n, vectors): `n` entries of each. On the way back `total0` becomes the whole gradient by the state that is carried. */
const step = (pass: Pass, { carried }: Plan): string => {
  const totals = carried
    .map((state, i): Place => [`d${state}`, `total${i}`])
    .filter(([id]) => pass.lines.some(([name]) => name === id));
  const all = { ...pass, stores: [...pass.stores, ...totals] };
  const vectors = [...new Set([...all.loads, ...all.stores].map(([, vector]) => vector))];
  return `(n, { ${vectors.join(', ')} }) => {
for (let k = 0; k < n; k++) {
${body(all, (vector) => `${vector}[k]`)}
}
}`;
};

const list = (passes: readonly string[]): string => `[\n${passes.join(',\n')},\n]`;

/** A function of {@link NUMBERS} that gives the passes of every cell by its name, as source. */
function sourceOf(
  plans: Readonly<Record<string, Plan>>,
  head: string,
  write: (pass: Pass, plan: Plan) => string,
): string {
  const passes = Object.values(plans).flatMap(({ forward, backward }) => [...forward, ...backward]);
  const cells = Object.entries(plans).map(([name, plan]) => {
    const [forward, backward] = [plan.forward, plan.backward].map((way) =>
      list(way.map((pass) => write(pass, plan))),
    );
    return `${name}: ${head}({\nforward: ${forward},\nbackward: ${backward},\n})`;
  });
  return `(functions) => {\n${functionsIn(passes)}\nreturn {\n${cells.join(',\n')},\n};\n}`;
}

/**
 * The kernels of every cell over a memory. What is written here is compiled with the site, since a page may not compile text;
 * in Node it is run as it is.
 */
export const kernelsSource = (plans: Readonly<Record<string, Plan>>): string =>
  sourceOf(plans, '(v) => ', kernel);

/** The steps of every cell. */
export const stepsSource = (plans: Readonly<Record<string, Plan>>): string => sourceOf(plans, '', step);
