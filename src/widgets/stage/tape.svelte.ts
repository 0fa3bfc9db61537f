/** @file The one state of the stage: where the cursor stands, what the reader chose, and every value that follows. */
import { numericBeside } from '../../derive/check.ts';
import {
  type Definition,
  type Derivation,
  type Form,
  type Given,
  type Step,
  build,
  shapeOf,
} from '../../derive/derivation.ts';
import { draw, opening } from '../../derive/given.ts';
import { type Renaming, negatedIn, translate } from '../../derive/rename.ts';
import { run } from '../../derive/run.ts';
import { relativeError } from '../../math/error.ts';
import type { Tensor } from '../../math/tensor.ts';
import type { Values } from '../../notation/evaluate.ts';
import { sumOf, termsOf } from '../../notation/expr.ts';
import type { Mistake } from '../../notation/mistakes.ts';
import {
  OPENING,
  OPEN_FORM,
  type Place,
  allowed,
  entryAt,
  entryKey,
  limitOf,
  readAddress,
  settingOf,
  writeAddress,
} from './address.ts';
import { pathsOf, sumOn } from './paths.ts';
import type { slipsOf } from './slips.ts';
import type { Witness } from '../../engines/witness.ts';

/** One slip the reader made on purpose, at one step. */
interface Broken {
  readonly step: string;
  readonly mistake: Mistake;
  /** What the step then comes to. */
  readonly value: Tensor;
}

/** The names of the text, which no option has changed. */
const OWN_NAMES: Renaming = new Map();

