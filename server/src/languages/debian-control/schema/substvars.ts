/** The substitution variables that dpkg and debhelper fill in, with what they become. */
export const substvars: ReadonlyMap<string, string> = new Map([
  ['binary:Version', 'the version of the binary package, rebuilds counted (`+b1`).'],
  ['source:Version', 'the version of the source package, without the mark of a rebuild.'],
  ['source:Upstream-Version', 'the upstream part of the version, with its epoch.'],
  ['source:Synopsis', 'the first line of the source package’s description.'],
  ['source:Extended-Description', 'the longer text of the source package’s description.'],
  ['shlibs:Depends', 'the libraries that the programs are linked with, found by dpkg-shlibdeps.'],
  ['shlibs:Pre-Depends', 'the libraries that programs need before they are configured, found by dpkg-shlibdeps.'],
  ['misc:Depends', 'the packages that debhelper’s commands need.'],
  ['misc:Pre-Depends', 'the packages that debhelper’s commands need before unpacking.'],
  ['misc:Recommends', 'what debhelper’s commands recommend.'],
  ['misc:Suggests', 'what debhelper’s commands suggest.'],
  ['misc:Built-Using', 'the sources that debhelper’s commands found built in.'],
  ['perl:Depends', 'the Perl packages that dh_perl found.'],
  ['python3:Depends', 'the Python packages that dh_python3 found.'],
  ['python3:Provides', 'the virtual packages for each Python version.'],
  ['python3:Versions', 'the Python versions that the package supports.'],
  ['ruby:Depends', 'the Ruby packages that the gem asks for.'],
  ['ocaml:Depends', 'the OCaml packages that dh_ocaml found.'],
  ['ocaml:Provides', 'the virtual packages that dh_ocaml found.'],
  ['nodejs:Depends', 'the Node.js packages that were found.'],
  ['nodejs:Provides', 'the virtual packages of bundled modules.'],
  ['nodejs:BuiltUsing', 'the sources of Node.js modules built in.'],
  ['gir:Depends', 'the introspection packages that dh_girepository found.'],
  ['sphinxdoc:Depends', 'the JavaScript packages that the documentation needs.'],
  ['sphinxdoc:Built-Using', 'the sources built into the documentation.'],
  ['F:maintainer-name', 'the maintainer of the package.'],
  ['Arch', 'the architecture that the package is built for.'],
  ['vendor:Name', 'the name of the distribution that builds.'],
  ['vendor:Id', 'the name of the distribution that builds, in small letters.'],
  ['Newline', 'a line end.'],
  ['Space', 'a blank.'],
  ['Tab', 'a tab.'],
  ['Format', 'the version of the format of .changes files.'],
  ['Extra-Size', 'an addition to Installed-Size, in KiB.'],
]);

/** A variable in words; it is filled in when the package is built. */
export function describeSubstvar(name: string): string {
  const known = substvars.get(name);
  if (known !== undefined) return known;
  if (name.startsWith('F:')) return `the value of the field ${name.slice(2)}.`;
  return 'a variable that the package’s own build fills in.';
}
