/** @file Where a path of the user leads. */
import { resolve } from 'node:path';

/** npm runs its scripts in the folder of the project; the user means her own. */
export function ownPath(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: own } = process.env;
  return resolve(script && SCRIPTS.includes(script) && own ? own : '.', path);
}

const SCRIPTS = ['book', 'export', 'grad', 'grade', 'paper', 'train'];
