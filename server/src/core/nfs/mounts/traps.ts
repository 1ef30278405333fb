import { type MountLine, optionsInForce, type Report, removeFix, replaceFix } from './line.ts';

/** Says where an old version of the protocol is asked for. */
export function adviseOldVersion(line: MountLine, report: Report): void {
  for (const option of line.options) {
    const named = option.name === 'vers' || option.name === 'nfsvers';
    if (!named || (option.value !== '2' && option.value !== '3')) continue;
    const two = option.value === '2';
    report(
      option,
      two
        ? 'Linux 6.0 dropped version 2 of NFS; use 4.2.'
        : 'Version 3 needs several daemons and open ports, and locks weakly; use 4.2.',
      { fixes: [replaceFix(option, `${option.name}=4.2`)], severity: two ? 'warning' : 'info' },
    );
  }
}

/** Says where UDP is used. */
export function adviseUdp(line: MountLine, report: Report): void {
  for (const option of line.options) {
    const { text, name, value } = option;
    const proto = (name === 'proto' || name === 'mountproto') && /^udp6?$/.test(value ?? '');
    if (text !== 'udp' && !proto) continue;
    report(option, 'UDP can corrupt data in silence, and kernels of today are built without it.', {
      fixes: [replaceFix(option, value === undefined ? 'tcp' : `${name}=tcp${value.slice(3)}`)],
    });
  }
}

/** Says where writes may be given up. */
export function adviseSoftWrite(line: MountLine, report: Report): void {
  if (optionsInForce(line).some(({ text }) => text === 'ro')) return;
  for (const option of line.options) {
    if (option.text !== 'soft') continue;
    report(option, 'Writes that time out are lost in silence; hard waits for the server.', {
      fixes: [replaceFix(option, 'hard')],
    });
  }
}

/** Says where locks stay on this machine. */
export function adviseNolock(line: MountLine, report: Report): void {
  for (const option of line.options) {
    if (option.text !== 'nolock' && (option.name !== 'local_lock' || option.value === 'none')) continue;
    report(option, 'Other machines do not see locks that are taken here.', { fixes: [removeFix(line, option)] });
  }
}

/** Says where attributes are never cached. */
export function adviseNoac(line: MountLine, report: Report): void {
  for (const option of line.options) {
    if (option.text !== 'noac') continue;
    report(
      option,
      'Every look at a file asks the server, and all writes are synchronous; locks keep programs in step better.',
      { fixes: [removeFix(line, option)] },
    );
  }
}

/** Says which options have done nothing for years. */
export function adviseIgnored(line: MountLine, report: Report): void {
  const waits = optionsInForce(line).some(({ text }) => text === 'soft' || text === 'softerr');
  for (const option of line.options) {
    if (option.text !== 'intr' && option.text !== 'nointr') continue;
    const myth = option.text === 'intr' && !waits ? ' A hard mount ends for a fatal signal anyway.' : '';
    report(option, `"${option.text}" does nothing since Linux 2.6.25.${myth}`, {
      fixes: [removeFix(line, option, 'safe')],
      tags: ['deprecated'],
    });
  }
}
