import { isBlankCode } from '../../../core/deb822/parser.ts';
import { findVersionFault } from '../../../core/debian-version/version.ts';
import type { LibdpkgFault } from './reader.ts';

const [LEFT, RIGHT, COMMA, BAR, COLON, LESS, EQUAL, GREATER] = [40, 41, 44, 124, 58, 60, 61, 62] as const;
const noAlternatives = new Set(['conflicts', 'breaks', 'provides', 'replaces']);

/**
 * The first fault for which f_dependency() of libdpkg refuses relations (lib/dpkg/fields.c of dpkg 1.21.22). Other than Dpkg::Deps, it
 * takes `(1.0)` for `(= 1.0)` and `:native` for an architecture, and wants something behind each comma.
 * @param key the field's name in small letters
 * @param offset of the value in the file
 */
export function findLibdpkgRelationFault(key: string, value: string, offset: number): LibdpkgFault | undefined {
  const code = (at: number) => value.charCodeAt(at);
  const blank = (at: number) => at < value.length && isBlankCode(code(at));
  const fault = (from: number, to: number, reason: string): LibdpkgFault => {
    const start = Math.min(from, value.length - 1);
    return { span: { start: offset + start, end: offset + Math.max(to, start + 1) }, reason };
  };
  const skipBlanks = (from: number) => {
    let at = from;
    while (blank(at)) at++;
    return at;
  };
  const skipWord = (from: number, ...ends: readonly number[]) => {
    let at = from;
    while (at < value.length && !blank(at) && !ends.includes(code(at))) at++;
    return at;
  };
  for (let at = 0; value !== ''; ) {
    const start = at;
    at = skipWord(at, COLON, LEFT, COMMA, BAR);
    const name = value.slice(start, at);
    if (name === '')
      return fault(start - (start === value.length ? 1 : 0), start + 1, 'the name of a package is missing');
    const wrong = packageNameFault(name);
    if (wrong !== undefined) return fault(start, at, `"${name}" is no name of a package: ${wrong}`);
    if (code(at) === COLON) {
      const from = ++at;
      at = skipWord(at, LEFT, COMMA, BAR);
      const architecture = value.slice(from, at);
      if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(architecture))
        return fault(from - 1, at, `"${architecture}" is no name of an architecture`);
    }
    at = skipBlanks(at);
    if (code(at) === LEFT) {
      const open = at;
      at = skipBlanks(at + 1);
      const first = code(at);
      if (first === LESS || first === GREATER) {
        const second = code(++at);
        if (second === EQUAL || second === first) at++;
        else if (second === LESS || second === GREATER)
          return fault(at - 1, at + 1, `"${value.slice(at - 1, at + 1)}" compares nothing`);
      } else if (first === EQUAL) at++;
      at = skipBlanks(at);
      const from = at;
      at = skipWord(at, LEFT, RIGHT);
      const version = value.slice(from, at);
      const versionEnd = at;
      at = skipBlanks(at);
      if (at >= value.length) return fault(open, value.length, `no ")" ends the version of "${name}"`);
      if (code(at) !== RIGHT) return fault(from, at + 1, `one version stands between parentheses`);
      const bad = findVersionFault(version);
      if (bad !== undefined)
        return fault(
          version === '' ? open : from + bad.start,
          version === '' ? at + 1 : from + bad.end,
          `the version "${version}" is none: ${bad.reason}`,
        );
      at = skipBlanks(Math.max(at, versionEnd) + 1);
    }
    if (at >= value.length) return undefined;
    if (code(at) === BAR) {
      if (noAlternatives.has(key)) return fault(at, at + 1, 'this field knows no alternatives');
    } else if (code(at) !== COMMA) {
      const end = skipWord(at, COMMA, BAR);
      return fault(at, end, `a comma is missing behind "${name}", or what follows has no place in a built package`);
    }
    at = skipBlanks(at + 1);
  }
  return undefined;
}

/** Why pkg_name_is_illegal() of libdpkg refuses a name. */
export function packageNameFault(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (!/^[A-Za-z0-9]/.test(name)) return 'it must begin with a letter or a digit';
  const bad = /[^A-Za-z0-9.+_-]/.exec(name);
  return bad === null ? undefined : `"${bad[0]}" cannot stand in it`;
}
