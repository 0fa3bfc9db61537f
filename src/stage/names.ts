/** @file Names the page hands to the stage, so that the dictionaries of both languages need not travel with it. */

export interface Names {
  readonly rules: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
  readonly presets: Readonly<Record<string, string>>;
  readonly conventions: Readonly<Record<string, string>>;
}
