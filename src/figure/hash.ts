/** @file The place in a page that an address names. */

/** What stands behind #, as text; what is no encoding, such as `#%`, stands for itself. */
export function placeIn(hash: string): string {
  const place = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}
