// Known holes in the packages of the lock file, where a registry answers. One in what is shipped fails if it is high; the
// packages that only build and test the site are told, for they meet no input but ours.
import { spawnSync } from 'node:child_process';
import { isShipped } from '../src/site/ship/shipped.ts';

interface Hole {
  readonly name: string;
  readonly severity: 'info' | 'low' | 'moderate' | 'high' | 'critical';
  readonly range: string;
}
interface Report {
  readonly vulnerabilities?: Readonly<Record<string, Hole>>;
  readonly message?: string;
}

const { stdout } = spawnSync('npm', ['audit', '--json', '--audit-level=none'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
let report: Report = {};
try {
  report = JSON.parse(stdout) as Report;
} catch {
  // what is no report says nothing about holes
}
if (!report.vulnerabilities)
  console.log(
    `audit: NOT CHECKED, the registry does not answer: ${(report.message ?? 'no report').split(' - ')[0]}`,
  );
else {
  const holes = Object.values(report.vulnerabilities);
  for (const { name, severity, range } of holes)
    console.log(`audit: ${name} ${range}: ${severity}${isShipped(name) ? ', shipped' : ''}`);
  const bad = holes.filter(({ name, severity }) => isShipped(name) && /high|critical/.test(severity));
  console.log(`audit: ${holes.length} packages with known holes, ${bad.length} of them shipped and high`);
  if (bad.length > 0) process.exitCode = 1;
}