/** Whether the entry `W_u[0,1]` is one of a quantity with the other sign. */
const negated = (key: string, named: Renaming): boolean => negatedIn(named).has(key.replace(/\[.*/, ''));

export class Tape {
  readonly definition: Definition;
  readonly openingStep: string;
  place = $state.raw<Place>(OPENING);
  problems = $state.raw<readonly string[]>([]);
  /** Definitions opened from the equation, the latest last. */
  trail = $state.raw<readonly string[]>([]);
  /** Place of the bracketed factor whose value is shown. */
  part = $state.raw<string | undefined>(undefined);
  playing = $state(false);
  /** tfjs, once it has been asked for. */
  witness = $state.raw<Witness | undefined>(undefined);
  witnessState = $state<'idle' | 'loading' | 'ready' | 'failed'>('idle');
  /** Gradients by tfjs for {@link witnessedFor}. */
  witnessed = $state.raw<Values>({});
  witnessedFor = $state.raw<Values | undefined>(undefined);

  // of one place each part is followed by itself: a changed number must not rebuild the derivation
  readonly #sizes = $derived(this.place.sizes);
  readonly #options = $derived(this.place.options);
  readonly #chosen = $derived(this.place.preset);
  readonly #cursor = $derived(this.place.at);
  readonly #form = $derived(this.place.form);
  readonly #entry = $derived(this.place.entry);
  readonly #seed = $derived(this.place.seed);
  readonly #edits = $derived(this.place.edits);
  readonly #slip = $derived(this.place.slip);
  readonly #off = $derived(this.place.off);
  readonly d: Derivation = $derived.by(() =>
    build(
      this.definition,
      settingOf(this.definition, { preset: this.#chosen, sizes: this.#sizes, options: this.#options }),
    ),
  );
  readonly given: Values = $derived.by(() => this.#given());
  /** True values everywhere. */
  readonly sound: Values = $derived.by(() => run(this.d, this.given));
  readonly step: Step = $derived.by(
    () => this.d.stepOf(this.#cursor ?? this.openingStep) ?? this.d.steps[0]!,
  );
  readonly index: number = $derived.by(() => this.order.indexOf(this.step.id));
  /** Ids of the steps in the order of the tape. */
  readonly order: readonly string[] = $derived.by(() =>
    this.d.steps.filter((s) => s.phase !== 'aside').map((s) => s.id),
  );
  readonly formIndex: number = $derived.by(() => {
    const { forms } = this.step;
    // dW = dW_since[1] says little: the sum over time says it all
    if (this.#form === OPEN_FORM) return forms.length > 1 && forms[0]!.is.kind === 'entry' ? 1 : 0;
    return Math.min(this.#form, forms.length - 1);
  });
  readonly shownForm = $derived.by(() => this.step.forms[this.formIndex]!);
  /** The terms of the shown form, at the values as they stand. */
  readonly paths = $derived.by(() =>
    this.step.phase === 'backward' ? pathsOf(this.d, this.step, this.shownForm, this.values) : [],
  );
  /** Which of {@link paths} are switched off. */
  readonly off: ReadonlySet<number> = $derived.by(() => {
    const off = this.#off;
    return new Set(off?.step === this.step.id && off.form === this.formIndex ? off.terms : []);
  });
  /** Comes when slips are asked for, by the reader or by an address. */
  slipsOf = $state.raw<typeof slipsOf>();
  /** All slips of the shown form; one without a value is refused before it gives a number. */
  readonly slips = $derived.by(() => this.slipsOf?.(this.d, this.step, this.shownForm, this.sound) ?? []);
  readonly broken: Broken | undefined = $derived.by(() => {
    const slip = this.#slip;
    const step = slip && this.d.stepOf(slip.step);
    const form = step?.forms[slip!.form];
    const found = form && this.slipsOf?.(this.d, step!, form, this.sound)[slip!.nth];
    return found?.value && { step: step!.id, mistake: found.mistake, value: found.value };
  });
  /** The line as it stands: with the slip in it, or without the paths that are off. */
  readonly written: Form = $derived.by(() => {
    const { broken, shownForm: form } = this;
    const slip = this.#slip;
    if (broken && slip?.step === this.step.id && slip.form === this.formIndex)
      return { ...form, is: broken.mistake.expr };
    if (!this.off.size) return form;
    return {
      ...form,
      is: sumOf(this.paths.filter((_, i) => !this.off.has(i)).flatMap((p) => termsOf(p.term))),
    };
  });
  readonly held: Values = $derived.by(() => this.#held());
  /** Values as they follow from what the reader broke or switched off. */
  readonly values: Values = $derived.by(() =>
    Object.keys(this.held).length ? run(this.d, this.given, this.held) : this.sound,
  );
  /** The entry that the equation expands, inside the shape of the step. */
  readonly at: readonly number[] = $derived.by(() => {
    const shape = shapeOf(this.d, this.step.axes);
    return shape.map((n, i) => Math.min(this.#entry[i] ?? 0, n - 1));
  });
  /** Central differences of the current gradient, from the true forward tables. */
  readonly difference: Tensor | undefined = $derived.by(() =>
    this.step.gradientOf === undefined
      ? undefined
      : numericBeside(this.d, this.sound, this.step.gradientOf, this.sound[this.step.id]!),
  );
  readonly address: string = $derived.by(() =>
    writeAddress({ ...this.place, at: this.step.id, entry: this.at }, this.openingStep),
  );

  constructor(definition: Definition, openingStep: string) {
    this.definition = definition;
    this.openingStep = openingStep;
  }

  /** Whether the sizes and numbers are those that the page opened with, whatever they are called. */
  readonly opening: boolean = $derived.by(() => {
    const { sizes, preset, seed, edits } = this.place;
    return (
      preset === undefined &&
      seed === OPENING.seed &&
      !Object.keys(sizes).length &&
      !Object.keys(edits).length
    );
  });

  /** The preset whose numbers are shown, edits aside; undefined when they are drawn from the seed. */
  readonly preset: string | undefined = $derived.by(() => {
    const { presets } = this.definition.text;
    const first = this.#seed === OPENING.seed ? Object.keys(presets ?? {})[0] : undefined;
    const chosen = this.place.preset ?? first;
    const sizes = (chosen !== undefined && presets?.[chosen]?.sizes) || {};
    return Object.entries(sizes).every(([letter, n]) => this.d.sizes[letter] === n) ? chosen : undefined;
  });

  #given(): Values {
    const start =
      this.preset === undefined ? draw(this.d, this.#seed) : opening(this.d, this.preset, this.#seed);
    const given: Record<string, Tensor> = { ...start };
    for (const [key, x] of Object.entries(this.#edits)) {
      const found = entryAt(this.d, key);
      if (!found) continue;
      const { id, domain } = found.given;
      const data = given[id]!.data.slice();
      if (domain === 'one-hot') data.fill(0);
      data[found.flat] = x;
      given[id] = { shape: given[id]!.shape, data };
    }
    return given;
  }

  #held(): Values {
    const { d, broken, given } = this;
    const off = this.#off;
    const held: Record<string, Tensor> = broken ? { [broken.step]: broken.value } : {};
    const step = off && d.stepOf(off.step);
    const form = step?.forms[off!.form];
    if (!form) return held;
    const paths = pathsOf(d, step!, form, broken ? run(d, given, held) : this.sound);
    return { ...held, [step!.id]: sumOn(paths, new Set(off!.terms), shapeOf(d, step!.axes)) };
  }

  /** Makes the nth slip of the shown form. */
  break(nth: number): void {
    this.place = { ...this.place, slip: { step: this.step.id, form: this.formIndex, nth } };
  }

  /** Switches one path of the shown form off or on; paths of another step come back on. */
  toggle(term: number): void {
    const terms = new Set(this.off);
    if (!terms.delete(term)) terms.add(term);
    const off = { step: this.step.id, form: this.formIndex, terms: [...terms].sort((a, b) => a - b) };
    this.place = { ...this.place, off: terms.size ? off : undefined };
  }

  /** Everything that was broken or switched off is whole again. */
  mend(): void {
    this.place = { ...this.place, slip: undefined, off: undefined };
  }

  /** To a step, by its name here or in the text of the lesson. */
  go(id: string): void {
    const to = this.d.stepOf(id) ?? this.d.stepOf(translate(id, OWN_NAMES, this.d.renaming));
    if (!to || to.phase === 'aside') return;
    this.trail = [];
    this.place = { ...this.place, at: to.id, form: to.id === this.step.id ? this.place.form : OPEN_FORM };
  }

  /** `by` steps along the tape; stays at its ends. */
  move(by: number): void {
    const to = Math.max(0, Math.min(this.order.length - 1, this.index + by));
    this.go(this.order[to]!);
  }

  /** To the same time and quantity in the other row: from h[2] to dh[2] and back. */
  cross(): void {
    const { step } = this;
    const other = step.gradientOf ?? `d${step.id}`;
    const target =
      this.d.stepOf(other) ??
      this.d.steps.find(
        (s) => s.t === step.t && s.phase === (step.phase === 'backward' ? 'forward' : 'backward'),
      );
    if (target) this.go(target.id);
  }

  /** Another setting: the cursor stays on its step, or on the nearest one of the same quantity. */
  set(change: Partial<Place>): void {
    const before = this.step;
    const named = this.d.renaming;
    this.problems = [];
    this.trail = [];
    this.place = { ...this.place, ...change };
    const { d } = this;
    const { slip, off, edits } = this.place;
    const kept = <X extends { step: string; form: number }>(x: X | undefined): X | undefined =>
      x && d.stepOf(x.step)?.forms[x.form] ? x : undefined;
    const here = (id: string): string => translate(id, named, d.renaming);
    const far = (s: Step): number => Math.abs((s.t ?? 0) - (before.t ?? 0));
    const nearest = d.steps.filter((s) => s.base === here(before.base)).sort((a, b) => far(a) - far(b))[0];
    this.place = {
      ...this.place,
      at: d.stepOf(here(before.id))?.id ?? nearest?.id ?? d.steps[0]!.id,
      slip: kept(slip),
      off: kept(off),
      // an entry that the new sizes do not have is forgotten
      edits: Object.fromEntries(
        Object.entries(edits)
          .map(([key, x]): readonly [string, number] => [
            here(key),
            negated(key, named) === negated(here(key), d.renaming) ? x : -x,
          ])
          .filter(([key]) => entryAt(d, key)),
      ),
    };
  }

  resize(letter: string, n: number): void {
    const most = Math.min(limitOf(letter), this.definition.text.largest[letter] ?? Infinity);
    if (n < 1 || n > most) return;
    const sizes: Record<string, number> = { ...this.place.sizes, [letter]: n };
    if (n === (this.#brought().sizes[letter] ?? this.definition.text.sizes[letter])) delete sizes[letter];
    this.set({ sizes });
  }

  choose(choice: string, option: string): void {
    this.#choose({ [choice]: option });
  }

  /** Sets one entry of a given; false when it may not have that value. A one-hot column moves its 1. */
  edit(given: Given, flat: number, x: number): boolean {
    if (!allowed(given, x)) return false;
    const edits: Record<string, number> = { ...this.place.edits };
    if (given.domain === 'one-hot')
      this.given[given.id]!.data.forEach((_, k) => delete edits[entryKey(this.d, given, k)]);
    edits[entryKey(this.d, given, flat)] = x || 0;
    this.place = { ...this.place, edits };
    return true;
  }

  /** Takes over all options of a convention. */
  adopt(convention: string): void {
    this.#choose(this.definition.text.conventions?.[convention] ?? {});
  }

  #choose(chosen: Readonly<Record<string, string>>): void {
    const { choices } = this.definition.text;
    const options: Record<string, string> = { ...this.place.options };
    for (const [choice, option] of Object.entries(chosen))
      if (option === (this.#brought().options[choice] ?? choices?.[choice]?.[0])) delete options[choice];
      else options[choice] = option;
    this.set({ options, slip: undefined, off: undefined, form: OPEN_FORM });
  }

  /** What the chosen preset itself brings. */
  #brought(): Pick<Place, 'sizes' | 'options'> {
    return settingOf(this.definition, { preset: this.place.preset, sizes: {}, options: {} });
  }

  /** The numbers of a preset, with the sizes and options that they are meant for. */
  take(preset: string): void {
    const brought = this.definition.text.presets?.[preset]?.options ?? {};
    const options = Object.fromEntries(
      Object.entries(this.place.options).filter(([choice]) => !(choice in brought)),
    );
    this.set({ preset, seed: OPENING.seed, edits: {}, sizes: {}, options });
  }

  newNumbers(): void {
    // what the preset brought stays, as if chosen by hand
    const { text } = this.definition;
    const { sizes, options } = settingOf(this.definition, this.place);
    const own = <X>(chosen: Readonly<Record<string, X>>, usual: (name: string) => X | undefined) =>
      Object.fromEntries(Object.entries(chosen).filter(([name, x]) => x !== usual(name)));
    this.set({
      seed: (this.place.seed % 999) + 1,
      preset: undefined,
      edits: {},
      sizes: own(sizes, (letter) => text.sizes[letter]),
      options: own(options, (choice) => text.choices?.[choice]?.[0]),
    });
  }

  reset(): void {
    const { form, entry, face, predict } = this.place;
    this.set({ ...OPENING, form, entry, face, predict });
  }

  /** Takes the state from an address; {@link problems} says what of it could not be used. */
  read(search: string): void {
    const { place, problems } = readAddress(search, this.definition, this.openingStep);
    this.trail = [];
    this.place = place;
    const unused: ('slip' | 'off')[] = [];
    if (place.slip && !this.broken) unused.push('slip');
    const step = place.off && this.d.stepOf(place.off.step)!;
    const count = step ? pathsOf(this.d, step, step.forms[place.off!.form]!, this.sound).length : 0;
    if (place.off?.terms.some((t) => t >= count)) unused.push('off');
    if (unused.length) this.place = { ...place, ...Object.fromEntries(unused.map((x) => [x, undefined])) };
    this.problems = [...problems, ...unused];
  }

  /** Relative error of the shown gradient against a witness of it. */
  errorAgainst(witness: Tensor | undefined): number | undefined {
    return witness && relativeError(this.values[this.step.id]!, witness);
  }
}
