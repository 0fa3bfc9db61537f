/** @file The corrections that stand in the lesson `text-preprocessing`. */
import { type Errata, inWords } from '#derive/errata.ts';

export const errata: Errata = {
  '002-4': inWords(
    '002',
    [120, 120],
    'statement',
    'The limit is that of the C type `long`, which has 32 bits on Windows and 64 on other 64-bit systems, not of `int`.',
    '上限来自 C 的 `long` 而不是 `int`：它在 Windows 上 32 位，在其他 64 位系统上 64 位。',
  ),
};
