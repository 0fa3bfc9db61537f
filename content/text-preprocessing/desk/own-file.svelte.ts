/** @file A file of the reader's own: read by the loader, with its report, or refused with a reason. */
import type { Corpus } from '#corpus/load.ts';
import type { WrongFile } from '#corpus/report.ts';

/** A `sample` is looked at, and gives no vocabulary. */
interface Own {
  readonly name: string;
  readonly corpus: Corpus;
  readonly sample: boolean;
}

export class OwnFile {
  /** Once it is read. */
  own = $state.raw<Own>();
  /** How much of it is read; undefined while none is. */
  share = $state<number>();
  said = $state.raw<'cancelled' | WrongFile>();
  #reading: AbortController | undefined;

  /** The file that gives the vocabulary. */
  get file(): Own | undefined {
    return this.own?.sample ? undefined : this.own;
  }

  async read(from: Blob, name: string, sample = false): Promise<void> {
    this.#reading?.abort();
    const { signal } = (this.#reading = new AbortController());
    const { loadCorpus } = await import('#corpus/load.ts');
    const { WrongFile } = await import('#corpus/report.ts');
    this.said = undefined;
    this.share = 0;
    try {
      const corpus = await loadCorpus(from, { signal, onProgress: (s) => (this.share = s) });
      if (signal.aborted) return; // another file was chosen meanwhile
      this.own = { name, corpus, sample };
    } catch (problem) {
      if (signal.aborted) return;
      if (!(problem instanceof WrongFile)) throw problem;
      this.said = problem;
    }
    this.share = undefined;
  }

  readonly leave = (): void => this.#reading?.abort();

  cancel(): void {
    this.leave();
    this.share = undefined;
    this.said = 'cancelled';
  }

  close(): void {
    this.own = undefined;
    this.said = undefined;
  }
}
