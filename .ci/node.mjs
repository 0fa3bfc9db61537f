// Runs a part of this project on the newer Node that `npm ci` brings along, whatever Node and npm the machine has:
//   node .ci/node.mjs src/cli/grad.ts list     a file
//   node .ci/node.mjs astro build              the program of a package
// npm 11 links that Node as `node`, but older ones lose the link: they leave out its packages for other platforms, and
// with them they remove every program that these name, and all of them name `node`. So it is looked for here.
// This file itself has to run on the oldest Node of `engines`.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What an installed package says of itself, and where its program is; undefined if it is not installed. */
function installed(name) {
  const folder = join(root, 'node_modules', name);
  if (!existsSync(join(folder, 'package.json'))) return undefined;
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { ...about, programs: typeof about.bin === 'string' ? { [name]: about.bin } : about.bin, folder };
}

/** Path of a program that the package has. */
function program(name, { folder, programs }) {
  const file = programs?.[name];
  return file && join(folder, file);
}

/** The Node among the optional packages that is for this machine. */
function packagedNode() {
  const { optionalDependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of Object.keys(optionalDependencies)) {
    const found = installed(name);
    if (found?.os === process.platform && found.cpu === process.arch) return program('node', found);
  }
  return undefined;
}

/** A file as it is, or the program of the package of that name. */
function script(what) {
  if (/\.[cm]?[jt]s$/.test(what)) return resolve(what);
  const found = installed(what);
  return found ? program(what, found) : stop(`There is no ${what} here: run npm ci first.`);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}

/** The Node that runs this, if it reads TypeScript as the packaged one does. */
const own = process.features.typescript ? process.execPath : undefined;

function start(node, file, words) {
  const child = spawn(node, [file, ...words], {
    stdio: 'inherit',
    // what is started from there by name is of this project, and meets the same Node
    env: {
      ...process.env,
      PATH: [dirname(node), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    },
  });
  child.on('error', (error) => {
    // it is there and cannot be started: built for another C library, say
    if (own && node !== own) start(own, file, words);
    else stop(`${node}: ${error.message}`);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      // Ctrl-C at a terminal reaches the child by itself
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}

const [what, ...words] = process.argv.slice(2);
if (!what) stop('node .ci/node.mjs FILE|PROGRAM [words]');
const node = packagedNode() ?? own;
if (!node)
  stop(
    `Node ${process.versions.node} is too old to run this project, and the newer one that npm ci brings along is not here. ` +
      `Run npm ci with its optional packages; where there is none for ${process.platform} on ${process.arch}, install Node 24.`,
  );
start(node, script(what), words);
