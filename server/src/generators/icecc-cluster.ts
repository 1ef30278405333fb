import { isPublicAddress } from '../core/icecream/address.ts';
import type { Answer } from '../core/questions/question.ts';
import type { Generator } from './generator.ts';
import {
  type Cluster,
  type ClusterNode,
  linuxProfile,
  macPlist,
  macProfile,
  macScript,
  settingsFile,
} from './icecc-cluster-files.ts';

const machine = /^([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?:=(\d{1,4}))?$/;

function readNode(entry: string): ClusterNode {
  const match = machine.exec(entry);
  return { host: match?.[1] ?? entry, jobs: match?.[2] === undefined ? undefined : Number(match[2]) };
}

function nodesFault(entries: readonly string[], what: string): string | undefined {
  const bad = entries.find((entry) => !machine.test(entry));
  if (bad !== undefined) return `"${bad}" is no machine; write ${what}.`;
  const nodes = entries.map(readNode);
  const none = nodes.find(({ jobs }) => jobs === 0);
  if (none !== undefined) return `${none.host} would have no jobs; give it at least 1, or leave it out.`;
  const seen = new Set<string>();
  for (const { host } of nodes) {
    if (seen.has(host.toLowerCase())) return `${host} is there twice.`;
    seen.add(host.toLowerCase());
  }
  return undefined;
}

const noPublic =
  'That address is on the internet, and icecream authenticates nobody: give one of your own network or VPN.';

function validate(question: string, value: Answer, answers: Readonly<Record<string, Answer>>): string | undefined {
  if (Array.isArray(value)) {
    const entries = value as readonly string[];
    if (question === 'nodes' && entries.length === 0) return 'Name at least one machine that compiles.';
    const fault = nodesFault(entries, question === 'nodes' ? 'build1.example.org=16' : 'mac1.example.org=2');
    if (fault !== undefined || question !== 'macs') return fault;
    const nodes = (answers.nodes as readonly string[] | undefined)?.map((entry) => readNode(entry).host) ?? [];
    const twice = entries.map((entry) => readNode(entry).host).find((host) => nodes.includes(host));
    return twice === undefined ? undefined : `${twice} is among the Linux machines already.`;
  }
  if (typeof value !== 'string') return undefined;
  if (question === 'scheduler') {
    if (isPublicAddress(value)) return noPublic;
    return machine.test(value) && !value.includes('=')
      ? undefined
      : 'Give a name such as build1.example.org, or an address.';
  }
  if (question === 'network')
    return /^[\w.-]{1,64}$/.test(value) ? undefined : 'Give a name of letters, digits and . _ -.';
  if (question === 'daemon') return /^(\/[\w.+-]+)+$/.test(value) ? undefined : 'Give an absolute path.';
  if (question === 'tarball')
    return /^$|^(\/[\w.+-]+)+$/.test(value) ? undefined : 'Give an absolute path, or nothing.';
  return undefined;
}

/** A compile cluster: the settings of every Linux machine, the daemon of every Mac, and what people put into their profile. */
export const iceccCluster: Generator = {
  id: 'icecc-cluster',
  title: 'icecc Cluster',
  detail: 'icecream on Linux machines and Macs: all files from one dialog',
  language: 'icecc',
  questions: [
    {
      id: 'scheduler',
      kind: 'text',
      title: 'Which machine runs the scheduler?',
      default: 'build1.example.org',
      help: 'One in a network. Write it as in the list of machines that follows.',
    },
    {
      id: 'network',
      kind: 'text',
      title: 'What is the network called?',
      default: 'ICECREAM',
      help: 'Daemons use only a scheduler of the same network.',
    },
    {
      id: 'nodes',
      kind: 'list',
      title: 'Which Linux machines compile, with how many jobs at once?',
      default: ['build1.example.org=16', 'build2.example.org=32'],
      placeholder: 'build1.example.org=16 build2.example.org',
      help: 'Without a number, as many as the machine has processors.',
    },
    {
      id: 'platform',
      kind: 'choice',
      title: 'Which processors do they have?',
      default: 'x86_64',
      choices: [
        { value: 'x86_64', label: 'x86_64' },
        { value: 'aarch64', label: 'aarch64' },
      ],
    },
    {
      id: 'distribution',
      kind: 'choice',
      title: 'Which distribution do they run?',
      default: 'debian',
      choices: [
        { value: 'debian', label: 'Debian, Ubuntu', detail: '/etc/icecc/icecc.conf' },
        { value: 'suse', label: 'openSUSE', detail: '/etc/sysconfig/icecream' },
      ],
    },
    {
      id: 'macs',
      kind: 'list',
      title: 'Which Macs send jobs, with how many workers of their own? (empty: none)',
      default: [],
      placeholder: 'mac1.example.org=2',
      help: 'They accept no jobs from others; their workers preprocess and link.',
    },
    {
      id: 'daemon',
      kind: 'text',
      title: 'Where is iceccd on the Macs?',
      default: '/opt/homebrew/sbin/iceccd',
      help: 'Homebrew puts it into /opt/homebrew/sbin, on Macs with Intel processors into /usr/local/sbin.',
    },
    {
      id: 'tarball',
      kind: 'text',
      title: 'Which tarball on the Macs has a compiler for the Linux machines? (empty: none)',
      default: '/opt/icecream/clang_darwin_on_linux.tar.gz',
    },
  ],
  validate,
  generate(answers) {
    const text = (id: string) => String(answers[id] ?? '');
    const nodesOf = (id: string) => ((answers[id] as readonly string[] | undefined) ?? []).map(readNode);
    const cluster: Cluster = {
      scheduler: text('scheduler'),
      network: text('network'),
      suse: answers.distribution === 'suse',
      nodes: nodesOf('nodes'),
      macs: nodesOf('macs'),
      daemon: text('daemon'),
      tarball: text('tarball') === '' ? undefined : text('tarball'),
      platform: text('platform'),
    };
    const { nodes, macs, scheduler } = cluster;
    const isNode = nodes.some(({ host }) => host === scheduler);
    return [
      ...(isNode ? [] : [settingsFile(cluster, { host: scheduler, jobs: undefined }, false)]),
      ...nodes.map((node) => settingsFile(cluster, node, true)),
      ...macs.flatMap((mac) => [macPlist(cluster, mac), macScript(mac)]),
      linuxProfile(),
      ...(macs.length === 0 ? [] : [macProfile(cluster)]),
    ];
  },
};
