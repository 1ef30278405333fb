import { type BenchLanguage, fillLines } from './bench-language.ts';

const head = `# The settings of a compile farm, by machine
ICECC_NETNAME="farm"
ICECC_SCHEDULER_HOST="192.168.1.10"
ICECC_LOG_FILE="/var/log/iceccd.log"
`;

/** Every tenth machine has a niceness that no machine has. */
const machine = (index: number) => `
# Machine ${index} of the farm
if [ "$(hostname)" = "build${index}.example.org" ]; then
    # It is fast, and others use it by day.
    ICECC_MAX_JOBS="${(index % 32) + 1}"
    ICECC_NICE_LEVEL="${index % 5 === 0 ? 25 : index % 20}"
    ICECC_ALLOW_REMOTE="${index % 3 === 0 ? 'no' : 'yes'}"
    ICECC_CACHE_LIMIT="\${CACHE:-256}"
fi
`;

/** The settings of many machines in one file, which each of them sources. */
export const icecc: BenchLanguage = {
  languageId: 'icecc',
  uri: 'file:///srv/etc/icecc/icecc.conf',
  short: true,
  document: (lines) => fillLines(lines, { head, block: machine, filler: '#' }),
  pasted: '# ICECC_MAX_JOBS="4"\n# ICECC_NICE_LEVEL="5"\n# ICECC_ALLOW_REMOTE="yes"\n# ICECC_NETNAME="a"\n',
  places: { completion: /^ {4}ICECC_\w/gm, hover: /^ {4}ICECC_\w+/gm },
};
