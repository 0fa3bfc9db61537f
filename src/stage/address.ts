/** @file The state of the stage as an address: everything a copied link restores. Reading one: `read-address.ts`. */
import { OPENING, OPEN_FORM, type Place } from './place.ts';

/** The shortest address that leads back to `place`. */
export function writeAddress(place: Place): string {
  const search = new URLSearchParams();
  const { slip, off } = place;
  if (place.at !== undefined) search.set('at', place.at);
  if (place.form !== OPEN_FORM) search.set('form', String(place.form + 1));
  if (place.entry.some((i) => i > 0)) search.set('entry', place.entry.join(','));
  for (const [s, n] of Object.entries(place.sizes)) search.set(s, String(n));
  for (const [c, o] of Object.entries(place.options)) search.set(c, o);
  if (place.preset !== undefined) search.set('preset', place.preset);
  if (place.seed !== OPENING.seed) search.set('seed', String(place.seed));
  if (place.face !== OPENING.face) search.set('face', place.face);
  if (place.tool !== OPENING.tool) search.set('tool', place.tool);
  if (place.path !== undefined) search.set('path', String(place.path + 1));
  for (const [key, n] of Object.entries(place.edits)) search.set(key, String(n));
  if (slip) search.set('slip', [slip.step, slip.form + 1, slip.nth + 1].join(','));
  if (off) search.set('off', [off.step, off.form + 1, ...off.terms.map((t) => t + 1)].join(','));
  if (place.predict) search.set('predict', '1');
  // brackets and commas are safe in a query, and readable
  const text = search.toString().replace(/%5B/g, '[').replace(/%5D/g, ']').replace(/%2C/g, ',');
  return text ? `?${text}` : '';
}
