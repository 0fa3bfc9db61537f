// What failed, said once more where a long output ends: the name of the test and the first lines of the reason.
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { REPORTS } from './job.ts';

/** Lines of a reason that are said again. */
const LINES = 12;

interface Suite {
  readonly title: string;
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly status: string;
      readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[];
    }[];
  }[];
  readonly suites?: readonly Suite[];
}

interface Laws {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

interface Failure {
  readonly name: string;
  /** Passed at the second try. */
  readonly flaky?: boolean;
  readonly reasons: readonly string[];
}

const ofSuite = ({ title, specs = [], suites = [] }: Suite): Failure[] => [
  ...specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, status, results }) => ({
        flaky: status === 'flaky',
        name: `${projectName} › ${title} › ${spec.title}`,
        reasons: results.flatMap(({ errors }) => errors.map(({ message = '' }) => message)),
      })),
  ),
  ...suites.flatMap(ofSuite),
];

const ofLaws = ({ testResults }: Laws): Failure[] =>
  testResults.flatMap(({ message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    // a file that does not even load has no tests
    if (failed.length === 0) return message ? [{ name: 'a file of laws', reasons: [message] }] : [];
    return failed.map(({ fullName, failureMessages }) => ({ name: fullName, reasons: failureMessages }));
  });

/** What failed, or passed only at the second try, by the report of vitest or of Playwright; nothing without a report. */
export function failures(file: string): string[] {
  let told: Laws | { readonly suites: readonly Suite[] };
  try {
    told = JSON.parse(readFileSync(REPORTS + file, 'utf8')) as typeof told;
  } catch {
    return [];
  }
  const found = 'suites' in told ? told.suites.flatMap(ofSuite) : ofLaws(told);
  return found.map(({ name, flaky, reasons }) => {
    const lines = stripVTControlCharacters(reasons.join('\n'))
      .split('\n')
      .filter((line) => line.trim() !== '');
    return [
      `${flaky ? 'only at the second try' : 'failed'}: ${name}`,
      ...lines.slice(0, LINES).map((line) => `    ${line.slice(0, 300)}`),
    ].join('\n');
  });
}
