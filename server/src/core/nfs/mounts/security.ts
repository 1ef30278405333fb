import { isKerberos } from '../flavours.ts';
import { addFix, type MountLine, optionsInForce, type Report, replaceFix } from './line.ts';

const strongest = ['krb5p', 'krb5i', 'krb5'];

const isSys = (word: string) => word === 'sys' || word === 'unix';

/** Says where a mount may use AUTH_SYS (nfs(5), RFC 5531). */
export function adviseAuthSys(line: MountLine, report: Report): void {
  const all = optionsInForce(line);
  if (all.findLast(({ name }) => name === 'xprtsec')?.value?.match(/^m?tls$/)) return;
  const sec = line.options.findLast((option) => option.name === 'sec');
  if (sec === undefined) {
    if (line.partial || all.some(({ name }) => name === 'sec')) return;
    const fixes = strongest.map((flavour) => addFix(line, `sec=${flavour}`));
    report(line.anchor, 'The server may choose AUTH_SYS, which is unencrypted and believes any user id.', { fixes });
    return;
  }
  const words = sec.value?.split(':') ?? [];
  if (!words.some(isSys)) return;
  const rest = words.filter(isKerberos);
  const values = rest.length > 0 ? [rest.join(':')] : strongest;
  report(sec, 'AUTH_SYS is unencrypted, and the server believes any user id.', {
    fixes: values.map((value) => replaceFix(sec, `sec=${value}`)),
  });
}

/** Says where TLS protects a connection whose users are still only claimed (RFC 9289). */
export function adviseTransport(line: MountLine, report: Report): void {
  const option = line.options.findLast(({ name, value }) => name === 'xprtsec' && /^m?tls$/.test(value ?? ''));
  if (option === undefined) return;
  const sec = optionsInForce(line).findLast(({ name }) => name === 'sec');
  if (sec?.value?.split(':').every(isKerberos) || (sec === undefined && line.partial)) return;
  report(
    option,
    `TLS protects the connection${option.value === 'mtls' ? ' and proves which host this is' : ''}; the server still believes whatever user id is sent.`,
  );
}

/** Says where programs and devices of the server are trusted (mount(8)). */
export function adviseNosuidNodev(line: MountLine, report: Report): void {
  if (line.partial || line.target === '/' || line.target === '/usr') return;
  const names = new Set(optionsInForce(line).map((option) => option.text));
  if (['user', 'users', 'owner', 'group'].some((name) => names.has(name))) return;
  const missing = ['suid', 'dev']
    .filter((name) => !names.has(name) && !names.has(`no${name}`))
    .map((name) => `no${name}`);
  if (missing.length === 0) return;
  report(line.anchor, `Without ${missing.join(' and ')}, a program or device on the server can give root here.`, {
    fixes: [addFix(line, missing.join(','))],
  });
}
