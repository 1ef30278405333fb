import { compareVersions } from '../../schema/version.ts';
import { replacement } from '../../text/edit.ts';
import { nearest } from '../../text/nearest.ts';
import type { MountOptionNode } from '../fstab/tree.ts';
import { findGeneralOption, generalOptions, isPrivateOption } from '../general-options.ts';
import { checkMountValue, findMountOption, nfsMountOptions } from '../mount-options.ts';
import { type MountLine, optionsInForce, type Report, removeFix } from './line.ts';

/** Options that mount.nfs takes for the sake of old tables (nfs_mount_option_tokens, Linux fs/nfs/fs_context.c). */
const old = new Set([
  ...['posix', 'noposix', 'broken_suid', 'mountprog', 'nfsprog', 'addr', 'rpcbind'],
  ...['v2', 'v3', 'v4', 'v4.0', 'v4.1', 'v4.2'],
]);

/** Whether an option is a template's or quoted, so that nobody knows yet what it will be. */
const isOpen = (text: string) => /[{}$@%"&]/.test(text);

/**
 * Says which options neither NFS nor mount knows.
 * @param own whether a program that reads the line knows the option itself
 */
export function adviseUnknown(
  line: MountLine,
  version: string | undefined,
  report: Report,
  own: (name: string) => boolean = () => false,
): void {
  if (optionsInForce(line).some((option) => option.text === 'sloppy')) return;
  for (const option of line.options) {
    const { name } = option;
    if (isPrivateOption(name) || isOpen(option.text) || own(name)) continue;
    const entry = findMountOption(name);
    const since = entry?.since;
    if (since !== undefined && version !== undefined && compareVersions(version, since) < 0)
      report(
        option.nameSpan,
        `"${name}" came with nfs-utils ${since} and the kernels of its time; ${version} does not have it.`,
      );
    if (findGeneralOption(name) !== undefined || entry !== undefined || old.has(name)) continue;
    const meant = nearest(
      name,
      [...nfsMountOptions, ...generalOptions].map((known) => known.name),
    );
    const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
    report(option.nameSpan, `NFS has no mount option "${name}".${hint}`, {
      fixes:
        meant === undefined
          ? []
          : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(option.nameSpan, meant)] }],
    });
  }
}

/** Says which values NFS does not take. */
export function adviseValues(line: MountLine, report: Report): void {
  for (const option of line.options) {
    const entry = findMountOption(option.name);
    if (entry === undefined || isOpen(option.text)) continue;
    const fault = checkMountValue(entry, option.value);
    const { valueSpan = option } = option;
    if (fault !== undefined) report(valueSpan.end === valueSpan.start ? option : valueSpan, fault);
  }
}

const pairs = ['suid', 'dev', 'exec', 'auto', 'user', 'atime'];

/** What an option speaks about, for those of which one list should have one only. */
function subject(option: MountOptionNode, nfs: boolean): string | undefined {
  const { text, name, value } = option;
  if (text === 'rw' || text === 'ro') return 'rw';
  if (text === 'sync' || text === 'async') return 'sync';
  const bare = text.replace(/^no/, '');
  if (pairs.includes(bare)) return bare;
  const entry = nfs ? findMountOption(name) : undefined;
  if (entry === undefined) return undefined;
  if (name === 'vers' || name === 'nfsvers') return 'vers';
  return value !== undefined ? name : [name, ...entry.excludes].sort().join();
}

/**
 * Says which options a later one of the same list undoes.
 * @param nfs whether the options of NFS count too
 */
export function adviseContradictions(line: MountLine, nfs: boolean, report: Report): void {
  const last = new Map<string, MountOptionNode>();
  for (const option of [...line.options].reverse()) {
    const key = subject(option, nfs);
    if (key === undefined) continue;
    const later = last.get(key);
    if (later === undefined) {
      last.set(key, option);
      continue;
    }
    const twice = later.text === option.text;
    report(option, twice ? `"${option.text}" stands here twice.` : `"${later.text}" behind it undoes this option.`, {
      tags: ['unnecessary'],
      fixes: [removeFix(line, option)],
      related: [{ span: later, message: 'The option that holds.' }],
    });
  }
}
