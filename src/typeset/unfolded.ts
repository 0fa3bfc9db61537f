/** @file A built page as text: the later parts of a lesson back in their places, and every sign as itself. */

/** The page as it was before `site/ship`, but for where its scripts stand. */
export const unfolded = (html: string): string =>
  html
    .replace(/<div class="later"[^>]*><noscript>(.*?)<\/noscript><\/div>/gs, '$1')
    // signs that HTML itself is written with stay as they are
    .replace(/&#(\d{3,});/g, (written, code: string) =>
      Number(code) > 127 ? String.fromCodePoint(Number(code)) : written,
    );
