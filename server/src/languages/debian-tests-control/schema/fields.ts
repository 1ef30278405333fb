import type { SchemaEntry } from '../../../core/schema/entry.ts';

const docs = 'https://salsa.debian.org/ci-team/autopkgtest/-/blob/master/doc/README.package-tests.rst';

const entry = (name: string, summary: string, example = '', deprecated?: string, since?: string): SchemaEntry => ({
  name,
  summary,
  docs,
  ...(example === '' ? {} : { syntax: [example] }),
  ...(deprecated === undefined ? {} : { deprecated }),
  ...(since === undefined ? {} : { since }),
});

/** Every field of autopkgtest 5.28 (README.package-tests and testdesc.py); any other makes it skip the stanza. */
export const fieldTable: readonly SchemaEntry[] = [
  entry('Tests', 'The names of the tests; each is a program below debian/tests.', 'Tests: smoke, upstream'),
  entry(
    'Test-Command',
    'A shell command that is the test itself, run by bash with -e.',
    'Test-Command: hello --version',
  ),
  entry(
    'Depends',
    'What must be installed for the test; `@` are the packages of this source. Without the field it is `@`.',
    'Depends: @, python3',
  ),
  entry('Restrictions', 'What the test needs, and how its result counts.', 'Restrictions: allow-stderr, needs-root'),
  entry('Features', 'What the test has to offer: a name of its own for a command.', 'Features: test-name=version'),
  entry('Architecture', 'Where the test is run at all; without the field, everywhere.', 'Architecture: amd64 arm64'),
  entry(
    'Tests-Directory',
    'The folder of the programs, seen from the root of the source.',
    'Tests-Directory: tests/installed',
  ),
  entry(
    'Classes',
    'Kinds of hardware that a test wants; for people, autopkgtest itself passes over it.',
    'Classes: desktop',
  ),
];

/** Every restriction of autopkgtest 5.28 and 6.0; a test with an unknown one is skipped. */
export const restrictionTable: readonly SchemaEntry[] = [
  entry('allow-stderr', 'Text on the standard error is no failure.'),
  entry('needs-root', 'Runs as root.'),
  entry('isolation-container', 'Starts services or opens ports: needs a container of its own.'),
  entry('isolation-machine', 'Touches the kernel or boots: needs a machine of its own.'),
  entry('needs-internet', 'Fetches something from the network.'),
  entry('superficial', 'Shows little: a success is no proof that the package works.'),
  entry('skippable', 'May leave with status 77, which counts as skipped.'),
  entry('flaky', 'Fails now and then; a failure counts as skipped.'),
  entry('breaks-testbed', 'May damage the system that it runs on.'),
  entry('needs-reboot', 'Boots the machine in between.'),
  entry('needs-sudo', 'Runs as a user who may become root by sudo.'),
  entry('build-needed', 'Needs the source built before.'),
  entry('rw-build-tree', 'Writes into the built source.'),
  entry('skip-not-installable', 'Counts as skipped where its dependencies can’t be installed.'),
  entry(
    'skip-foreign-architecture',
    'Counts as skipped where the packages are of another architecture than the machine.',
    '',
    undefined,
    '5.49',
  ),
  entry('hint-testsuite-triggers', 'Is never run; its dependencies say when the other tests should run again.'),
  entry(
    'needs-recommends',
    'Installs what the packages recommend; write `@recommends@` in Depends instead.',
    '',
    '5.0',
  ),
];

/** What Depends may have besides packages. */
export const dependsTable: readonly SchemaEntry[] = [
  entry('@', 'Every binary package of this source.'),
  entry('@builddeps@', 'All that is needed to build the source.'),
  entry('@recommends@', 'All that the packages of this source recommend.'),
];

const byKey = new Map(fieldTable.map((field) => [field.name.toLowerCase(), field]));

/** The field of this name in small letters. */
export function findField(key: string): SchemaEntry | undefined {
  return byKey.get(key);
}
