/** @file Gates of a one-unit LSTM that a flag opens and closes, by large weights; and a gate that no unit is. */
import { between, oneOf } from '#bank/chance.ts';
import { XNOR, XOR, rowsOf, whyNot } from '#bank/generators/gates.ts';
import type { WeightsFamily, WeightsText } from '#bank/lesson-bank.ts';

type Task = Omit<WeightsText, 'id'>;
type Want = Task['wants'][number];
const GATES = ['f', 'i', 'o'] as const;
type GateName = (typeof GATES)[number];
const NAMES: Readonly<Record<GateName, readonly [string, string]>> = {
  f: ['forget', '遗忘门'],
  i: ['input', '输入门'],
  o: ['output', '输出门'],
};

/** All that is not asked for: gates open, no way back from the state, a candidate that follows the first number. */
function given(x: readonly (readonly number[])[], own: readonly GateName[], value: number): Task['given'] {
  const gates = GATES.flatMap((g): [string, number[][] | number[]][] => [
    [`W_${g}`, [[0]]],
    ...(own.includes(g)
      ? []
      : ([
          [`U_${g}`, [[0, 0]]],
          [`b_${g}`, [10]],
        ] as [string, number[][] | number[]][])),
  ]);
  return {
    ...Object.fromEntries(gates),
    W_a: [[0]],
    U_a: [value === 0 ? [1, 0] : [0, 1]],
    b_a: [0],
    V: [[1], [0]],
    c: [0, 0],
    h0: [0],
    C0: [0.5],
    x: x.map((row) => [...row]),
    y: x.map(() => [1, 0]),
  };
}

/** A gate at 1 or at 0, to within 0.01, at step t. */
function at(gate: GateName, t: number, open: boolean, x: readonly number[]): Want {
  const [en, zh] = NAMES[gate];
  return [
    open ? `${gate}[${t}][0, 0] > 0.99` : `${gate}[${t}][0, 0] < 0.01`,
    `reading (${x.join(', ')}) the ${en} gate has to be ${open ? 'open' : 'shut'}`,
    `读入 (${x.join(', ')}) 时${zh}应${open ? '打开' : '关闭'}`,
  ];
}

const FLAGS = [
  [1, 0, 1, 0],
  [0, 1, 1, 0],
  [0, 1, 0, 1],
] as const;

const TASKS: readonly {
  readonly says: (when: string) => string;
  readonly zh: (when: string) => string;
  readonly gates: Readonly<Partial<Record<GateName, boolean>>>;
}[] = [
  {
    says: (when) => `the cell takes over the candidate ${when}, and keeps what it has at all other steps`,
    zh: (when) => `${when}，细胞换成候选值，其余各步保持不变`,
    gates: { f: false, i: true },
  },
  {
    says: (when) =>
      `the cell is emptied ${when} (nothing is kept, nothing taken in), and is kept at all other steps with the candidate added`,
    zh: (when) => `${when}，细胞被清空（不保留也不写入），其余各步保留并加上候选值`,
    gates: { f: false, i: false },
  },
  {
    says: (when) => `the state shows the cell ${when}, and 0 at all other steps`,
    zh: (when) => `${when}，状态显示细胞的值，其余各步为 0`,
    gates: { o: true },
  },
];

export const finds: readonly WeightsFamily[] = [
  {
    id: 'flag',
    draw: (rng) => {
      const place = between(rng, 0, 1);
      const on = between(rng, 0, 1);
      const flags = oneOf(FLAGS, rng);
      const x = flags.map((flag) => {
        const value = between(rng, -2, 2);
        return place === 0 ? [flag, value] : [value, flag];
      });
      const { says, zh, gates } = oneOf(TASKS, rng);
      const own = GATES.filter((g) => gates[g] !== undefined);
      const name = place === 0 ? 'first' : 'second';
      const wants = x.flatMap((row, k) => own.map((g) => at(g, k + 1, (flags[k] === on) === gates[g], row)));
      const right = Object.fromEntries(
        own.flatMap((g) => {
          const sign = (on === 1) === gates[g] ? 1 : -1;
          return [
            [`U_${g}`, [place === 0 ? [20 * sign, 0] : [0, 20 * sign]]],
            [`b_${g}`, [-10 * sign]],
          ];
        }),
      );
      return {
        asks: [
          `A one-unit LSTM reads a flag and a value; the flag is the ${name} number. Choose weights and biases of the gates so that ${says(`whenever the flag is ${on}`)}. “Open” means above 0.99, “shut” below 0.01.`,
          `单个单元的 LSTM 每步读入一个标志和一个数值，标志是第${place === 0 ? '一' : '二'}个数。选择门的权重和偏置，使得${zh(`标志为 ${on} 时`)}。“打开”指大于 0.99，“关闭”指小于 0.01。`,
        ],
        sizes: { T: 4, D: 2, H: 1, K: 2 },
        given: given(x, own, 1 - place),
        free: own.flatMap((g) => [`U_${g}`, `b_${g}`]),
        wants,
        right,
      };
    },
  },
  {
    id: 'two-flags',
    draw: (rng) => {
      const gate = oneOf(GATES, rng);
      const flag = oneOf([XOR, XNOR], rng);
      const possible = rng() < 0.5;
      const all = possible ? rng() < 0.5 : false;
      const opens = (row: readonly number[]): boolean =>
        possible ? (all ? row.every((v) => v === 1) : row.includes(1)) : flag.of(row) === 1;
      const rows = rowsOf(2);
      const [en, zh] = possible
        ? all
          ? ['both are 1', '两个都为 1']
          : ['at least one of them is 1', '至少一个为 1']
        : flag === XOR
          ? ['exactly one of them is 1', '恰有一个为 1']
          : ['both are the same', '两者相同'];
      const [name, tor] = NAMES[gate];
      return {
        asks: [
          `A one-unit LSTM reads two flags, and no gate looks at the state. Choose U and b of the ${name} gate so that it is open (above 0.99) if ${en}, and shut (below 0.01) if not.`,
          `单个单元的 LSTM 每步读入两个标志，各门都不看状态。选择${tor}的 U 和 b，使得${zh}时它打开（大于 0.99），否则关闭（小于 0.01）。`,
        ],
        sizes: { T: 4, D: 2, H: 1, K: 2 },
        given: given(rows, [gate], 0),
        free: [`U_${gate}`, `b_${gate}`],
        wants: rows.map((row, k) => at(gate, k + 1, opens(row), row)),
        ...(possible
          ? { right: { [`U_${gate}`]: [[20, 20]], [`b_${gate}`]: [all ? -30 : -10] } }
          : { impossible: whyNot(flag) }),
      };
    },
  },
];
