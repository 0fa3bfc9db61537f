// The place that an address names is read whatever stands there.
import { expect, test } from 'vitest';
import { placeIn } from '#figure/hash.ts';

test.each([
  ['#step-dW', 'step-dW'],
  ['#%E5%8F%8D%E5%90%91', '反向'],
  ['#%', '%'],
  ['#100%', '100%'],
  ['#%E5%8F', '%E5%8F'],
  ['', ''],
])('%s is %s', (hash, place) => expect(placeIn(hash)).toBe(place));
