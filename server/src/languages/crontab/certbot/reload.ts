import { basename } from '../../../core/text/path.ts';
import { coreWords, type ShellCommand } from '../shell/script.ts';

const verbs: ReadonlySet<string> = new Set([
  'reload',
  'restart',
  'force-reload',
  'try-restart',
  'condrestart',
  'graceful',
  'reload-or-restart',
  'try-reload-or-restart',
]);

/** A command that makes a service read its certificates again. */
export interface Reload {
  readonly service: string;
  /** `reload` where the command reloads, `restart` where it restarts. */
  readonly verb: 'reload' | 'restart';
}

const verbOf = (word: string): Reload['verb'] =>
  /^(reload|force-reload|graceful|try-reload)/.test(word) ? 'reload' : 'restart';

/** What a command reloads, as `service`, `systemctl`, an init script or the server's own program do. */
export function readReload(command: ShellCommand): Reload | undefined {
  const [program, ...rest] = coreWords(command).map((word) => word.value);
  if (program === undefined) return undefined;
  const args = rest.filter((word) => !word.startsWith('-'));
  const name = basename(program);
  const make = (service: string | undefined, verb: string | undefined): Reload | undefined => {
    if (service === undefined || verb === undefined || !verbs.has(verb)) return undefined;
    const plain = service.replace(/\.service$/, '');
    return /^[\w@.-]+$/.test(plain) ? { service: plain, verb: verbOf(verb) } : undefined;
  };
  if (name === 'service' || name === 'invoke-rc.d') return make(args[0], args[1]);
  if (name === 'systemctl') return args.length === 2 ? make(args[1], args[0]) : undefined;
  if (/^\/etc\/(rc\.d\/)?init\.d\/[\w.-]+$/.test(program)) return make(name, args[0]);
  if (name === 'nginx' && rest[0] === '-s') return make('nginx', rest[1]);
  if (name === 'apachectl' || name === 'apache2ctl') return make('apache2', args[0]);
  if (name === 'postfix') return make('postfix', args[0]);
  return undefined;
}

/** The command that a deploy hook runs for a reload. */
export function hookCommand({ verb, service }: Reload): string {
  return `systemctl ${verb} ${service}`;
}
