/** @file Where the reviews come from: those of the site, a file of the reader's, or the public file. Nothing is asked for before the reader asks. */
import type { Named } from '#corpus/columns.ts';
import type { Corpus, Loading } from '#corpus/load.ts';
import type { Counts } from '#corpus/labelled.ts';
import type { WrongFile } from '#corpus/report.ts';
import type { Material } from './material.ts';

export const KINDS = ['built-in', 'english', 'file', 'fetch'] as const;
export type Kind = (typeof KINDS)[number];

/** The policy of the page allows one host besides its own. */
const HOST = 'raw.githubusercontent.com';

export function fetchable(url: string): boolean {
  if (!URL.canParse(url.trim())) return false;
  const { protocol, host } = new URL(url.trim());
  return protocol === 'https:' && host === HOST;
}

/** Why the reviews are not those that were asked for. */
export type Refusal =
  | { readonly kind: 'wrong'; readonly file: WrongFile }
  | { readonly kind: 'unreachable' | 'gone'; readonly reason: string }
  | { readonly kind: 'stopped' };

export interface Own {
  readonly name: string;
  readonly from: 'site' | 'file' | 'fetch';
  readonly corpus: Corpus;
}

export class Source {
  kind = $state<Kind>('built-in');
  /** The reader's reviews, once they are read. */
  own = $state.raw<Own | undefined>(undefined);
  /** How far reading is; undefined while nothing is read. */
  share = $state<number | undefined>(undefined);
  refusal = $state.raw<Refusal | undefined>(undefined);

  readonly #builtInCounts: Counts;
  #builtIn: Promise<Corpus> | undefined;
  #reading: AbortController | undefined;
  #file: { readonly file: Blob; readonly name: string } | undefined;

  constructor(builtInCounts: Counts) {
    this.#builtInCounts = builtInCounts;
  }

  get counts(): Counts {
    return this.own?.corpus.report ?? this.#builtInCounts;
  }

  /** Undefined when the built-in reviews cannot be had. */
  async material(): Promise<Material | undefined> {
    if (this.own) return { name: this.own.name, examples: this.own.corpus.examples };
    try {
      const { examples } = await (this.#builtIn ??= import('#corpus/built-in.ts').then((m) =>
        m.builtInCorpus(),
      ));
      this.refusal = undefined;
      return { name: undefined, examples };
    } catch (error) {
      this.#builtIn = undefined;
      this.refusal = { kind: 'gone', reason: error instanceof Error ? error.message : String(error) };
      return undefined;
    }
  }

  readonly useBuiltIn = (): void => {
    this.#reading?.abort();
    this.own = undefined;
    this.share = undefined;
    this.refusal = undefined;
    this.kind = 'built-in';
  };

  /** Those of the site in English. */
  readonly useEnglish = (): Promise<void> => {
    this.kind = 'english';
    return this.#take('reviews-english.csv', 'site', async (loading) => {
      const { IN_ENGLISH, builtInCorpus } = await import('#corpus/built-in.ts');
      return builtInCorpus(loading, IN_ENGLISH);
    });
  };

  /** A file of the reader's; `columns` where its columns have other names. */
  readonly read = (file: Blob, name: string, columns: Named = {}): Promise<void> => {
    this.#file = { file, name };
    return this.#take(name, 'file', async (loading) => {
      const { loadCorpus } = await import('#corpus/load.ts');
      return loadCorpus(file, { ...loading, columns });
    });
  };

  /** The same file again, under the columns that the reader names. */
  readonly readAs = (columns: Named): void => {
    if (this.#file) void this.read(this.#file.file, this.#file.name, columns);
  };

  /** The public file; its counts are known, so another file at that address is refused. */
  readonly fetch = (url: string): Promise<void> =>
    this.#take(nameOf(url), 'fetch', async (loading) => {
      const { WAIMAI_10K, fetchCorpus } = await import('#corpus/fetch.ts');
      return fetchCorpus(url, { ...loading, ...(url === WAIMAI_10K.url && { counts: WAIMAI_10K.counts }) });
    });

  readonly stop = (): void => {
    if (this.share === undefined) return;
    this.#reading?.abort();
    this.share = undefined;
    this.refusal = { kind: 'stopped' };
  };

  readonly leave = (): void => this.#reading?.abort();

  async #take(name: string, from: Own['from'], load: (loading: Loading) => Promise<Corpus>): Promise<void> {
    this.#reading?.abort();
    const { signal } = (this.#reading = new AbortController());
    this.refusal = undefined;
    this.share = 0;
    try {
      const corpus = await load({
        signal,
        onProgress: (share) => {
          if (!signal.aborted) this.share = share;
        },
      });
      if (signal.aborted) return; // something else was asked for meanwhile
      this.own = { name, from, corpus };
    } catch (error) {
      if (signal.aborted) return;
      const { WrongFile } = await import('#corpus/report.ts');
      this.refusal =
        error instanceof WrongFile
          ? { kind: 'wrong', file: error }
          : { kind: 'unreachable', reason: error instanceof Error ? error.message : String(error) };
    }
    this.share = undefined;
  }
}

/** The last part of an address. */
export const nameOf = (url: string): string => url.split(/[?#]/)[0]!.split('/').findLast(Boolean) ?? url;
