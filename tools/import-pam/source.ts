import { execFileSync } from 'node:child_process';
import { compareVersions } from '../../server/src/core/schema/version.ts';
import { byName, typesIn, type UpstreamModule, type UpstreamOption } from './module.ts';

const oldest = '1.5.0';

interface Seen {
  readonly valued: boolean;
  documented: boolean;
  readonly releases: Set<string>;
}

/**
 * Reads the modules of Linux-PAM's releases since 1.5.0: names of options from the man pages' sources and from the code.
 * @param clone a git repository of github.com/linux-pam/linux-pam with its tags
 */
export function readSource(clone: string): { versions: readonly string[]; modules: readonly UpstreamModule[] } {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', clone, ...args], {
      encoding: 'utf8',
      maxBuffer: 64 << 20,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const versions = git('tag')
    .split('\n')
    .map((tag) => /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1])
    .filter((version) => version !== undefined && compareVersions(version, oldest) >= 0)
    .sort((a, b) => compareVersions(a!, b!)) as string[];
  const modules = new Map<string, { types: string; options: Map<string, Seen> }>();

  for (const version of versions) {
    const files = git('ls-tree', '-r', '--name-only', `v${version}`, 'modules/').split('\n');
    const names = new Set(
      files.map((file) => /^modules\/(pam_\w+)\/\1(?:\.8\.xml|\.c|_auth\.c|_session\.c)$/.exec(file)?.[1]),
    );
    for (const name of names) {
      if (name === undefined) continue;
      const read = (pattern: RegExp) =>
        files
          .filter((file) => file.startsWith(`modules/${name}/`) && pattern.test(file))
          .map((file) => git('show', `v${version}:${file}`))
          .join('\n');
      const code = read(/\.[ch]$/);
      const module = modules.get(name) ?? { types: '', options: new Map<string, Seen>() };
      module.types = typesIn(code);
      modules.set(name, module);
      const documented = new Set(documentedOptions(read(new RegExp(`/${name}\\.8\\.xml$`))));
      for (const word of new Set([...documented, ...readOptions(code)])) {
        const key = word.replace(/=$/, '');
        const seen = module.options.get(key) ?? {
          valued: word.endsWith('='),
          documented: false,
          releases: new Set<string>(),
        };
        seen.documented ||= documented.has(word);
        seen.releases.add(version);
        module.options.set(key, seen);
      }
    }
  }
  return {
    versions,
    modules: [...modules]
      .map(([name, { types, options }]): UpstreamModule => {
        const found = [...options].map(([option, seen]): UpstreamOption => {
          const first = versions.find((version) => seen.releases.has(version));
          const last = versions.findLastIndex((version) => seen.releases.has(version));
          const gone = versions[last + 1];
          return {
            name: option,
            valued: seen.valued,
            documented: seen.documented,
            ...(first === undefined || first === versions[0] ? {} : { since: first }),
            ...(gone === undefined ? {} : { removed: gone }),
          };
        });
        return { name, origin: 'Linux-PAM', types, options: found.sort(byName) };
      })
      .sort(byName),
  };
}

/** The terms of a man page's options, in DocBook: `name` or `name=`. */
function documentedOptions(page: string): string[] {
  const section = /<title>(?:OPTIONS|.*arguments.*)<\/title>([\s\S]*?)<\/refsect1>/i.exec(page)?.[1] ?? '';
  return [...section.matchAll(/<term>([\s\S]*?)<\/term>/g)].flatMap(([, term = '']) => {
    const text = term
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (/^\{.*\}$/.test(text)) return text.slice(1, -1).split('|');
    if (text === 'runX') return ['run1', 'run2'];
    const word = /^[a-z][\w-]*=?(?=$|[^\s\w=]|[\w/[$&~%])/.exec(text)?.[0];
    return word === undefined || / [<>=!]|\b(?:in|notin|ingroup|notingroup|innetgr|notinnetgr) /.test(text)
      ? []
      : [word];
  });
}

/** The words that code compares with an argument, or lists in a table of arguments (pam_unix). */
function readOptions(code: string): string[] {
  const compare =
    /(?:strcmp|strncmp|strcasecmp|strncasecmp|pam_str_skip_prefix|pam_str_skip_icase_prefix)\s*\(\s*\(?\*?\s*(?:argv|args|\(\*argv\)|arg|name)\b[^,"]*,\s*"([a-z][\w-]*=?)"/g;
  return [...code.matchAll(compare), ...code.matchAll(/\{"([a-z]\w*=?)",\s*_ALL_ON_/g)].map(([, word = '']) => word);
}
