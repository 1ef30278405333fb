import { runProgram } from './run-program.ts';

/** What the readers of debian/tests/control say: `skipped` where autopkgtest leaves a test out because of what the file says. */
export interface TestsVerdict {
  readonly accepted: boolean;
  readonly skipped: boolean;
  readonly message: string;
}

const script = `
import json, os, sys, tempfile
sys.path.insert(0, os.environ.get('AUTOPKGTEST_LIB', '/usr/share/autopkgtest/lib'))
import adtlog, testdesc
adtlog.report = lambda *rest: None
for name in ('_matches_architecture', '_debian_build_deps_from_source', '_debian_recommends_from_source', '_synthesize_deps'):
    # They start a process each time; the files beside the one at hand are the same for each text.
    if hasattr(testdesc, name):
        def remember(work, known):
            def answer(*rest):
                key = tuple(part for part in rest if not str(part).startswith('/'))
                if key not in known:
                    known[key] = work(*rest)
                return known[key]
            return answer
        setattr(testdesc, name, remember(getattr(testdesc, name), {}))
capabilities = ['revert-full-system', 'has_internet', 'reboot', 'root-on-testbed', 'isolation-container', 'isolation-machine', 'revert']
for text in json.load(sys.stdin):
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(folder + '/debian/tests')
        open(folder + '/debian/control', 'w').write('Source: hello\\nBuild-Depends: debhelper\\n\\nPackage: hello\\nArchitecture: any\\n')
        with open(folder + '/debian/tests/control', 'w', newline='', encoding='utf-8') as file:
            file.write(text)
        try:
            _, skipped = testdesc.parse_debian_source(folder, capabilities, 'amd64', auto_control=False)
            print(json.dumps({'accepted': True, 'skipped': skipped, 'message': ''}))
        except Exception as error:
            print(json.dumps({'accepted': False, 'skipped': False, 'message': str(error)}))
`;

const dpkg = `
use strict; use warnings; use JSON::PP; use Dpkg::Control::Tests;
for my $text (@{decode_json(do { local $/; <STDIN> })}) {
  my $ok = eval {
    utf8::encode($text); open my $fh, '<', \\$text or die;
    my $tests = Dpkg::Control::Tests->new; $tests->parse($fh, 'text');
    for my $test ($tests->get()) { die 'neither Tests nor Test-Command' unless exists $test->{Tests} or exists $test->{'Test-Command'} }
    1 };
  print encode_json({ accepted => $ok ? JSON::PP::true : JSON::PP::false, message => $ok ? '' : "$@" }), "\\n";
}`;

async function ask<T>(program: string, args: readonly string[], texts: readonly string[]): Promise<T[]> {
  const input = JSON.stringify(texts);
  const result = await runProgram(program, args, { input, timeoutSeconds: 180, env: { PYTHONIOENCODING: 'utf-8' } });
  const rows = result.stdout.trim().split('\n');
  if (rows.length !== texts.length) throw new Error(`${program}: ${result.stderr}\n${result.stdout.slice(-500)}`);
  return rows.map((row) => JSON.parse(row) as T);
}

/**
 * Asks autopkgtest's own reader (testdesc.py) on amd64, with every capability that a machine can have, and dpkg-source's
 * (Dpkg::Control::Tests) about each text. It is accepted where both take it.
 */
export async function judgeTests(texts: readonly string[]): Promise<TestsVerdict[]> {
  const [ours, theirs] = await Promise.all([
    ask<TestsVerdict>('/usr/bin/python3', ['-c', script], texts),
    ask<{ accepted: boolean; message: string }>('perl', ['-e', dpkg], texts),
  ]);
  return ours.map((verdict, index) => (theirs[index]!.accepted ? verdict : { ...verdict, ...theirs[index]! }));
}
