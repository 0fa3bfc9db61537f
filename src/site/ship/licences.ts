/** @file Vite: a package whose code comes to a reader without being in the list of licences stops the build. */
import type { Plugin } from 'vite';
import { isShipped } from './shipped.ts';

/** The package that a module is from. */
const packageOf = (id: string): string | undefined =>
  /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1];

export const licences = (): Plugin => ({
  name: 'licences',
  generateBundle(_, bundle) {
    if (this.environment.name !== 'client') return;
    const unlisted = new Set(
      Object.values(bundle)
        .flatMap((file) => (file.type === 'chunk' ? Object.entries(file.modules) : []))
        .flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? (packageOf(id) ?? []) : []))
        .filter((name) => !isShipped(name)),
    );
    if (unlisted.size > 0)
      this.error(
        `Code of ${[...unlisted].sort().join(', ')} is shipped without its licence: list it in src/site/ship/shipped.ts.`,
      );
  },
});
