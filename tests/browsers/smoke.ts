/** @file What has to work in every browser: reading, stepping, witnesses, editing, a figure, recall, search, training. */
import { type Driver, until } from './driver.ts';

export interface Step {
  readonly title: string;
  run(driver: Driver, base: string): Promise<void>;
}

const text = (selector: string): string =>
  `return document.querySelector(${JSON.stringify(selector)})?.textContent ?? '';`;
const count = (selector: string): string =>
  `return document.querySelectorAll(${JSON.stringify(selector)}).length;`;
const focus = (selector: string): string =>
  `const e = document.querySelector(${JSON.stringify(selector)}); e.focus(); e.select?.(); return document.activeElement === e;`;
const button = (name: string): string =>
  `const b = [...document.querySelectorAll('button')].find((b) => b.textContent.trim() === ${JSON.stringify(name)}); b?.click(); return !!b;`;

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

export const SMOKE: readonly Step[] = [
  {
    title: 'reading: both languages, formulas with sound MathML, nothing sideways',
    async run(driver, base) {
      for (const path of ['/', '/zh/lessons/lstm/', '/lessons/rnn/']) {
        await driver.open(base + path);
        must((await driver.ask<number>(count('h1'))) === 1, `${path} has one title`);
        const sideways =
          'return document.documentElement.scrollWidth - document.documentElement.clientWidth;';
        must((await driver.ask<number>(sideways)) <= 0, `${path} scrolls sideways`);
        const unsound =
          "return [...document.querySelectorAll('math :is(msub, msup, mfrac)')].filter((e) => e.children.length !== 2).length;";
        must((await driver.ask<number>(unsound)) === 0, `${path} has MathML that is unsound`);
      }
      must((await driver.ask<number>(count('main math'))) > 50, 'the lesson has its formulas');
    },
  },
  {
    title: 'stepping by keys, said and kept in the address; both witnesses agree; an entry is changed',
    async run(driver, base) {
      await driver.open(`${base}/lessons/rnn/`);
      // the focus may come before the script of the stage does
      await driver.ask(focus('.stage'));
      await until(driver, 'the stage is awake', count('astro-island[ssr] .stage'), (n: number) => n === 0);
      await driver.ask(focus('.stage'));
      await driver.press('ArrowRight');
      const here = await until(driver, 'a step', text('.stage .where code'), (said: string) => said !== '');
      await driver.press('ArrowRight');
      await until(
        driver,
        'the next step',
        text('.stage .where code'),
        (said: string) => said !== here && said !== '',
      );
      await until(
        driver,
        'the address follows',
        'return location.hash + location.search;',
        (at: string) => at !== '',
      );
      await driver.press('End');
      await driver.ask('document.querySelector(\'.scrubber [data-cell="dW"]\')?.click();');
      await until(
        driver,
        'both witnesses agree',
        "return [...document.querySelectorAll('.witness .mark')].map((m) => m.textContent.trim());",
        (marks: string[]) => marks.length >= 2 && marks.slice(0, 2).every((mark) => mark.includes('agrees')),
      );
      await driver.ask('document.querySelector(\'.scrubber [data-cell="z[2]"]\')?.click();');
      const cell = 'input[aria-label="change U[0, 0]"]';
      await until(driver, 'the tensors', count(cell), (n: number) => n > 0);
      await driver.ask(focus(cell));
      await driver.type('0.9');
      await driver.press('Enter');
      await until(
        driver,
        'the address keeps the number',
        'return decodeURIComponent(location.href);',
        (at: string) => at.includes('U[0,0]=0.9'),
      );
    },
  },
  {
    title: 'a figure answers the keyboard',
    async run(driver, base) {
      await driver.open(`${base}/`);
      const before = await driver.ask<string>(text('[data-specimen] [data-total]'));
      await driver.ask(focus('[data-specimen] input[type=range]'));
      await driver.press('ArrowRight');
      await until(driver, 'the sum', text('[data-specimen] [data-total]'), (now: string) => now !== before);
      must(
        (await driver.ask<string>(text('[data-specimen] [data-verdict]'))).includes('✓'),
        'it still agrees',
      );
    },
  },
  {
    title: 'recall: a forgotten power is named, the right line uncovers the result',
    async run(driver, base) {
      await driver.open(`${base}/lessons/rnn/`);
      must(await driver.ask<boolean>(button('Hide all results')), 'results can be hidden');
      const field = '#step-dz .recall input';
      await until(driver, 'the field', count(field), (n: number) => n > 0);
      for (const [line, said] of [
        ['dh * (1 - h)', 'power'],
        ['dh * (1 - h**2)', ''],
      ] as const) {
        await driver.ask(focus(field));
        await driver.type(line);
        await driver.press('Enter');
        if (said)
          await until(driver, 'the slip', text('#step-dz .recall [role=status]'), (told: string) =>
            told.includes(said),
          );
      }
      await until(
        driver,
        'the tick',
        "return document.querySelector('.contents input[value=dz]').checked;",
        Boolean,
      );
    },
  },
  {
    title: 'search: a slash, a pasted line, the full text',
    async run(driver, base) {
      await driver.open(`${base}/zh/lessons/lstm/`);
      await driver.ask('document.activeElement?.blur();');
      await driver.press('/');
      await until(driver, 'the dialog', count('dialog[open] input'), (n: number) => n === 1);
      await driver.type('dh * (1 - h**2)');
      await until(driver, 'the step, set', text('dialog a .formula'), (said: string) => said.includes('∂'));
      await driver.ask(
        "const f = document.querySelector('dialog input'); f.value = '遗忘门的偏置'; f.dispatchEvent(new Event('input'));",
      );
      await until(driver, 'a passage', count('dialog mark'), (n: number) => n > 0);
    },
  },
  {
    title: 'training, and its result after a reload',
    async run(driver, base) {
      const address = `${base}/lessons/classifier/?run=model:gru,units:8,vector:8,epochs:2`;
      await driver.open(address);
      await driver.ask("document.querySelector('#classifier-lab').scrollIntoView();");
      await until(
        driver,
        'the laboratory is awake',
        "return document.querySelector('#classifier-lab select')?.value ?? '';",
        (model: string) => model === 'gru',
      );
      must(await driver.ask<boolean>(button('Train')), 'it can be trained');
      await until(driver, 'the curve', count('#classifier-lab circle'), (n: number) => n > 0);
      await until(driver, 'the result', count('#classifier-lab .tokens li'), (n: number) => n > 0);
      await driver.open(address);
      await driver.ask("document.querySelector('#classifier-lab').scrollIntoView();");
      await until(driver, 'the run before', text('#classifier-lab'), (said: string) =>
        said.includes('earlier visit'),
      );
    },
  },
];
