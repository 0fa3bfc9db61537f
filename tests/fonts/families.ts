// The fonts that readers have where ours have not arrived yet, and the files on which they are measured.
// Debian ships the files (fonts-dejavu-core, -liberation, -noto-core, -noto-cjk, -cantarell, -roboto-unhinted,
// -crosextra-caladea), and Fontsource those of Gelasio and Ubuntu. What may not be passed on is measured on what was drawn
// to the same widths: Georgia on Gelasio, Cambria on Caladea, Times New Roman, Times, Nimbus Roman, TeX Gyre Termes and
// FreeSerif on Liberation Serif, Arial, Helvetica, Nimbus Sans and FreeSans on Liberation Sans.

export type Style = 'regular' | 'italic' | 'bold';

export interface Family {
  readonly name: string;
  /** The file for each style; browsers slant and embolden what has upright letters only. */
  readonly files: Readonly<Partial<Record<Style, string>>>;
  /** What machines call it: full names, and PostScript names where these differ. */
  readonly names: Readonly<Partial<Record<Style, readonly string[]>>>;
  /** Whether formulas are set in it too. Where Georgia or Cambria are, Times is as well. */
  readonly mathematics: boolean;
}

const styles = ['regular', 'italic', 'bold'] as const;

/** The names of a family in its three styles. */
function named(...patterns: readonly (readonly [string, string, string])[]): Family['names'] {
  return Object.fromEntries(styles.map((style, at) => [style, patterns.map((names) => names[at]!)]));
}

const plain = (family: string) => [family, `${family} Italic`, `${family} Bold`] as const;
const postscript = (family: string) => [`${family}-Regular`, `${family}-Italic`, `${family}-Bold`] as const;
const close = (family: string) => [family, `${family}Italic`, `${family}Bold`] as const;

const files = (regular: string, italic: string, bold: string): Family['files'] => ({ regular, italic, bold });
const truetype = (stem: string) => files(`${stem}-Regular.ttf`, `${stem}-Italic.ttf`, `${stem}-Bold.ttf`);
const fontsource = (stem: string) =>
  files(`${stem}-latin-400-normal.woff2`, `${stem}-latin-400-italic.woff2`, `${stem}-latin-700-normal.woff2`);

/** In the order in which they are tried: first what looks most like our letters; sans serif for who has nothing else. */
export const FAMILIES: readonly Family[] = [
  {
    name: 'Georgia',
    files: fontsource('gelasio'),
    names: named(plain('Georgia'), plain('Gelasio')),
    mathematics: false,
  },
  {
    name: 'Times',
    files: truetype('LiberationSerif'),
    names: named(
      plain('Times New Roman'),
      plain('Liberation Serif'),
      plain('Tinos'),
      plain('Times'),
      postscript('NimbusRoman'),
      postscript('TeXGyreTermes'),
      close('FreeSerif'),
    ),
    mathematics: true,
  },
  {
    name: 'Cambria',
    files: truetype('Caladea'),
    names: named(plain('Cambria'), plain('Caladea')),
    mathematics: false,
  },
  {
    name: 'Noto Serif',
    files: truetype('NotoSerif'),
    names: named(plain('Noto Serif'), postscript('NotoSerif')),
    mathematics: true,
  },
  {
    name: 'DejaVu Serif',
    files: files('DejaVuSerif.ttf', 'DejaVuSerif-Italic.ttf', 'DejaVuSerif-Bold.ttf'),
    names: named(plain('DejaVu Serif')),
    mathematics: true,
  },
  {
    name: 'Arial',
    files: { regular: 'LiberationSans-Regular.ttf' },
    names: { regular: ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica', 'NimbusSans-Regular', 'FreeSans'] },
    mathematics: true,
  },
  {
    name: 'Noto Sans',
    files: { regular: 'NotoSans-Regular.ttf' },
    names: { regular: ['Noto Sans', 'NotoSans-Regular'] },
    mathematics: true,
  },
  {
    name: 'DejaVu Sans',
    files: { regular: 'DejaVuSans.ttf' },
    names: { regular: ['DejaVu Sans'] },
    mathematics: true,
  },
  {
    name: 'Roboto',
    files: { regular: 'Roboto-Regular.ttf' },
    names: { regular: ['Roboto', 'Roboto-Regular'] },
    mathematics: false,
  },
  {
    name: 'Ubuntu',
    files: { regular: 'ubuntu-latin-400-normal.woff2' },
    names: { regular: ['Ubuntu', 'Ubuntu-Regular'] },
    mathematics: false,
  },
  {
    name: 'Cantarell',
    files: { regular: 'Cantarell-Regular.otf' },
    names: { regular: ['Cantarell', 'Cantarell Regular'] },
    mathematics: false,
  },
  {
    name: 'Noto CJK',
    files: { regular: 'NotoSansCJK-Regular.ttc' },
    names: {
      regular: ['Noto Sans CJK SC', 'Noto Sans CJK SC Regular', 'NotoSansCJKsc-Regular'],
    },
    mathematics: true,
  },
];
