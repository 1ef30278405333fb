import { plistDict, writePlist } from '../core/plist/write.ts';
import type { GeneratedFile } from './generator.ts';
import { installScript } from './launchd-job-files.ts';

/** A machine of the cluster; `jobs` is undefined where the number of processors decides. */
export interface ClusterNode {
  readonly host: string;
  readonly jobs: number | undefined;
}

/** A cluster as the answers describe it. */
export interface Cluster {
  readonly scheduler: string;
  readonly network: string;
  readonly suse: boolean;
  readonly nodes: readonly ClusterNode[];
  readonly macs: readonly ClusterNode[];
  /** The program on the Macs. */
  readonly daemon: string;
  /** The environment for the Linux nodes, as a path on the Macs. */
  readonly tarball: string | undefined;
  /** The platform of the Linux nodes as icecream names it. */
  readonly platform: string;
}

/** The settings of a Linux machine. Names: icecc 1.4-1 of Debian, debian/icecc.conf; icecream, suse/sysconfig.icecream. */
export function settingsFile(cluster: Cluster, { host, jobs }: ClusterNode, compiles: boolean): GeneratedFile {
  const { scheduler, network, suse } = cluster;
  const prefix = suse ? 'ICECREAM' : 'ICECC';
  const isScheduler = host === scheduler;
  const path = suse ? '/etc/sysconfig/icecream' : '/etc/icecc/icecc.conf';
  const lines = [
    `# ${host}: goes to ${path}. icecream authenticates nobody: keep its ports to a network that you trust`,
    '# (TCP 10245 of every machine; TCP 8765 and 8766 and UDP 8765 of the scheduler).',
    ...(isScheduler
      ? ['# This machine runs the one scheduler of the network.']
      : [`# The scheduler runs on ${scheduler} and nowhere else: two in one network divide it.`]),
    ...(suse
      ? [`${prefix}_RUN_SCHEDULER="${isScheduler ? 'yes' : 'no'}"`]
      : [
          isScheduler
            ? '# systemctl enable --now icecc-scheduler iceccd'
            : '# systemctl disable --now icecc-scheduler; systemctl enable --now iceccd',
        ]),
    `${prefix}_NETNAME="${network}"`,
    `${prefix}_SCHEDULER_HOST="${scheduler}"`,
    `${prefix}_ALLOW_REMOTE="${compiles ? 'yes' : 'no'}"`,
    '# Empty: as many jobs as there are processors.',
    `${prefix}_MAX_JOBS="${jobs ?? ''}"`,
    '# Compiling for others gives way to what people do at the machine.',
    `${prefix}_NICE_LEVEL="5"`,
  ];
  return { name: `${host}${path}`, language: 'icecc', text: `${lines.join('\n')}\n` };
}

const label = 'org.icecream.iceccd';

/**
 * The daemon of a Mac that sends jobs out and takes none in: it links and preprocesses with its own workers. It stays in
 * the foreground, as launchd wants it. Options: iceccd(1), icecream 1.4.
 */
export function macPlist({ scheduler, network, daemon }: Cluster, { host, jobs }: ClusterNode): GeneratedFile {
  const value = plistDict({
    Label: label,
    ProgramArguments: [daemon, '-s', scheduler, '-n', network, '-m', String(jobs ?? 2), '--no-remote', '-v'],
    RunAtLoad: true,
    KeepAlive: true,
    StandardErrorPath: '/var/log/iceccd.log',
  });
  return { name: `${host}/Library/LaunchDaemons/${label}.plist`, language: 'launchd', text: writePlist(value) };
}

/** The commands that install the daemon on a Mac. */
export function macScript({ host }: ClusterNode): GeneratedFile {
  const script = installScript({ label, daemon: true, user: undefined, log: undefined });
  return { ...script, name: `${host}/Library/LaunchDaemons/install-${label}.sh` };
}

/** What people who compile on Linux put into their shell's profile. Source: icecream(7), icecream 1.4. */
export function linuxProfile(): GeneratedFile {
  const lines = [
    '# For those who compile on Linux: goes to /etc/profile.d/icecream.sh. Then, for instance: make -j 32',
    'PATH="/usr/lib/icecc/bin:$PATH"',
    'export PATH',
  ];
  return { name: 'linux/etc/profile.d/icecream.sh', language: 'shellscript', text: `${lines.join('\n')}\n` };
}

/** The same for Macs, whose compiler runs on the Linux nodes out of an environment tarball. */
export function macProfile({ daemon, tarball, platform }: Cluster): GeneratedFile {
  const prefix = daemon.replace(/\/s?bin\/[^/]*$/, '');
  // Homebrew keeps what must not shadow the system's compilers in a folder of the package.
  const folder = /^\/(?:opt\/homebrew|usr\/local)$/.test(prefix) ? `${prefix}/opt/icecream` : prefix;
  const lines = [
    '# For those who compile on a Mac: add it to ~/.zprofile.',
    `PATH="${folder}/libexec/icecc/bin:$PATH"`,
    'export PATH',
    ...(tarball === undefined
      ? []
      : [
          '# A compiler that runs on the Linux nodes and makes programs for macOS; icecc-create-env packs one up.',
          `ICECC_VERSION="${platform}:${tarball}"`,
          'export ICECC_VERSION',
        ]),
  ];
  return { name: 'mac/zprofile', language: 'shellscript', text: `${lines.join('\n')}\n` };
}
