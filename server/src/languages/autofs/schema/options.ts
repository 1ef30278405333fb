import type { SchemaEntry } from '../../../core/schema/entry.ts';

const docs = 'https://man7.org/linux/man-pages/man5/autofs.5.html';

/** Options that the automounter takes out of a list before it mounts (autofs(5), autofs 5.1.8). */
export const mapOptions: readonly SchemaEntry[] = [
  {
    name: 'fstype',
    summary: 'The type of the file system; nfs where it is not said.',
    syntax: ['fstype=<type>'],
    default: 'nfs',
    docs,
  },
  { name: 'strict', summary: 'Mounts nothing of an entry when one of its mounts fails.', docs },
  { name: 'nostrict', summary: 'Goes on when one mount of an entry fails.', docs },
  { name: 'use-weight-only', summary: 'Chooses among servers by weight alone, not by how near they are.', docs },
  { name: 'no-use-weight-only', summary: 'Chooses among servers by nearness too.', docs },
  { name: 'nobind', summary: 'Mounts by NFS even where the server is this machine.', docs },
  { name: 'bind', summary: 'Mounts a local folder where the server is this machine.', docs },
  { name: 'symlink', summary: 'Makes a symbolic link where the server is this machine.', docs },
  { name: 'random-multimount-selection', summary: 'Chooses among servers at random.', docs },
  { name: 'strictexpire', summary: 'Looking at a mount does not keep it alive.', docs },
  { name: 'browse', summary: 'Shows the keys of the map before they are mounted.', docs },
  { name: 'nobrowse', summary: 'Shows only what is mounted.', docs },
];

const byName = new Map(mapOptions.map((option) => [option.name, option]));

/** The entry of an option that the automounter itself reads. */
export const findMapOption = (name: string): SchemaEntry | undefined => byName.get(name);

const master = 'https://man7.org/linux/man-pages/man5/auto.master.5.html';

/** Words for the automounter in the master map (auto.master(5), autofs 5.1.8). */
export const masterArguments: readonly SchemaEntry[] = [
  {
    name: '--timeout',
    summary: 'Seconds without use after which it unmounts; 0 for never.',
    syntax: ['--timeout=<seconds>'],
    default: '300',
    docs: master,
  },
  {
    name: '--negative-timeout',
    summary: 'Seconds for which a key that failed is not tried again.',
    syntax: ['--negative-timeout=<seconds>'],
    default: '60',
    docs: master,
  },
  { name: '--ghost', summary: 'Shows the keys of the map before they are mounted.', docs: master },
  {
    name: '--mode',
    summary: 'The permissions of the mount point.',
    syntax: ['--mode=<octal>'],
    default: '0755',
    docs: master,
  },
  { name: '--strictexpire', summary: 'Looking at a mount does not keep it alive.', docs: master },
  { name: '--random-multimount-selection', summary: 'Chooses among servers at random.', docs: master },
  { name: '--use-weight-only', summary: 'Chooses among servers by weight alone.', docs: master },
  {
    name: '-D',
    summary: 'Sets a variable that maps may name as $variable.',
    syntax: ['-D<variable>=<value>'],
    docs: master,
  },
  { name: '-strict', summary: 'Mounts nothing of an entry when one of its mounts fails.', docs: master },
  { name: '--verbose', summary: 'Logs more.', docs: master },
  { name: '--debug', summary: 'Logs most.', docs: master },
];
