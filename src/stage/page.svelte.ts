/** @file The stage and the page it stands on: the address, links in the prose, symbols, numbers and convention. */
import { onMount, untrack } from 'svelte';
import { whole } from '#figure/whole.ts';
import { conventionOf } from '#derive/convention.ts';
import { adopted, numbers, restored } from './channel.ts';
import { watchReading } from './band.ts';
import { type Call, callOf } from './calls.ts';
import { type Shared, divide, join, parametersOf } from './neighbours.ts';
import { OPENING } from './place.ts';
import { POINTED } from './pointed.ts';
import type { readAddress } from './read-address.ts';
import type { Tape } from './tape.svelte.ts';
import type { Awakening } from './witness.svelte.ts';

/** Browsers refuse a hundred changes of the address in a few seconds, and dragging makes as many: milliseconds of rest. */
const ADDRESS_REST = 100;

/** When there is nothing else to do, or soon. */
const later = (f: () => void): unknown =>
  'requestIdleCallback' in window ? requestIdleCallback(f, { timeout: 1000 }) : setTimeout(f, 200);

const here = (): Shared => divide(location.search, parametersOf(document));

export class Page {
  readonly #tape: Tape;
  /** Whether scripts have taken over. */
  alive = $state(false);
  /** The symbol pointed at, anywhere on the page. */
  pointed = $state('');
  /** Whether the address that the page was opened at stands on the stage: what the reader does comes after it. */
  opened = $state(false);
  /** Whether an address is being read: until then none is written over it. */
  #reading = $state(false);

  /** `called` when a link in the prose asks for a step. */
  constructor(tape: Tape, awakening: Awakening, called: (call: Call) => void) {
    this.#tape = tape;
    const { wake } = awakening;
    onMount(() => {
      this.alive = true;
      const follow = (): void => {
        const { own } = here();
        if (own === untrack(() => tape.address).slice(1)) return;
        // what was shown before is what no address says
        if (!own) return tape.read(own, () => ({ place: OPENING, problems: [] }));
        this.#read((reader) => {
          // the reader may have gone on meanwhile
          if (here().own === own) tape.read(own, reader);
          wake();
        }, own);
      };
      // focus that leaves with its element is told while the page is being drawn
      const point = (e: Event): void =>
        queueMicrotask(() => (this.pointed = (e as CustomEvent<string>).detail));
      const click = (e: MouseEvent): void => {
        const call = callOf(e);
        if (!call) return;
        wake();
        if (call.from === 'contents') tape.arrive(call.step);
        else if (call.show) this.#read((reader) => tape.show(call.show, reader), call.show);
        else tape.call(call.step, call.form);
        if (call.from !== 'link') return;
        e.preventDefault();
        called(call);
      };
      const stopReading = watchReading((read) => {
        tape.follow(read);
        if (read) later(wake);
      });
      // whose the parts of an address are is known once every figure stands
      if (!location.search) this.opened = true;
      else
        void whole().then(() => {
          follow();
          if (!this.#reading) this.opened = true;
        });
      addEventListener('popstate', follow);
      document.addEventListener(POINTED, point);
      document.addEventListener('click', click);
      const deaf = adopted.hear((convention) => {
        wake();
        tape.adopt(convention);
      });
      const toPrinted = restored.hear(() => tape.reset());
      return () => {
        deaf();
        toPrinted();
        removeEventListener('popstate', follow);
        document.removeEventListener(POINTED, point);
        document.removeEventListener('click', click);
        stopReading();
      };
    });

    // the address follows the state, never before the reader has touched anything
    $effect(() => {
      const { address } = tape;
      if (!this.opened || this.#reading || !awakening.awake || tape.problems.length) return;
      const timer = setTimeout(() => this.share(address), ADDRESS_REST);
      return () => clearTimeout(timer);
    });

    // whoever measures elsewhere on the page does so at these numbers
    $effect(() => {
      const { d, given, untouched } = tape;
      if (!this.alive) return;
      numbers.tell({ d, given, opening: untouched });
      if (!untouched) void import('./corrections.ts');
      if (!untouched || Object.keys(tape.place.options).length) void import('./prose.ts');
    });

    this.#setConvention();
  }

  /** What reads addresses comes when there is one; what cannot be read is told, as it stands. */
  #read(then: (reader: typeof readAddress) => void, said: string): void {
    this.#reading = true;
    void import('./read-address.ts')
      .then(
        (m) => then(m.readAddress),
        () => (this.#tape.problems = [said]),
      )
      .finally(() => {
        this.#reading = false;
        this.opened = true;
      });
  }

  /** Brings the address up to date: with what is shown, or with what the reader chose of it. */
  readonly share = (own = this.#tape.full): void => {
    const address = join({ ...here(), own });
    if (address !== location.search)
      history.replaceState(history.state, '', `${location.pathname}${address}${location.hash}`);
  };

  /** The page is set in the convention of the stage; that of the course is there already. */
  #setConvention(): void {
    const { definition } = this.#tape;
    const [first] = Object.keys(definition.text.conventions ?? {});
    let turnedTo: string | undefined;
    $effect(() => {
      if (!this.alive || first === undefined) return;
      const name = conventionOf(definition, this.#tape.d.options) ?? first;
      if (name === first && turnedTo === undefined) return;
      turnedTo = name === first ? '' : name;
      // of two loads at once the second may be done first: what counts is what is wanted by then
      void import('./convention.ts').then(({ showConvention }) => showConvention(turnedTo ?? ''));
    });
  }
}
