/**
 * @file Into which files the bundler puts what the stage needs when it is first loaded: whatever modules that are, and not
 * the many small files into which it would cut what the stage, figures and the parts loaded later have in common.
 */
import { fileURLToPath } from 'node:url';

/** What the bundler knows of its modules. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

interface Group {
  readonly debugName: string;
  readonly priority: number;
  readonly minShareCount: number;
  name(id: string, graph: Graph): string | null;
}

const SRC = fileURLToPath(new URL('..', import.meta.url)).replaceAll('\\', '/');

/** What every page asks for. */
const ALONE: ReadonlySet<string> = new Set(['hash', 'whole'].map((name) => `${SRC}figure/${name}.ts`));

/**
 * A component brings its styles along, and pages without a stage would carry them too; what the text of a page needs of the
 * stage at once is small, and must not bring the rest; nor must what the switch of the languages asks on every page.
 */
const isOurs = (id: string): boolean =>
  id.startsWith(SRC) && id.endsWith('.ts') && !id.startsWith(`${SRC}stage/`) && !ALONE.has(id);

/** What the stage has in common with its parts that come later. */
const isPart = (id: string): boolean => id.startsWith(`${SRC}stage/`) && id.endsWith('.ts');

/**
 * `notation` holds what `light` needs too, an island on a page without a stage, `derivation` the rest, and `parts`
 * small files of the stage. What the stage alone needs stays with it.
 */
export function stageChunks(stage: string, light: string): Group[] {
  const closures = new Map<string, ReadonlySet<string>>();
  const brought = (entry: string, graph: Graph): ReadonlySet<string> => {
    let found = closures.get(entry);
    if (!found) closures.set(entry, (found = broughtAlong(entry, graph)));
    return found;
  };
  // a group takes what its modules import along, so the one at the bottom comes first
  const groups: readonly [string, readonly string[], (id: string) => boolean][] = [
    ['notation', [stage, light], isOurs],
    ['derivation', [stage], isOurs],
    ['parts', [stage], isPart],
  ];
  return groups.map(([name, entries, fits], i) => ({
    debugName: name,
    priority: groups.length - i,
    minShareCount: 2,
    name: (id, graph) => (fits(id) && entries.every((entry) => brought(entry, graph).has(id)) ? name : null),
  }));
}

/** Every module that comes along when `entry` is loaded. @throws {Error} for a file that is no entry. */
function broughtAlong(entry: string, graph: Graph): ReadonlySet<string> {
  if (!graph.getModuleInfo(entry)) throw new Error(`There is no module ${entry}; see codeSplitting.`);
  const seen = new Set([entry]);
  // a set visits what is added to it while it is walked
  for (const id of seen) for (const to of graph.getModuleInfo(id)?.importedIds ?? []) seen.add(to);
  return seen;
}
