/** @file When a lesson stands whole: what is far from its beginning is set piece by piece after the first paint. */

/** Resolves once nothing of the page is still to be set. */
export const whole = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.querySelector('.later')) document.addEventListener('whole', () => resolve(), { once: true });
    else resolve();
  });
