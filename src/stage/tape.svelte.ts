/**
 * @file The one state of the stage: where the cursor stands, what the reader chose, and every value that follows.
 * Long because each value is derived from others here: apart they would compute the same run twice.
 */
import { shapeOf } from '#derive/axes.ts';
import type { Definition, Derivation, Form, Given, Step } from '#derive/derivation.ts';
import { run } from '#derive/run.ts';
import type { Tensor } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';
import { sumOf, termsOf } from '#notation/expr.ts';
import type { Mistake } from '#notation/mistakes.ts';
import type { Witness } from '#witness/witness.ts';
import { writeAddress } from './address.ts';
import * as moves from './moves.ts';
import type { Read } from './band.ts';
import { nameOf, stepFor, timeIn } from './cursor.ts';
import { pathsOf, sumOn } from './paths.ts';
import { OPENING, OPEN_FORM, type Place, derivationAt, formAt, offAt, orderOf } from './place.ts';
import type { readAddress } from './read-address.ts';
import type { slipsOf } from './slips.ts';
import { givenAt, isOpening, presetAt } from './values.ts';

/** One slip the reader made on purpose, at one step. */
interface Broken {
  readonly step: string;
  readonly mistake: Mistake;
  /** What the step then comes to. */
  readonly value: Tensor;
}

/** A definition opened from an equation. */
export interface Opened {
  readonly id: string;
  readonly step: Step | undefined;
  readonly entry: readonly number[];
}

/** What an address leaves out while the stage follows the text. */
const LOOSE = { at: undefined, form: OPEN_FORM, entry: [], path: undefined } as const;

