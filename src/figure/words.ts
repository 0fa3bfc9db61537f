/** @file The words that every figure has, in both languages, and what a figure must say of its settings. */
import type { Kind, Wordless } from './kinds.ts';

export type Lang = 'en' | 'zh';

const en = {
  reset: 'reset',
  copy: 'copy link',
  copied: 'copied',
  inAddress: 'the address bar holds it',
  seed: 'seed',
  off: 'off',
  another: 'another seed',
  presets: 'Settings of one click',
  refused: 'The address says “{said}”; this figure takes {allowed}.',
  unknown: 'The address says “{said}”, which is no setting of this figure.',
};
export type FrameWords = typeof en;

const zh: FrameWords = {
  reset: '恢复初始设置',
  copy: '复制链接',
  copied: '已复制',
  inAddress: '链接已在地址栏中',
  seed: '种子',
  off: '不用',
  another: '换一个种子',
  presets: '一键设置',
  refused: '地址中的“{said}”不能用：这里可取 {allowed}。',
  unknown: '地址中的“{said}”不是本图的设置。',
};

/** The name of a setting, and what its choices are called: each by a name, or all by a sentence, `{n} × {n}`. */
type SettingWords<K> = K extends { readonly choices: readonly (infer C)[] }
  ? [C] extends [string]
    ? { readonly name: string; readonly of: Readonly<Record<C, string>> }
    : string | { readonly name: string; readonly of: string | Readonly<Record<C & number, string>> }
  : string;

interface Described {
  readonly settings: Readonly<Record<string, Kind<unknown>>>;
  readonly presets: readonly string[];
}
type Names<S, Is> = { readonly [Name in keyof S]: S[Name] extends Is ? Name : never }[keyof S];

/** What the frame asks of the words of a figure, besides its own; a forgotten one does not compile. */
export type WordsOf<F extends Described> = {
  readonly [own: string]: unknown;
  readonly title: string;
  readonly settings: {
    readonly [Name in Exclude<keyof F['settings'], Names<F['settings'], Wordless>>]: SettingWords<
      F['settings'][Name]
    >;
  };
} & ([F['presets'][number]] extends [never]
  ? unknown
  : { readonly preset: Readonly<Record<F['presets'][number], string>> });

/** What the frame reads of them. */
export interface ReadWords {
  readonly title: string;
  readonly settings: Readonly<
    Record<string, string | { readonly name: string; readonly of: string | Readonly<Record<string, string>> }>
  >;
  readonly preset?: Readonly<Record<string, string>>;
  readonly frame: FrameWords;
}

/** The words of a figure with those of the frame: `export const noiseWords = both({ en, zh })`. */
export const both =
  <W extends object>(words: Readonly<Record<Lang, W>>) =>
  (lang: Lang): W & { readonly frame: FrameWords } => ({ ...words[lang], frame: { en, zh }[lang] });
