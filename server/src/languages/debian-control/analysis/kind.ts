import { basename, dirname } from '../../../core/text/path.ts';

/**
 * Which of the files in deb822 form it is: `source` is debian/control of a source package, `binary` DEBIAN/control of a
 * built one, `packages`, `sources` and `release` are an archive's indices, `status` is dpkg's own list.
 */
export type ControlKind =
  | 'source'
  | 'binary'
  | 'tests'
  | 'dsc'
  | 'changes'
  | 'buildinfo'
  | 'packages'
  | 'sources'
  | 'release'
  | 'status';

/** A kind, and whether it is certain; a guess must not lead to errors about fields. */
export interface KindChoice {
  readonly kind: ControlKind;
  readonly certain: boolean;
  /** A file that something fills in before dpkg reads it, such as debian/control.in. */
  readonly template: boolean;
}

const headLength = 8192;

/** Decides by the path, or else by the fields of the first stanza. */
export function chooseKind(path: string, text: string): KindChoice {
  const name = basename(path);
  const folder = basename(dirname(path));
  const template = /\.(in|tmpl|template|j2|erb|m4)$/.test(name);
  const sure = (kind: ControlKind): KindChoice => ({ kind, certain: true, template });
  if (name.endsWith('.dsc')) return sure('dsc');
  if (name.endsWith('.changes')) return sure('changes');
  if (name.endsWith('.buildinfo')) return sure('buildinfo');
  if (/(^|_)Packages$/.test(name)) return sure('packages');
  if (/(^|_)Sources$/.test(name)) return sure('sources');
  if (/(^|_)(In)?Release$/.test(name)) return sure('release');
  if (/\/dpkg\/(status|available)(-old)?$/.test(path)) return sure('status');
  if (folder === 'tests' && name === 'control') return sure('tests');
  if (folder === 'DEBIAN') return sure('binary');
  if (folder === 'debian' && name.startsWith('control')) return sure('source');
  return { kind: guess(text.slice(0, headLength)), certain: false, template };
}

function guess(head: string): ControlKind {
  const first = head.replace(/^(?:#.*\n|\s+)+/, '').split(/\n[ \t\r]*\n/, 1)[0] ?? '';
  const has = (name: string) => new RegExp(`^${name}[ \\t]*:`, 'im').test(first);
  if (head.startsWith('-----BEGIN PGP SIGNED MESSAGE-----') || has('Checksums-Sha256')) {
    if (has('Changes') || /^Changes:/m.test(head)) return 'changes';
    if (/^Installed-Build-Depends:/m.test(head)) return 'buildinfo';
    return /^Suite:/m.test(head) ? 'release' : 'dsc';
  }
  if (has('Suite') && (has('Components') || has('Codename'))) return 'release';
  if (has('Tests') || has('Test-Command')) return 'tests';
  if (has('Package') && has('Status')) return 'status';
  if (has('Package') && has('Filename')) return 'packages';
  if (has('Package') && has('Directory')) return 'sources';
  if (has('Package') && has('Version') && has('Installed-Size')) return 'binary';
  return 'source';
}