export class Tape implements moves.Piece {
  readonly definition: Definition;
  /** The step shown where none is named. */
  readonly opening: string;
  place = $state.raw<Place>(OPENING);
  /** Whether the reader chose what is shown; otherwise it is what she reads. */
  pinned = $state(false);
  /** Whether no step is shown but the network as a whole. */
  overview = $state(false);
  /** What is being read on the page; undefined where it is no step. */
  reading = $state.raw<Read | undefined>(undefined);
  /** The time step that the reader last chose. */
  #t = $state(2);
  problems = $state.raw<readonly string[]>([]);
  /** Definitions opened from the equation, the latest last. */
  trail = $state.raw<readonly string[]>([]);
  /** Place of the bracketed factor whose value is shown. */
  part = $state.raw<string | undefined>(undefined);
  playing = $state(false);
  /** How many times as fast as at first it plays. */
  speed = $state(1);
  /** tfjs, once it has been asked for. */
  witness = $state.raw<Witness | undefined>(undefined);
  witnessState = $state<'idle' | 'loading' | 'ready' | 'failed'>('idle');
  /** Gradients by tfjs for {@link witnessedFor}. */
  witnessed = $state.raw<Values>({});
  witnessedFor = $state.raw<Values | undefined>(undefined);
  /** Comes when slips are asked for, by the reader or by an address. */
  slipsOf = $state.raw<typeof slipsOf>();

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
    derivationAt(this.definition, { preset: this.#chosen, sizes: this.#sizes, options: this.#options }),
  );
  /** The preset whose numbers are shown, edits aside; undefined when they are drawn from the seed. */
  readonly preset: string | undefined = $derived.by(() =>
    presetAt(this.definition, this.d, { preset: this.#chosen, seed: this.#seed }),
  );
  readonly given: Values = $derived.by(() =>
    givenAt(this.d, this.preset, { seed: this.#seed, edits: this.#edits }),
  );
  /** Whether the sizes and numbers are those that the page opened with, whatever they are called. */
  readonly untouched: boolean = $derived.by(() => isOpening(this.place));
  /** True values everywhere. */
  readonly sound: Values = $derived.by(() => run(this.d, this.given));
  readonly step: Step = $derived.by(() => this.d.stepOf(this.#cursor ?? this.opening) ?? this.d.steps[0]!);
  /** Ids of the steps in the order of the tape. */
  readonly order: readonly string[] = $derived.by(() => orderOf(this.d));
  /** Place on the tape; −1 in the overview. What stands beside the tape is where the step before it is. */
  readonly index: number = $derived.by(() => (this.overview ? -1 : moves.indexOf(this.d, this.step)));
  readonly formIndex: number = $derived.by(() => formAt({ form: this.#form }, this.step));
  readonly shownForm = $derived.by(() => this.step.forms[this.formIndex]!);
  /** The terms of the shown form, at the values as they stand. */
  readonly paths = $derived.by(() =>
    this.step.phase === 'backward' ? pathsOf(this.d, this.step, this.shownForm, this.values) : [],
  );
  /** Which of {@link paths} are switched off. */
  readonly off: ReadonlySet<number> = $derived.by(() =>
    offAt({ off: this.#off }, this.step.id, this.formIndex),
  );
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
    const on = this.paths.filter((_, i) => !this.off.has(i));
    return { ...form, is: sumOf(on.flatMap((p) => termsOf(p.term))) };
  });
  /** What the reader broke or switched off, and what it is now. */
  readonly held: Values = $derived.by(() => {
    const { d, broken, given } = this;
    const off = this.#off;
    const held: Record<string, Tensor> = broken ? { [broken.step]: broken.value } : {};
    const step = off && d.stepOf(off.step);
    const form = step?.forms[off!.form];
    if (!form) return held;
    const paths = pathsOf(d, step!, form, broken ? run(d, given, held) : this.sound);
    return { ...held, [step!.id]: sumOn(paths, new Set(off!.terms), shapeOf(d, step!.axes)) };
  });
  /** Values as they follow from what the reader broke or switched off. */
  readonly values: Values = $derived.by(() =>
    Object.keys(this.held).length ? run(this.d, this.given, this.held) : this.sound,
  );
  /** The entry that the equation expands, inside the shape of the step. */
  readonly at: readonly number[] = $derived.by(() => {
    const shape = shapeOf(this.d, this.step.axes);
    return shape.map((n, i) => Math.min(this.#entry[i] ?? 0, n - 1));
  });
  /** The time at which a quantity is shown that the page states for every t. */
  readonly t: number = $derived.by(() => timeIn(this.d, this.step.t ?? this.#t));
  readonly timed: boolean = $derived.by(() => 'T' in this.d.sizes);
  /** What is shown, as the page calls it: the name of a statement without its time. */
  readonly cursor: string = $derived.by(() => {
    if (this.overview) return 'overview';
    const { reading, pinned, d, step } = this;
    return !pinned && reading && stepFor(d, reading.id, this.#t) === step ? reading.id : nameOf(d, step);
  });
  /** The address of what the reader chose; where the stage follows the text, the text says what is shown. */
  /** The definition that was opened last, at the entry that counts for the one it was opened from. */
  readonly opened: Opened | undefined = $derived.by(() => {
    let from: { readonly axes: readonly string[]; readonly entry: readonly number[] } = {
      axes: this.step.axes,
      entry: this.at,
    };
    let last: Opened | undefined;
    for (const id of this.trail) {
      const step = this.d.stepOf(id);
      const shape = this.values[id]?.shape ?? [];
      const axes = step?.axes ?? this.d.given.find((g) => g.id === id)?.axes ?? [];
      const { axes: outer, entry } = from;
      // along an axis of the same name it is the same place; along one that is summed over, the first
      const at = shape.map((n, k) => Math.min(entry[outer.indexOf(axes[k]!)] ?? 0, n - 1));
      last = { id, step, entry: at };
      from = { axes, entry: at };
    }
    return last;
  });
  readonly address: string = $derived.by(() =>
    this.pinned ? this.full : writeAddress({ ...this.place, ...LOOSE }),
  );
  /** The address of what is shown, whoever chose it. */
  readonly full: string = $derived.by(() =>
    writeAddress({ ...this.place, at: this.step.id, entry: this.at }),
  );

  constructor(definition: Definition, opening: string) {
    this.definition = definition;
    this.opening = opening;
  }

  /** What is being read: shown, unless the reader has chosen something else to look at. */
  follow(read: Read | undefined): void {
    this.reading = read;
    if (!this.pinned) this.#showRead();
  }

  /** Back to what is being read. */
  release(): void {
    this.pinned = false;
    this.#showRead();
  }

  #showRead(): void {
    const read = this.reading;
    const step = read && stepFor(this.d, read.id, this.#t);
    this.overview = !step;
    if (!step) return;
    // a line that only names a running total says little: see formAt
    const says =
      read.form !== undefined && step.forms[read.form] && step.forms[read.form]!.is.kind !== 'entry';
    const form = says ? read.form! : OPEN_FORM;
    if (step.id === this.step.id && form === this.place.form) return;
    this.trail = [];
    this.place = { ...this.place, at: step.id, form, path: undefined };
  }

  /** The reader chose what is shown now. */
  #pin(): void {
    this.pinned = true;
    this.overview = false;
    if (this.step.t !== undefined) this.#t = timeIn(this.d, this.step.t);
  }

  /** Another step: what was opened on the way is closed. */
  #step(next: Place): void {
    if (next === this.place) return;
    this.trail = [];
    this.place = next;
    this.#pin();
  }

  /** Another setting: what the address said of the old one is told no more. */
  #setting(next: Place): void {
    if (next === this.place) return;
    this.problems = [];
    this.trail = [];
    this.place = next;
  }

  go(id: string): void {
    this.#step(moves.go(this, this.place, id));
  }

  /** What the text calls for: a step or a statement, at the reader's time where none is said. */
  call(named: string, form?: number): void {
    const step = stepFor(this.d, named, this.#t);
    if (!step) return;
    this.go(step.id);
    if (form !== undefined && form < step.forms.length) this.place = { ...this.place, form };
    // what is read where it stands needs no pin
    if (this.reading && stepFor(this.d, this.reading.id, this.#t) === step) this.pinned = false;
  }

  /** Another time for what the page states for every t. */
  atTime(t: number): void {
    this.#t = timeIn(this.d, t);
    if (!this.pinned && this.reading) this.#showRead();
    else if (this.step.t !== undefined && this.d.stepOf(`${this.step.base}[${t}]`))
      this.go(`${this.step.base}[${t}]`);
  }

  /** The text was brought to a step: there it is read. */
  arrive(id: string): void {
    this.reading = { id, form: undefined };
    this.release();
  }

  /** Opens the definition of a symbol of the equation. */
  open(id: string): void {
    this.trail = [...this.trail, id];
    this.#pin();
  }

  /** Shows what an address says of the step, and leaves sizes and numbers alone. */
  show(search: string, reader: typeof readAddress): void {
    const { at, form, entry, face, tool, path } = reader(search, this, this.place).place;
    this.trail = [];
    this.place = { ...this.place, at, form, entry, face, tool, path };
    this.#pin();
  }

  /** `by` steps along the tape; from the overview to one of its ends. */
  move(by: number): void {
    if (this.overview) this.go(this.order.at(by === Infinity ? -1 : 0)!);
    else this.#step(moves.move(this, this.place, by));
  }

  cross(): void {
    this.#step(moves.cross(this, this.place));
  }

  resize(letter: string, n: number): void {
    this.#setting(moves.resize(this, this.place, letter, n));
  }

  choose(choice: string, option: string): void {
    this.#setting(moves.choose(this, this.place, { [choice]: option }));
  }

  adopt(convention: string): void {
    this.#setting(moves.adopt(this, this.place, convention));
  }

  take(preset: string): void {
    this.#setting(moves.take(this, this.place, preset));
  }

  newNumbers(): void {
    this.#setting(moves.newNumbers(this, this.place));
  }

  reset(): void {
    this.#setting(moves.reset(this, this.place));
  }

  /** Sets one entry of a given; false when it may not have that value. */
  edit(given: Given, flat: number, x: number): boolean {
    const next = moves.edit(this, this.place, given, flat, x);
    if (next) this.place = next;
    return next !== undefined;
  }

  break(nth: number): void {
    this.place = moves.breakIt(this, this.place, nth);
  }

  toggle(term: number): void {
    this.place = moves.toggle(this, this.place, term);
  }

  mend(): void {
    this.place = moves.mend(this.place);
  }

  /** From the end it plays from the start again. */
  togglePlay(): void {
    this.playing = !this.playing;
    if (this.playing && this.index >= this.order.length - 1) this.move(-Infinity);
  }

  /** The next of the speeds: half, one, two, four times. */
  faster(): void {
    this.speed = this.speed >= 4 ? 0.5 : this.speed * 2;
  }

  /** Takes the state from an address; {@link problems} says what of it could not be used. */
  read(search: string, reader: typeof readAddress): void {
    const { place, problems } = reader(search, this);
    this.trail = [];
    this.place = place;
    if (place.at !== undefined) this.#pin();
    else if (this.pinned) this.release();
    const unused: ('slip' | 'off')[] = [];
    if (place.slip && !this.broken) unused.push('slip');
    const step = place.off && this.d.stepOf(place.off.step)!;
    const count = step ? pathsOf(this.d, step, step.forms[place.off!.form]!, this.sound).length : 0;
    if (place.off?.terms.some((t) => t >= count)) unused.push('off');
    if (unused.length) this.place = { ...place, ...Object.fromEntries(unused.map((x) => [x, undefined])) };
    this.problems = [...problems, ...unused];
  }
}
